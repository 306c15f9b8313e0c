"""`label`: the term of a number variable, singular or plural after its content."""

from __future__ import annotations

import re

from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.number import value
from sitegen.cite.csl.numbers import is_several
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.state import Closure, State
from sitegen.cite.csl.xml import Element

_LABELLED = re.compile(r"[^\W\d_]{2,}\. ?\d")  # the writer has put a label there
_COUNTS = ("number-of-pages", "number-of-volumes")
_TERMS = {"number-of-pages": "page", "number-of-volumes": "volume"}


def label(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `label` outside of names."""
    variable, form, plural = element.get("variable"), element.get("form", "long"), element.get("plural", "contextual")
    finish, locale = compiler.finisher(element), compiler.locale
    conjunction = f" {locale.term('and') or 'and'} "

    def made(state: State) -> Out:
        text = value(state, variable)
        if conjunction in text:
            text = text.replace(conjunction, " & ").replace(", &", " &")
        if not text or (state.suppressed and variable in state.suppressed):
            return ""
        if variable == "locator" and _LABELLED.match(text):
            return ""
        several = plural == "always" or (plural == "contextual" and is_plural(variable, text))
        term = state.cite.label if variable == "locator" else variable
        content = locale.term(term, form, several) or locale.term(_TERMS.get(term, ""), form, several)
        return finish(content) if finish and content else content

    return made


def is_plural(variable: str, text: str) -> bool:
    """Whether the content of a number variable asks for the plural."""
    if variable in _COUNTS:
        return text.isdecimal() and int(text[:9]) > 1
    return is_several(text)
