"""The `sort` of citations and bibliographies: each key a function of a state, applied from the last to the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from sitegen.cite.csl.collation import collation_key
from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.date import sort_text
from sitegen.cite.csl.item import NUMBERS
from sitegen.cite.csl.number import value
from sitegen.cite.csl.output import plain
from sitegen.cite.csl.state import State
from sitegen.cite.csl.text import citation_label
from sitegen.cite.csl.xml import Element
from sitegen.cite.csl_terms import DATES, NAMES

_WHOLE_DATE = frozenset(("year", "month", "day"))
_OVERRIDES = {"names-min": "et-al-min", "names-use-first": "et-al-use-first", "names-use-last": "et-al-use-last"}
Sortable = TypeVar("Sortable")
Get = Callable[[State], str]


class Key(NamedTuple):
    """One key of a sort."""

    get: Get
    descending: bool


def keys(compiler: Compiler, element: Element | None) -> list[Key]:
    """The keys of a `sort` element."""
    if element is None:
        return []
    return [Key(_getter(compiler, key), key.get("sort") == "descending") for key in element.all("key")]


def _getter(compiler: Compiler, key: Element) -> Get:
    overriding = {option: key.get(name) for name, option in _OVERRIDES.items() if key.get(name)}
    overriding.update({"name-as-sort-order": "all", "and": ""})
    if macro := key.get("macro"):
        closure = compiler.variant(sorting=True, overriding=overriding).macro(macro, key)
        return lambda state: plain(closure(state))
    variable = key.get("variable")
    if variable in NAMES:
        overriding["form"] = "long"
        inner = compiler.variant(sorting=True, overriding=overriding)
        closure = inner.element(Element("names", {"variable": variable}))
        return lambda state: plain(closure(state))
    if variable == "citation-label":
        return citation_label
    if variable in DATES:
        return lambda state: _date(state, variable)
    if variable in NUMBERS:
        return lambda state: _padded(value(state, variable))
    return lambda state: plain(state.item.formatted(variable))


def _date(state: State, variable: str) -> str:
    found = state.item.dates.get(variable)
    return sort_text(found, _WHOLE_DATE) if found else ""


def _padded(text: str) -> str:
    return text.zfill(9) if text.isdecimal() else text


def arranged(things: Sequence[Sortable], sort_keys: list[Key], state_of: Callable[[Sortable], State]) -> list[Sortable]:
    """*things* in order; what has no value for a key comes last, whichever the direction."""
    found = list(things)
    for key in reversed(sort_keys):
        decorated = [(key.get(state_of(thing)), thing) for thing in found]
        some = [pair for pair in decorated if pair[0]]
        some.sort(key=lambda pair: collation_key(pair[0]), reverse=key.descending)
        found = [thing for _, thing in some] + [thing for text, thing in decorated if not text]
    return found
