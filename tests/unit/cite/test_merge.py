"""Of two records of one work nothing is lost, and what they disagree on is told."""

from __future__ import annotations

from hypothesis import given, settings

from sitegen.cite.csl_item import item
from sitegen.cite.merge import Conflict, merged
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests.unit.cite.made_records import RECORDS

OURS = Reference(
    key="mine",
    type="article-journal",
    text={"title": "Fever", "volume": "12"},
    dates={"issued": PartialDate(year=2018)},
)
THEIRS = Reference(
    key="x", type="article-journal", text={"title": "fever.", "volume": "13", "PMID": "5"},
    names={"author": (Name(family="Silva"),)}, dates={"issued": PartialDate(year=2018, month=7)},
)  # fmt: skip


def test_what_is_missing_is_added_and_what_differs_is_told() -> None:
    found = merged(OURS, THEIRS)
    assert found.added == ("PMID", "author")
    assert found.conflicts == (Conflict("volume", "12", "13"), Conflict("issued", "2018", "2018-07"))
    assert found.record.key == "mine"
    assert found.record.text == {"title": "Fever", "volume": "12", "PMID": "5"}
    assert found.record.names == THEIRS.names


def test_initials_are_no_other_people() -> None:
    long = Reference(key="a", names={"author": (Name(family="Silva", given="Ana"),)})
    short = Reference(key="b", names={"author": (Name(family="SILVA", given="A"),)})
    assert merged(long, short).conflicts == ()


@settings(max_examples=100, deadline=None)
@given(RECORDS, RECORDS)
def test_nothing_is_lost(ours: Reference, theirs: Reference) -> None:
    found = merged(ours, theirs)
    assert item(found.record).keys() == item(ours).keys() | item(theirs).keys()
    assert all(item(found.record)[name] == value for name, value in item(ours).items())
    assert merged(found.record, ours).added == ()
