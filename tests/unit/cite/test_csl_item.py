from __future__ import annotations

import pytest

from sitegen.cite.csl_item import BadRecord, item, reference
from sitegen.cite.names import OTHERS
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference


def test_a_record_as_an_object_has_one_order() -> None:
    record = Reference(
        key="k",
        type="book",
        text={"title": "T", "DOI": "10.1/x"},
        names={"author": (Name(family="A", given="B"), OTHERS)},
        dates={"issued": PartialDate(year=2018, month=7, circa=True), "accessed": PartialDate(literal="soon")},
    )
    assert list(item(record).items()) == [
        ("id", "k"),
        ("type", "book"),
        ("DOI", "10.1/x"),
        ("title", "T"),
        ("author", [{"family": "A", "given": "B"}, {"literal": "others"}]),
        ("accessed", {"literal": "soon"}),
        ("issued", {"date-parts": [[2018, 7]], "circa": True}),
    ]


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ({"date-parts": [[2018]]}, PartialDate(year=2018)),
        ({"date-parts": [["2018", "7", "16"]]}, PartialDate(year=2018, month=7, day=16)),
        ({"date-parts": [[2018, 14]]}, PartialDate(year=2018, season=2)),
        ({"date-parts": [[2018, 22]]}, PartialDate(year=2018, season=2)),
        ({"date-parts": [[2018]], "season": "3"}, PartialDate(year=2018, season=3)),
        ({"date-parts": [[None]]}, None),
        ({"literal": "in press"}, PartialDate(literal="in press")),
        ({"raw": "16 July 2018"}, PartialDate(year=2018, month=7, day=16)),
        ("2018-07", PartialDate(year=2018, month=7)),
        ({}, None),
    ],
)
def test_dates_in_all_their_forms(value: object, date: PartialDate | None) -> None:
    record, warnings = reference({"id": "k", "type": "book", "issued": value})
    assert warnings == []
    assert record.dates.get("issued") == date


def test_what_cannot_be_used_says_which_field() -> None:
    with pytest.raises(BadRecord) as problem:
        reference({"id": "k", "author": [7]})
    assert problem.value.field == "author"
    assert problem.value.hint


@pytest.mark.parametrize(
    ("name", "meant"),
    [("volum", "volume"), ("tilte", "title"), ("authors", "author"), ("journal", "container-title"), ("doi", "DOI")],
)
def test_a_misspelt_variable_is_told(name: str, meant: str) -> None:
    _, warnings = reference({"id": "k", "type": "book", name: "x"})
    assert [(it.field, it.hint) for it in warnings] == [(name, f"did you mean '{meant}'?")]


def test_a_misspelt_part_of_a_name_is_told_once() -> None:
    people = [{"famly": "Smith", "given": "A"}, {"famly": "Roe", "given": "B"}]
    _, warnings = reference({"id": "k", "type": "book", "author": people})
    assert [(it.field, it.hint) for it in warnings] == [("famly", "did you mean 'family'?")]


def test_what_other_programs_write_beside_the_variables_is_no_misspelling() -> None:
    people = [{"family": "Smith", "given": "A", "sequence": "first", "affiliation": [], "ORCID": "x"}]
    beside = dict.fromkeys(
        ("indexed", "published", "short-title", "issn-type", "subject", "reference-count", "issues"), "x"
    )
    _, warnings = reference({"id": "k", "type": "book", "issue": "1", "author": people, **beside})
    assert warnings == []
