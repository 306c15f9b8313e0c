"""What is written is read back as it was, and looks as a person would write it."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from sitegen.cite.csl_yaml_writer import scalar, write
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.read.references_yaml import read
from tests.unit.cite.made_records import RECORDS

RECORD = Reference(
    key="silva2019", type="article-journal",
    text={"title": "Fever: a <i>Brucella</i> case", "container-title": "Journal of Example Cases", "volume": "12", "page": "101-109",
          "DOI": "10.5555/2018/1708572", "PMID": "26123456", "note": "yes"},
    names={"author": (Name(family="Silva", given="Ana"), Name(literal="Example Group"), Name(family="Beek", non_dropping_particle="van", given="J."))},
    dates={"issued": PartialDate(year=2019, month=7, day=16), "accessed": PartialDate(year=2020, month=1)},
)  # fmt: skip
WRITTEN = """\
references:
- id: silva2019
  type: article-journal
  DOI: "10.5555/2018/1708572"
  PMID: 26123456
  container-title: Journal of Example Cases
  note: "yes"
  page: 101-109
  title: "Fever: a <i>Brucella</i> case"
  volume: 12
  author:
  - family: Silva
    given: Ana
  - literal: Example Group
  - family: Beek
    given: J.
    non-dropping-particle: van
  accessed: 2020-01
  issued: 2019-07-16
"""


def back(records: list[Reference]) -> tuple[Reference, ...]:
    found = read(SourceText(file="references.yml", text=write(records).decode()))
    assert not found.diagnostics, found.diagnostics
    return found.references


def test_a_record_looks_as_a_person_would_write_it() -> None:
    assert write([RECORD]).decode() == WRITTEN
    assert back([RECORD]) == (RECORD,)


def test_what_yaml_would_take_for_something_else_has_quotes() -> None:
    quoted = ["", "no", "Null", "012", "1.10", "2018-07", "- a", "a: b", "a #b", "'a", '"a', "@a", "[a", "a:", " a", "a ", "12:30", "~", "x\u2028y"]  # fmt: skip
    assert [text for text in quoted if not scalar(text).startswith('"')] == []
    assert [scalar(text) for text in ("12", "e101", "J Ex Cases", "O’Hara, Ann", "101-109")] == ["12", "e101", "J Ex Cases", "O’Hara, Ann", "101-109"]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(RECORDS, max_size=3, unique_by=lambda record: record.key))
def test_everything_is_read_back_as_it_was(records: list[Reference]) -> None:
    if records:
        assert back(records) == tuple(records)


def test_a_season_is_a_date_like_any_other() -> None:
    season = replace(RECORD, dates={"issued": PartialDate(year=2018, season=1)})
    assert "\n  issued: 2018-21\n" in write([season]).decode()
    assert back([season]) == (season,)
