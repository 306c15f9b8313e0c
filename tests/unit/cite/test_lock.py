"""What was fetched once is found again, and what is broken is told."""

import json

from sitegen.cite import lock
from sitegen.cite.lock import Locked
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

RECORD = Reference(
    key="silva2019", type="article-journal", text={"title": "Lung abscess", "PMID": "20023", "DOI": "10.5555/AbC", "PMCID": "PMC77"},
    names={"author": (Name(family="Silva", given="Ana"),)}, dates={"issued": PartialDate(year=2019)},
)  # fmt: skip
OTHER = Reference(key="x", type="book", text={"title": "A book", "DOI": "10.5555/book"})


def locked(record: Reference) -> Locked:
    return Locked(record=record, source="https://api.example/20023", fetched="2026-02-03")


def reading(data: bytes) -> tuple[lock.Lock, list[str]]:
    found, problems = lock.read(SourceText(file="content/references.lock", text=data.decode()))
    return found, [f"{it.span.line}: {it.message}" for it in problems]


def test_what_is_written_is_found_by_each_of_its_identifiers() -> None:
    found, problems = reading(lock.write([locked(RECORD)]))
    assert not problems
    for key in ("pmid:20023", "PMID:20023", "doi:10.5555/abc", "pmcid:PMC77", "pmcid:77"):
        record = found.find(key)
        assert record is not None
        assert (record.key, record.text, record.names, record.dates) == (
            "pmid:20023", RECORD.text, RECORD.names, RECORD.dates,
        )  # fmt: skip
    assert found.find("pmid:1") is None
    assert found.find("silva2019") is None


def test_the_file_is_sorted_and_tells_source_day_and_digest() -> None:
    data = lock.write([locked(RECORD), locked(OTHER)])
    assert data == lock.write([locked(OTHER), locked(RECORD)])
    works = json.loads(data)["works"]
    assert [work["key"] for work in works] == ["doi:10.5555/book", "pmid:20023"]
    assert (works[0]["source"], works[0]["fetched"], len(works[0]["digest"])) == (
        "https://api.example/20023", "2026-02-03", 32,
    )  # fmt: skip


def test_a_work_more_changes_no_other_line() -> None:
    one = lock.write([locked(RECORD)])
    two = lock.with_work(reading(one)[0], locked(OTHER))
    assert set(one.splitlines()) <= {*two.splitlines()}
    assert b"A book" in two
    assert two.count(b"\n") - one.count(b"\n") == 12


def test_a_work_fetched_again_takes_the_place_of_the_old_record() -> None:
    newer = locked(Reference(key="k", text={"title": "Mended", "PMID": "20023"}))
    found, _ = reading(lock.with_work(reading(lock.write([locked(RECORD)]))[0], newer))
    assert [work.record.text["title"] for work in found.locked()] == ["Mended"]


def test_the_state_of_an_answer_changes_with_that_answer_alone() -> None:
    alone, _ = reading(lock.write([locked(RECORD)]))
    both, _ = reading(lock.write([locked(RECORD), locked(OTHER)]))
    assert alone.state(["pmid:20023"]) == both.state(["pmid:20023"])
    assert alone.state(["doi:10.5555/book"]) != both.state(["doi:10.5555/book"])


def test_a_record_changed_by_hand_is_told() -> None:
    data = lock.write([locked(RECORD)])
    assert not list(lock.changed(reading(data)[0]))
    assert list(lock.changed(reading(data.replace(b"Lung abscess", b"Lung cyst"))[0])) == ["pmid:20023"]


def test_what_is_not_a_lock_is_told_at_its_line() -> None:
    assert reading(b"{\n nonsense")[1] == ["2: this is not JSON"]
    assert reading(b'{"version": 9}')[1] == ["1: this is not a references.lock of this sitegen"]
    assert reading(b'{"version": 1, "works": [{"record": 1}]}')[1]
    assert reading(b'{"a": [\n<<<<<<< ours\n')[1] == ["2: two versions of this file were merged, and not to the end"]
    assert reading(b"[" * 100_000)[1] == ["1: this file is nested too deeply"]


def test_a_record_that_cannot_be_used_is_as_if_it_were_not_there() -> None:
    found, problems = reading(b'{"version": 1, "works": [{"key": "pmid:1", "record": {"PMID": "1", "title": {}}}]}')
    assert (found.find("pmid:1"), found.locked(), problems) == (None, (), [])
