"""What is written is read back as it was, and looks as a person would write it."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from sitegen.cite.csl_terms import DATES, TEXT, TYPES
from sitegen.cite.csl_yaml_writer import scalar, write
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.read.references_yaml import read

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


_TEXTS = st.text(
    st.characters(
        max_codepoint=0xFFFFF,
        exclude_categories=["Cs", "Cc", "Cn"],
        exclude_characters="\u2028\u2029\u202d\u202e\ufeff",
    ),
    min_size=1,
    max_size=20,
) | st.sampled_from(["no", "1.10", "a: b", "x\ny"])
_PLAIN_VARIABLES = sorted(TEXT - {"DOI", "PMID", "PMCID", "journalAbbreviation", "shortTitle", "event", "URL", "note"})
_YEARS = st.integers(1, 2030)
_ONE = st.builds(PartialDate, year=_YEARS) | st.builds(
    PartialDate, year=_YEARS, month=st.integers(1, 12), day=st.integers(0, 28)
)
_WHEN = _ONE | st.builds(lambda date, end: PartialDate(year=date.year, month=date.month, day=date.day, end=end), _ONE, _ONE) | st.builds(
    PartialDate, year=_YEARS, season=st.integers(1, 4)) | st.builds(PartialDate, literal=st.sampled_from(["in press", "2018"])) | st.builds(
    PartialDate, year=_YEARS, circa=st.just(True))  # fmt: skip
RECORDS = st.builds(
    Reference,
    key=st.from_regex(r"[a-z][a-z0-9]{0,9}", fullmatch=True),
    type=st.sampled_from(sorted(TYPES)),
    text=st.dictionaries(st.sampled_from(_PLAIN_VARIABLES), _TEXTS, max_size=5),
    names=st.dictionaries(st.sampled_from(["author", "editor"]), st.lists(
        st.builds(Name, family=_TEXTS, given=_TEXTS) | st.builds(Name, literal=_TEXTS), min_size=1, max_size=3).map(tuple), max_size=2),
    dates=st.dictionaries(st.sampled_from(sorted(DATES)), _WHEN, max_size=2),
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(RECORDS, max_size=3, unique_by=lambda record: record.key))
def test_everything_is_read_back_as_it_was(records: list[Reference]) -> None:
    if records:
        assert back(records) == tuple(records)


def test_a_season_is_a_date_like_any_other() -> None:
    season = replace(RECORD, dates={"issued": PartialDate(year=2018, season=1)})
    assert "\n  issued: 2018-21\n" in write([season]).decode()
    assert back([season]) == (season,)
