"""`number`: a variable as digits, ordinals or Roman numerals; text that is not numeric stays as it is."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.numbers import each, is_numeric
from sitegen.cite.csl.ordinal import long_ordinal, ordinal, roman
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.state import Closure, State
from sitegen.cite.csl.text import page_formatter
from sitegen.cite.csl.xml import Element


def value(state: State, variable: str) -> str:
    """The text of a number variable, wherever it is kept."""
    if variable == "locator":
        return state.cite.locator
    if variable == "citation-number":
        return str(state.number) if state.number else ""
    if variable == "first-reference-note-number":
        return str(state.cite.first_note) if state.cite.first_note else ""
    return state.item.text.get(variable, "")


def number(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `number`."""
    variable, finish = element.get("variable"), compiler.finisher(element)
    change = changer(compiler, variable, element.get("form", "numeric"))
    pages = page_formatter(compiler) if variable in ("page", "locator") else None
    sorting = compiler.sorting

    def made(state: State) -> Out:
        state.tried += 1
        text = value(state, variable)
        if not text or (state.suppressed and variable in state.suppressed):
            return ""
        state.hits += 1
        if sorting and text.isdecimal():
            return text.zfill(9)
        if pages:
            content: Out = pages(text)
        else:
            content = each(text, change) if is_numeric(text) else text
        return finish(content) if finish else content

    return made


def changer(compiler: Compiler, variable: str, form: str) -> Callable[[int], str]:
    """How one number is written in *form*."""
    locale = compiler.locale
    gender = locale.genders.get(variable, "")
    if form == "ordinal":
        return lambda number: ordinal(number, locale, gender)
    if form == "long-ordinal":
        return lambda number: long_ordinal(number, locale, gender)
    return roman if form == "roman" else str
