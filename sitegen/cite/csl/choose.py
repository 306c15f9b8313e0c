"""`choose`: the first branch whose conditions hold; branches on the type alone become a look-up."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.cite.csl.compile import Compiler
from sitegen.cite.csl.number import value
from sitegen.cite.csl.numbers import is_numeric
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.state import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Closure, State, nothing
from sitegen.cite.csl.xml import Element

Test = Callable[[State], bool]
_ELSEWHERE = frozenset(("locator", "citation-number", "first-reference-note-number", "year-suffix"))


def choose(compiler: Compiler, element: Element) -> Closure:
    """The closure of a `choose`; what a branch renders is set apart by the delimiter of the group around it."""
    children = [child for child in element.children if child.name in ("if", "else-if", "else")]
    branches = [
        (
            conditions(compiler, child) if child.name != "else" else _always,
            compiler.sequence(child.children, compiler.delimiter),
        )
        for child in children
    ]
    if all(set(child.attributes) <= {"type"} for child in children):
        return _by_type(children, [closure for _, closure in branches])

    def made(state: State) -> Out:
        for test, closure in branches:
            if test(state):
                return closure(state)
        return ""

    return made


def _always(_state: State) -> bool:
    return True


def _by_type(children: list[Element], closures: list[Closure]) -> Closure:
    table: dict[str, Closure] = {}
    otherwise: Closure = nothing
    for child, closure in zip(children, closures, strict=True):
        if child.name == "else":
            otherwise = closure
        for kind in child.get("type").split():
            table.setdefault(kind, closure)
    return lambda state: table.get(state.item.type, otherwise)(state)


def conditions(compiler: Compiler, element: Element) -> Test:
    """One test of the attributes of an `if`."""
    match = element.get("match", "all")
    every = match == "all"
    tests = [test for name, text in element.attributes.items() for test in _tests(name, text.split(), every)]
    test = _joined(tests, every)
    return (lambda state: not test(state)) if match == "none" else test


def _joined(tests: list[Test], every: bool) -> Test:
    """One test for several."""
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        first, second = tests
        if every:
            return lambda state: first(state) and second(state)
        return lambda state: first(state) or second(state)
    if every:
        return lambda state: all([test(state) for test in tests])
    return lambda state: any([test(state) for test in tests])


def _tests(name: str, values: list[str], every: bool) -> list[Test]:
    """The tests of one attribute; types and variables are looked up as sets."""
    if name == "type":
        return [_types(frozenset(values))]
    if name == "variable":
        ours = frozenset(value for value in values if value not in _ELSEWHERE)
        return [_elsewhere(value) for value in values if value in _ELSEWHERE] + (
            [_variables(ours, every)] if ours else []
        )
    make = _MAKERS.get(name)
    return [make(one) for one in values] if make else []


def _types(kinds: frozenset[str]) -> Test:
    """Whether the record is of one of the types: no record is of two, so that `all` cannot be meant."""
    return lambda state: state.item.type in kinds


def _variables(names: frozenset[str], every: bool) -> Test:
    """Whether the record has a value; one printed in place of the author has it still and is only not printed again."""
    if len(names) == 1:
        (name,) = names
        return lambda state: name in state.item.present
    if every:
        return lambda state: names <= state.item.present
    return lambda state: not names.isdisjoint(state.item.present)


def _elsewhere(name: str) -> Test:
    """Whether there is a value of a variable that is not the record's own."""
    if name == "year-suffix":
        return lambda state: bool(state.choice.year_suffix)
    return lambda state: bool(value(state, name))


def _is_numeric(name: str) -> Test:
    return lambda state: is_numeric(value(state, name))


def _is_uncertain(name: str) -> Test:
    def test(state: State) -> bool:
        date = state.item.dates.get(name)
        return date is not None and date.circa

    return test


def _locator(name: str) -> Test:
    return lambda state: bool(state.cite.locator) and state.cite.label == name


def _position(name: str) -> Test:
    if name == "near-note":
        return lambda state: state.cite.near_note
    if name == "first":
        return lambda state: state.cite.position == FIRST
    least = {"subsequent": SUBSEQUENT, "ibid": IBID, "ibid-with-locator": IBID_WITH_LOCATOR}.get(name, 9)
    return lambda state: state.cite.position >= least


def _disambiguate(_value: str) -> Test:
    return lambda state: state.choice.disambiguate


_MAKERS: dict[str, Callable[[str], Test]] = {
    "is-numeric": _is_numeric, "is-uncertain-date": _is_uncertain, "locator": _locator, "position": _position,
    "disambiguate": _disambiguate,
}  # fmt: skip
