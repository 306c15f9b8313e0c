"""What changes when a work is added, and what is said."""

from __future__ import annotations

from sitegen.cite import lock as locks
from sitegen.cite.asked import Asked
from sitegen.cite.lock import Lock, Locked
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.refs.add import add, known, locked
from sitegen.refs.fetch import Fetched
from tests.unit.refs.test_works import case

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
