"""`text`: a variable, a macro, a term or a value."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.cite.csl.compile import Compiler, finished
from sitegen.cite.csl.formatting import finisher, is_dotted
from sitegen.cite.csl.item import NUMBERS
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.numbers import each, is_numeric
from sitegen.cite.csl.output import Finish, Node, Out, join, mapped
from sitegen.cite.csl.page_range import formatter
from sitegen.cite.csl.richtext import rich
from sitegen.cite.csl.state import Closure, State, nothing
from sitegen.cite.csl.xml import Element

_LINKS = {
    "DOI": "https://doi.org/", "PMID": "https://pubmed.ncbi.nlm.nih.gov/", "URL": "",
    "PMCID": "https://pmc.ncbi.nlm.nih.gov/articles/",
}  # fmt: skip
_PAGES = frozenset(("page", "locator"))


def text(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `text`."""
    if variable := element.get("variable"):
        return _variable(compiler, element, variable)
    if macro := element.get("macro"):
        return finished(_as_group(compiler.macro(macro, element)), compiler.finisher(element))
    if term := element.get("term"):
        return _term(compiler, element, term)
    return _constant(compiler, element, element.get("value"))


def _constant(compiler: Compiler, element: Element, value: str) -> Closure:
    if not value:
        return nothing
    finish = compiler.finisher(element)
    content: Out = rich(value)
    content = finish(content) if finish else content
    return lambda state: content


def _term(compiler: Compiler, element: Element, term: str) -> Closure:
    found = compiler.locale.term(term, element.get("form", "long"), element.get("plural") == "true")
    if not found:
        return nothing
    finish = compiler.finisher(element)
    content: Out = Node("term", [found]) if compiler.marks_terms else found
    content = finish(content) if finish else content
    if term != "no date":
        return lambda state: content

    letters = not compiler.explicit_suffix

    def no_date(state: State) -> Out:
        state.tried += 1
        state.hits += 1
        if state.year_suffix and letters:
            letter, state.year_suffix = state.year_suffix, ""
            return join([content, f"-{letter}"])
        return content

    return no_date


def _as_group(closure: Closure) -> Closure:
    """A macro: nothing when none of its variables has a value; what it prints counts as one for the group around."""
    if closure is nothing:
        return nothing

    def made(state: State) -> Out:
        tried, hits = state.tried, state.hits
        content = closure(state)
        if state.tried == tried:
            if content:
                state.tried += 1
                state.hits += 1
            return content
        return content if state.hits != hits else ""

    return made


def _variable(compiler: Compiler, element: Element, variable: str) -> Closure:
    finish = compiler.finisher(element)
    titled, english = element.get("text-case") == "title", compiler.locale.english
    foreign = finisher(element.attributes, compiler.locale, english=not english) if titled else None
    dotted = finisher(element.attributes, compiler.locale, dotted=True) if "text-case" in element.attributes else None
    if variable in _SPECIAL:
        return _special(_SPECIAL[variable], finish)
    if variable in _LINKS:
        return _linked(compiler, element, variable)
    short = f"{variable}-short" if element.get("form") == "short" and not variable.endswith("-short") else ""
    pages = page_formatter(compiler) if variable in _PAGES else _dashed if variable in NUMBERS else None
    get = _locator if variable == "locator" else None
    recording = compiler.recording

    def made(state: State) -> Out:
        state.tried += 1
        item = state.item
        if state.suppressed and variable in state.suppressed:
            return ""
        name = short if short and short in item.text else variable
        content = get(state) if get else item.formatted(name)
        if not content:
            return ""
        state.hits += 1
        if recording:
            _record(state, variable)
        if pages:
            content = mapped(content, pages)
        if dotted and item.lang and is_dotted(item.lang):
            return dotted(content)
        if titled and item.lang and foreign and item.lang[:2].lower().startswith("en") != english:
            return foreign(content)
        return finish(content) if finish else content

    return made


def _dashed(text: str) -> str:
    return each(text, str) if "-" in text and is_numeric(text) else text


def _record(state: State, variable: str) -> None:
    if state.suppressed is None:
        state.suppressed = set()
    state.suppressed.add(variable)


def page_formatter(compiler: Compiler) -> Callable[[str], str]:
    """How the style writes ranges of pages, with the language's own sign for `&`."""
    write = formatter(compiler.options.get("page-range-format", ""), _range_delimiter(compiler.locale))
    symbol = compiler.locale.term("and", "symbol") or "&"
    return write if symbol == "&" else lambda text: write(text).replace(" & ", f" {symbol} ")


def _range_delimiter(locale: Locale) -> str:
    return locale.term("page-range-delimiter") or "–"


def _locator(state: State) -> Out:
    return rich(state.cite.locator)


def _linked(compiler: Compiler, element: Element, variable: str) -> Closure:
    """A variable that is an address; a prefix that is the beginning of the address is part of the link."""
    root, attributes = _LINKS[variable], dict(element.attributes)
    shown = attributes.get("prefix", "")
    inside = shown if shown.endswith("/") and "://" in shown else ""
    if inside:
        del attributes["prefix"]
    finish = compiler.finisher(Element("text", attributes))

    def made(state: State) -> Out:
        state.tried += 1
        value = state.item.text.get(variable)
        if not value or (state.suppressed and variable in state.suppressed):
            return ""
        state.hits += 1
        content = Node("link", [inside + value], value if value.startswith("http") else root + value)
        return finish(content) if finish else content

    return made


def _special(get: Callable[[State], str], finish: Finish | None) -> Closure:
    def made(state: State) -> Out:
        state.tried += 1
        content = get(state)
        if not content:
            return ""
        state.hits += 1
        return finish(content) if finish else content

    return made


def _citation_number(state: State) -> str:
    return str(state.number) if state.number else ""


def _year_suffix(state: State) -> str:
    return state.choice.year_suffix


def _first_note(state: State) -> str:
    return str(state.cite.first_note) if state.cite.first_note else ""


def citation_label(state: State) -> str:
    """The label of authors' letters and the year: `Doe99`, `DoRo99`."""
    if given := state.item.text.get("citation-label"):
        return given + state.choice.year_suffix
    people = next(
        (state.item.names[name] for name in ("author", "editor", "translator") if name in state.item.names), []
    )
    size = 4 if len(people) == 1 else 2 if len(people) < 4 else 1
    letters = "".join([(one.family or one.literal)[:size] for one in people[:4]])
    issued = state.item.dates.get("issued")
    year = f"{issued.begin.year % 100:02d}" if issued and issued.begin.year else ""
    return letters + year + state.choice.year_suffix


_SPECIAL: dict[str, Callable[[State], str]] = {
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "first-reference-note-number": _first_note,
    "citation-label": citation_label,
}
