"""MathML as validators accept it. math-core writes MathML Core, in which every element may have a style of its own;
in MathML 3, which validators and other readers know, only `mstyle` has. https://www.w3.org/TR/MathML3/chapter3.html
"""

from __future__ import annotations

import re

_TAGS = re.compile(r"<(/?)(mrow|mfrac|mtable)\b([^>]*)>")
_OWN_STYLE = re.compile(r' (?:displaystyle|scriptlevel)="[^"]*"')
_REM = re.compile(r'(linethickness="[\d.]+)rem"')
_ACCENT = re.compile("(?<=>)[\u0300-\u0308\u030c\u0332\u20d7](?=<)")
_SPACING = dict(
    zip("\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030c\u0332\u20d7", "`´^~¯‾˘˙¨ˇ‾→", strict=True)
)


def strict(mathml: str) -> str:
    """*mathml* with styles on `mstyle` alone, and accents as characters that can stand alone."""
    if _OWN_STYLE.search(mathml):
        mathml = _styles_around(mathml)
    return _REM.sub(r'\1em"', _ACCENT.sub(lambda found: _SPACING[found[0]], mathml))


def _styles_around(mathml: str) -> str:
    """Every element with a style of its own goes into an `mstyle` that has it."""
    wrapped: list[bool] = []

    def change(found: re.Match[str]) -> str:
        closing, name, attributes = found.groups()
        if closing:
            return f"{found[0]}</mstyle>" if wrapped.pop() else found[0]
        if attributes.endswith("/"):
            return found[0]
        style = "".join(_OWN_STYLE.findall(attributes))
        wrapped.append(bool(style))
        return f"<mstyle{style}><{name}{_OWN_STYLE.sub('', attributes)}>" if style else found[0]

    return _TAGS.sub(change, mathml)
