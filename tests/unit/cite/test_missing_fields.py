"""What a reader needs to find a work, by its kind."""

import pytest

from sitegen.cite.csl_terms import DATES, NAMES, TEXT, TYPES
from sitegen.cite.missing_fields import NEEDS, called, missing
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

WHOLE = Reference(
    key="a", type="article-journal", text={"title": "T", "container-title": "J", "volume": "1"},
    names={"author": (Name(family="Silva"),)}, dates={"issued": PartialDate(year=2018)},
)  # fmt: skip


def test_a_whole_record_lacks_nothing() -> None:
    assert list(missing(WHOLE)) == []


def test_what_is_missing_is_named_in_words_and_as_the_file_calls_it() -> None:
    needs = list(missing(Reference(key="a", type="article-journal", text={"title": "T", "volume": " "})))
    assert [need.words for need in needs] == ["the authors", "the journal", "the year", "the volume, pages or DOI"]
    assert [called(needs[1], ending) for ending in (".bib", ".ris", ".nbib", ".json")] == [
        "journal",
        "T2  -",
        "JT  -",
        "container-title",
    ]


def test_a_book_of_a_chapter_is_called_otherwise() -> None:
    need = next(need for need in missing(Reference(key="a", type="chapter")) if "book" in need.words)
    assert called(need, ".bib") == "booktitle"


def test_one_of_several_will_do() -> None:
    page = Reference(key="a", type="webpage", text={"title": "T", "DOI": "10.5555/x"})
    assert list(missing(page)) == []
    assert list(missing(Reference(key="a", type="map", text={"title": "T"}))) == []


@pytest.mark.parametrize("kind", NEEDS)
def test_types_and_variables_are_those_of_csl(kind: str) -> None:
    assert kind in TYPES
    assert {variable for need in NEEDS[kind] for variable in need.variables} <= TEXT | NAMES | DATES
