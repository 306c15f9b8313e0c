"""TeX to MathML, by math-core. Formulas are bounded in length, because nesting in them is."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from sitegen.read.math_strict import strict

LIMIT = 4000  # characters; the library's recursion overflows the stack of a worker far above it
_NUMBERED = re.compile(r"\\(begin|end)\{(align|equation|gather|multline|alignat|flalign)\}")
_STYLE = re.compile(r' style="([^"]*)"')
_POSITION = re.compile(r"(\d+): (.*)", re.DOTALL)

_HINTS = (
    ("unknown command", "correct the name of the command, or write words as \\text{…}"),
    ("unknown environment", "correct the name in \\begin{…} and \\end{…}"),
    ("closing token", "give each { its }, each [ its ], each \\left its \\right and each \\begin its \\end"),
    ("expected argument", "write what the command or sign takes behind it, in braces: \\frac{1}{2}, x^{2}"),
    ("duplicate subscript", "put what belongs together in braces: x_{1,2}"),
)


class MathError(Exception):
    """A formula that cannot be read. `at` is the place of the mistake in it, `hint` what to type."""

    def __init__(self, message: str, at: int = 0, hint: str = "mend the TeX") -> None:
        super().__init__(message)
        self.at = at
        self.hint = hint


class _Converter(Protocol):
    def convert_with_local_state(self, latex: str, *, displaystyle: bool) -> str: ...


@cache
def _converter() -> _Converter:
    from math_core import LatexToMathML

    converter: _Converter = LatexToMathML(fancy_error=False)
    return converter


def mathml(tex: str, display: bool) -> str:
    """The `<math>` element of *tex*; raises MathError.

    Numbered environments are read as their starred forms: equations are numbered by their ids. The element holds
    no `style` (the page's content security policy refuses it) but the classes `left` and `right`.
    """
    if len(tex) > LIMIT:
        raise MathError(f"this formula is longer than {LIMIT} characters")
    from math_core import LatexError

    try:
        made = _converter().convert_with_local_state(_NUMBERED.sub(r"\\\1{\2*}", tex), displaystyle=display)
    except LatexError as error:
        raise _mistake(str(error), len(tex)) from None
    if "<a " in made:
        raise MathError("a formula cannot refer to another with \\ref; write @eq-… in the text")
    return strict(_STYLE.sub(_side, made.replace("&ApplyFunction;", "\u2061")))


def _mistake(message: str, length: int) -> MathError:
    found = _POSITION.match(message)
    words = (found[2] if found else message).rstrip(".")
    at = min(int(found[1]), max(length - 1, 0)) if found else 0
    hint = next((hint for start, hint in _HINTS if start in words.lower()), "mend the TeX here")
    return MathError(f"this formula cannot be read: {words[:1].lower()}{words[1:]}", at, hint)


def _side(style: re.Match[str]) -> str:
    for side in ("left", "right"):
        if f"text-align: {side}" in style[1]:
            return f' class="{side}"'
    return ""
