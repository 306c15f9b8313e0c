from __future__ import annotations

import pytest

from sitegen.cite.csl.item import Person
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.name_order import NameForm
from sitegen.cite.csl.output import Node, plain

GOGH = Person("Gogh", "Vincent", particle="van")
KING = Person("King", "Martin Luther", suffix="Jr.")


def form(**options: str) -> NameForm:
    return NameForm({name.replace("_", "-"): value for name, value in options.items()}, {}, {}, Locale("en-US"))


@pytest.mark.parametrize(("person", "inverted", "options", "expected"), [
    (GOGH, False, {}, "Vincent van Gogh"),
    (GOGH, True, {}, "Gogh, Vincent van"),
    (GOGH, True, {"demote_non_dropping_particle": "never"}, "van Gogh, Vincent"),
    (GOGH, False, {"form": "short"}, "van Gogh"),
    (KING, False, {}, "Martin Luther King Jr."),
    (KING, True, {"initialize_with": "."}, "King, M.L., Jr."),
    (KING, True, {"initialize_with": "", "sort_separator": " "}, "King ML Jr"),
    (KING, False, {"initialize_with": ""}, "ML King Jr"),
    (Person("Aubignac", "François", dropping="d’"), False, {}, "François d’Aubignac"),
    (Person("王", "小明"), False, {}, "王小明"),
    (Person(literal="The Group"), True, {}, "The Group"),
])  # fmt: skip
def test_the_parts_in_their_order(person: Person, inverted: bool, options: dict[str, str], expected: str):
    assert plain(form(**options).render(person, inverted)) == expected


def test_levels_show_more_of_the_given_name():
    short = form(form="short", initialize_with=".")
    assert [plain(short.render(KING, False, level)) for level in (0, 1, 2)] == [
        "King",
        "M.L. King Jr.",
        "Martin Luther King Jr.",
    ]


def test_the_parts_are_formatted_apart():
    made = NameForm({}, {"font-variant": "small-caps"}, {"prefix": "[", "suffix": "]"}, Locale("en-US"))
    assert made.render(Person("Smith", "Jane"), False) == Node("", ["[Jane]", " ", Node("sc", ["Smith"])])
