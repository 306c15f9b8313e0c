from __future__ import annotations

import pytest

from sitegen.cite.nlm_citation import citation
from sitegen.model.document import Citation, CiteItem, Inlines, Link, Text
from sitegen.model.person import Name
from sitegen.model.reference import Reference

NUMBERS = {key: number for number, key in enumerate("abcdefg", 1)}
RECORDS = {
    "a": Reference(key="a", names={"author": (Name(family="Singer"), Name(family="Brennan"), Name(family="Riedel"))}),
    "b": Reference(key="b", names={"editor": (Name(family="Thway"),)}),
    "c": Reference(key="c", text={"title": "On <i>E. coli</i>"}),
}


def shown(nodes: Inlines) -> str:
    return "".join(node.value if isinstance(node, Text) else shown(node.children) for node in nodes)  # type: ignore[union-attr]


def cite(*items: CiteItem | str, narrative: bool = False) -> Inlines:
    works = tuple(CiteItem(item) if isinstance(item, str) else item for item in items)
    return citation(Citation(0, works, narrative), NUMBERS, RECORDS, "en")


@pytest.mark.parametrize(
    ("keys", "text"),
    [("a", "[1]"), ("ab", "[1, 2]"), ("abc", "[1–3]"), ("abce", "[1–3, 5]"), ("ecab", "[1–3, 5]"), ("aa", "[1]"),
     ("ag", "[1, 7]"), ("abdeg", "[1, 2, 4, 5, 7]"), ("az", "[1, z?]"), ("z", "[z?]")],
)  # fmt: skip
def test_numbers_in_order_with_runs_as_ranges(keys: str, text: str) -> None:
    assert shown(cite(*keys)) == text


def test_each_number_leads_to_its_entry() -> None:
    assert [node.href for node in cite(*"abce") if isinstance(node, Link)] == ["#ref-a", "#ref-c", "#ref-e"]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (CiteItem("a", locator="3"), "[1, p. 3]"),
        (CiteItem("a", locator="3-5"), "[1, pp. 3–5]"),
        (CiteItem("a", label="figure", locator="2"), "[1, fig. 2]"),
        (CiteItem("a", prefix=(Text("see"),)), "[see 1]"),
        (CiteItem("a", prefix=(Text("see "),), suffix=(Text(", and others"),)), "[see 1, and others]"),
        (CiteItem("a", suffix=(Text("for a review"),)), "[1 for a review]"),
    ],
)
def test_locators_and_affixes_are_kept(item: CiteItem, text: str) -> None:
    assert shown(cite(item)) == text


def test_several_works_with_locators_keep_the_order_of_the_author() -> None:
    assert shown(cite(CiteItem("b", locator="3"), "a")) == "[2, p. 3; 1]"


@pytest.mark.parametrize(("key", "text"), [("a", "Singer et al. [1]"), ("b", "Thway [2]"), ("c", "On E. coli [3]")])
def test_a_sentence_names_the_authors(key: str, text: str) -> None:
    assert shown(cite(key, narrative=True)) == text


def test_the_author_may_be_left_out() -> None:
    assert shown(cite(CiteItem("a", suppress_author=True), narrative=True)) == "[1]"
