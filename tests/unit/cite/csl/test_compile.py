from __future__ import annotations

import pytest

from sitegen.cite.csl.compile import Compiler, in_sequence
from sitegen.cite.csl.item import Item
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.state import State, nothing
from sitegen.cite.csl.text import text
from sitegen.cite.csl.xml import Element, parse


def compiler(macros: str) -> Compiler:
    found = {macro.get("name"): macro for macro in parse(f"<style>{macros}</style>").children}
    return Compiler(Locale("en-US"), found, {}, {"text": text}, [])


@pytest.mark.parametrize(("macros", "messages"), [
    ("", []),  # validate has told
    ('<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>', ["the macro 'a' calls itself"]),
])  # fmt: skip
def test_a_macro_that_cannot_be_called_renders_nothing(macros: str, messages: list[str]):
    made = compiler(macros)
    closure = made.element(Element("text", {"macro": "a"}, 3, 7))
    assert not closure(State(Item("a", "book")))
    assert [problem.message for problem in made.problems] == messages


def test_a_macro_is_compiled_once():
    made = compiler('<macro name="a"><text value="x"/></macro>')
    assert made.macro("a", Element("text", {})) is made.macro("a", Element("text", {}))


def test_an_empty_sequence_is_nothing():
    assert in_sequence([]) is nothing
