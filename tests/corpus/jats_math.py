r"""Formulas: the TeX of `tex-math` without its document around it, or TeX made from MathML.

Covers the presentation elements of MathML 3 that journals use; what it does not know it reads as a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tests.corpus.jats_xml import Element, children, fold, name

_DOCUMENT = re.compile(r"\\begin\s*\{document\}(.*?)(?:\\end\s*\{document\}|$)", re.DOTALL)
_DELIMITERS = re.compile(r"^\s*(?:\\\(|\\\[|\$\$?)?(.*?)(?:\\\)|\\\]|\$\$?)?\s*$", re.DOTALL)
_SPECIAL = {
    "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$", "\\": r"\backslash ",
    "∑": r"\sum ", "∏": r"\prod ", "∫": r"\int ", "−": "-", "⋅": r"\cdot ", "×": r"\times ", "≤": r"\le ",
    "≥": r"\ge ", "|": r"\vert ", "∥": r"\Vert ", "\u2061": "", "\u2062": "", "\u2063": "", "\u00a0": r"\ ",
    "\u2009": r"\,", "^": r"\hat{}", "~": r"\sim ",
}  # fmt: skip
_ACCENTS = {"^": "hat", "ˆ": "hat", "̂": "hat", "¯": "bar", "‾": "bar", "̄": "bar", "_": "bar", "~": "tilde",
            "˜": "tilde", "→": "vec", "⃗": "vec", "˙": "dot", ".": "dot", "̇": "dot"}  # fmt: skip
_LIMITS = {"∑", "∏", "∫", "⋃", "⋂", "lim", "max", "min", "sup", "inf"}


def tex_of(formula: Element) -> str:
    """The TeX of an `inline-formula`, `disp-formula`, `alternatives`, `tex-math` or `math` element; empty when none."""
    candidates = [formula, *formula.iter("{*}tex-math", "{*}math")]
    for candidate in sorted(candidates, key=lambda element: name(element) != "tex-math"):
        if name(candidate) == "tex-math":
            return bare_tex("".join(str(piece) for piece in candidate.itertext()))
        if name(candidate) == "math":
            return tidy(mathml_to_tex(candidate))
    return ""


def bare_tex(document: str) -> str:
    """The formula of a `tex-math`, which is often a whole LaTeX document."""
    found = _DOCUMENT.search(document)
    formula = found.group(1) if found else document
    stripped = _DELIMITERS.match(formula.strip())
    return tidy((stripped.group(1) if stripped else formula).replace("$", ""))


def tidy(tex: str) -> str:
    """One line, no space at the ends, so that it can stand between dollar signs."""
    tidied = fold(tex).strip()
    return tidied + " " if tidied.endswith("\\") else tidied


def mathml_to_tex(element: Element) -> str:
    """The TeX of a MathML element."""
    local = name(element)
    if local in _LEAVES:
        return _LEAVES[local](fold(element.text).strip())
    parts = [mathml_to_tex(inner) for inner in children(element)]
    if local in _SCHEMES and len(parts) >= _SCHEMES[local][0]:
        return _SCHEMES[local][1](parts)
    if local == "mfenced":
        return _fenced(element, parts)
    if local == "mmultiscripts":
        return _multiscripts(element)
    return "".join(parts)


def _identifier(value: str) -> str:
    return _characters(value) if len(value) < 2 else rf"\mathrm{{{_characters(value)}}}"


def _characters(value: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in value)


def _words(value: str) -> str:
    kept = re.sub(r"([%&#_{}$])", r"\\\1", value.replace("\\", " ").replace("^", " "))
    return rf"\text{{{kept}}}"


def _group(tex: str) -> str:
    return tex if len(tex) == 1 else f"{{{tex}}}"


def _over(parts: Sequence[str]) -> str:
    accent = parts[1].strip().removesuffix("{}").lstrip("\\").replace("sim", "~")
    if accent in _ACCENTS or accent == "hat":
        return rf"\{_ACCENTS.get(accent, 'hat')}{{{parts[0]}}}"
    return _limits(parts[0], "", parts[1]) or rf"\overset{{{parts[1]}}}{{{parts[0]}}}"


def _under(parts: Sequence[str]) -> str:
    return _limits(parts[0], parts[1], "") or rf"\underset{{{parts[1]}}}{{{parts[0]}}}"


def _under_over(parts: Sequence[str]) -> str:
    return _limits(*parts[:3]) or rf"\overset{{{parts[2]}}}{{\underset{{{parts[1]}}}{{{parts[0]}}}}}"


def _limits(base: str, below: str, above: str) -> str:
    if base.strip() not in {r"\sum", r"\prod", r"\int"} and base.strip() not in _LIMITS:
        return ""
    return base.strip() + (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else " ")


def _fenced(element: Element, parts: Sequence[str]) -> str:
    opening, closing = element.get("open", "("), element.get("close", ")")
    separators = element.get("separators", ",").replace(" ", "")
    inner = parts[0] if parts else ""
    for index, part in enumerate(parts[1:]):
        separator = separators[min(index, len(separators) - 1)] if separators else ""
        inner += _characters(separator) + part
    return rf"\left{_fence(opening)}{inner}\right{_fence(closing)}"


def _fence(mark: str) -> str:
    return _characters(mark) or "."


def _multiscripts(element: Element) -> str:
    base, *scripts = children(element)
    names = [name(script) for script in scripts]
    cut = names.index("mprescripts") if "mprescripts" in names else len(scripts)
    return _script_pairs("{}", scripts[cut + 1 :]) + _script_pairs(_group(mathml_to_tex(base)), scripts[:cut])


def _script_pairs(base: str, scripts: Sequence[Element]) -> str:
    tex = base if scripts or base != "{}" else ""
    for below, above in zip(scripts[::2], scripts[1::2], strict=False):
        tex += f"_{{{mathml_to_tex(below)}}}^{{{mathml_to_tex(above)}}}"
    return tex


def _table(rows: Sequence[str]) -> str:
    return r"\begin{matrix}" + r" \\ ".join(rows) + r"\end{matrix}"


_LEAVES: dict[str, Callable[[str], str]] = {
    "mi": _identifier, "mn": _characters, "mo": _characters, "mtext": _words, "ms": _words,
    "mspace": lambda _: r"\;", "none": lambda _: "", "mprescripts": lambda _: "", "annotation": lambda _: "",
}  # fmt: skip
_SCHEMES: dict[str, tuple[int, Callable[[Sequence[str]], str]]] = {
    "mfrac": (2, lambda parts: rf"\frac{{{parts[0]}}}{{{parts[1]}}}"),
    "msub": (2, lambda parts: f"{_group(parts[0])}_{{{parts[1]}}}"),
    "msup": (2, lambda parts: f"{_group(parts[0])}^{{{parts[1]}}}"),
    "msubsup": (3, lambda parts: f"{_group(parts[0])}_{{{parts[1]}}}^{{{parts[2]}}}"),
    "msqrt": (1, lambda parts: rf"\sqrt{{{''.join(parts)}}}"),
    "mroot": (2, lambda parts: rf"\sqrt[{parts[1]}]{{{parts[0]}}}"),
    "mover": (2, _over),
    "munder": (2, _under),
    "munderover": (3, _under_over),
    "mtable": (1, _table),
    "mtr": (1, " & ".join),
}
