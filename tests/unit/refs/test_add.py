"""What changes when a work is added, and what is said."""

from __future__ import annotations

import pytest

from sitegen.cite import lock as locks
from sitegen.cite.asked import Asked
from sitegen.cite.lock import Lock, Locked
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.refs.add import add, asked_for, known, locked
from sitegen.refs.fetch import Fetched
from sitegen.refs.works import Works
from tests.unit.refs.works_of import case

RECORD = Reference(
    key="pmid:5", type="article-journal", text={"title": "Fever", "container-title": "J Ex", "PMID": "5", "DOI": "10.5555/x"},
    names={"author": (Name(family="Silva", given="Ana"),)}, dates={"issued": PartialDate(year=2019)},
)  # fmt: skip
FETCHED = Fetched(RECORD, "https://api.example/5")


def lock() -> Lock:
    data = locks.write([Locked(record=RECORD, source="https://api.example/5", fetched="2026-01-02")])
    return locks.read(SourceText(file="l", text=data.decode()))[0]


def test_a_case_and_the_lock_get_it_under_keys_of_their_own() -> None:
    found = add(FETCHED, "2026-02-03", case("", "", references_json='[{"id": "silva2019"}]'), Lock())
    assert list(found.changes) == ["content/references.lock", "content/cases/a/references.json"]
    assert b'"fetched": "2026-02-03"' in found.changes["content/references.lock"]
    assert found.lines[0] == "Added to content/cases/a/references.json and content/references.lock:"
    assert found.lines[1].startswith("  Silva A. Fever. J Ex")
    assert found.lines[2] == "Cite it as [@silva2019b]"


def test_a_work_the_case_has_under_another_number_is_not_added() -> None:
    works = case("", "", references_json='[{"id": "mine", "DOI": "10.5555/X"}]')
    assert known(Asked("pmid", "5"), works, Lock()) is None
    found = add(FETCHED, "2026-02-03", works, Lock())
    assert (found.changes, found.lines[-1]) == ({}, "Cite it as [@mine]")
    assert "references.json (line 1) already" in found.lines[0]


def test_what_the_lock_has_is_not_fetched() -> None:
    assert locked(Asked("doi", "10.5555/X"), lock()) == Fetched(RECORD, "https://api.example/5")
    assert locked(Asked("pmid", "7"), lock()) is None
    outcome = known(Asked("pmid", "5"), None, lock())
    assert outcome is not None
    assert outcome.changes == {}


def test_a_retracted_work_is_added_with_a_warning() -> None:
    found = add(Fetched(RECORD, "", "10.5555/notice"), "2026-02-03", None, Lock())
    assert "RETRACTED (10.5555/notice)" in found.lines[-1]


@pytest.mark.parametrize("works", [None, case(), case("", "", references_json='[{"id": "mine", "PMID": "5"}]')])
def test_a_retraction_is_told_again_each_time_the_work_is_asked_for(works: Works | None) -> None:
    first = add(Fetched(RECORD, "", "10.5555/notice"), "2026-02-03", None, Lock())
    held = locks.read(SourceText(file="l", text=first.changes["content/references.lock"].decode()))[0]
    wanted = Asked("pmid", "5")
    fetched = locked(wanted, held)
    assert fetched is not None
    assert fetched.retraction == "10.5555/notice"
    again = known(wanted, works, held) or add(fetched, "2026-02-04", works, held)
    assert "RETRACTED (10.5555/notice)" in again.lines[-1]


def test_of_one_work_under_another_number_the_retraction_is_told() -> None:
    works = case("", "", references_json='[{"id": "mine", "DOI": "10.5555/X"}]')
    found = add(Fetched(RECORD, "", "10.5555/notice"), "2026-02-03", works, Lock())
    assert "RETRACTED" in found.lines[-1]


def test_only_a_work_that_neither_the_case_nor_the_lock_has_is_fetched() -> None:
    fetched: list[Asked] = []

    def fetch(wanted: Asked) -> Fetched:
        fetched.append(wanted)
        return FETCHED

    wanted = Asked("pmid", "5")
    assert asked_for(wanted, None, lock(), "2026-02-03", fetch).changes == {}
    assert list(asked_for(wanted, case(), lock(), "2026-02-03", fetch).changes) == ["content/cases/a/references.yml"]
    assert fetched == []
    assert list(asked_for(wanted, None, Lock(), "2026-02-03", fetch).changes) == ["content/references.lock"]
    assert fetched == [wanted]
