"""PubMed's files."""

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.lookup import Lookup
from sitegen.cite.nbib import read as read_source
from sitegen.cite.records import Records, keys
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

ARTICLE = """
PMID- 30112240
OWN - NLM
IS  - 2090-6749 (Print)
IS  - 2090-6757 (Electronic)
VI  - 2018
IP  - 3
DP  - 2018 Jul 16
TI  - A swollen knee: borreliosis
      in a child.
PG  - 476-81
LID - 10.5555/knee [doi]
LID - 1708572 [pii]
FAU - van den Berg, Jan Jr
AU  - van den Berg J Jr
FAU - 王, 小明
AU  - Wang X
CN  - Fever, Knee and Lyme Group
LA  - eng
PT  - Case Reports
PT  - Journal Article
TA  - J Knees
JT  - Journal of knees
PMC - PMC6077665
MH  - *Knee/pathology
OT  - Lyme
"""


def read(text: str) -> Records:
    return read_source(SourceText(file="references.nbib", text=text))


def one(text: str) -> Reference:
    (record,) = read(text).references
    return record


def test_an_article_is_read_whole() -> None:
    found = read(ARTICLE)
    (record,) = found.references
    assert found.diagnostics == ()
    assert record == Reference(
        key="pmid:30112240",
        type="article-journal",
        text={
            "PMID": "30112240", "ISSN": "2090-6749", "volume": "2018", "issue": "3", "page": "476-481",
            "title": "A swollen knee: borreliosis in a child", "DOI": "10.5555/knee", "language": "en",
            "container-title-short": "J Knees", "container-title": "Journal of knees", "PMCID": "PMC6077665",
            "keyword": "Knee/pathology, Lyme",
        },
        names={"author": (
            Name(family="Berg", given="Jan", suffix="Jr", non_dropping_particle="van den"), Name(family="王", given="小明"),
            Name(literal="Fever, Knee and Lyme Group"),
        )},
        dates={"issued": PartialDate(year=2018, month=7, day=16)},
    )  # fmt: skip


def test_a_record_is_found_by_its_numbers() -> None:
    lookup = Lookup(read(ARTICLE).references)
    names = ("pmid:30112240", "PMID:30112240", "doi:10.5555/KNEE", "pmcid:PMC6077665")
    assert all(lookup.find(name) is not None for name in names)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2018", PartialDate(year=2018)),
        ("2018 Jul", PartialDate(year=2018, month=7)),
        ("2018 Jul-Aug", PartialDate(year=2018, month=7, end=PartialDate(year=2018, month=8))),
        ("2018 Spring", PartialDate(year=2018, season=1)),
        ("Article 10 2019", PartialDate(year=2019)),
        ("20180716", PartialDate(year=2018, month=7, day=16)),
    ],
)
def test_dates_of_every_precision(written: str, date: PartialDate) -> None:
    assert one(f"PMID- 1\nTI  - T\nDP  - {written}\n").dates["issued"] == date


def test_short_names_are_read_when_there_are_no_long_ones() -> None:
    found = one("PMID- 1\nTI  - T\nAU  - Silva JA\nAU  - Moffat FL 3rd\n").names["author"]
    assert found == (Name(family="Silva", given="J A"), Name(family="Moffat", given="F L", suffix="3rd"))


def test_ahead_of_print_has_a_date_and_an_article_number() -> None:
    found = one("PMID- 1\nTI  - T\nDEP - 20221007\nPST - aheadofprint\nAID - S1080-6032(22)1-9 [pii]\n")
    assert found.dates["issued"] == PartialDate(year=2022, month=10, day=7)
    assert (found.text["page"], found.text["status"]) == ("S1080-6032(22)1-9", "ahead of print")


def test_a_chapter_of_a_bookshelf_book() -> None:
    found = one("PMID- 1\nTI  - Fever\nBTI - Knees\nFED - Lee, C\nPB  - Example Press\nPL  - Bethesda (MD)\n")
    assert (found.type, found.text["container-title"], found.text["publisher-place"]) == (
        "chapter",
        "Knees",
        "Bethesda (MD)",
    )
    assert found.names["editor"] == (Name(family="Lee", given="C"),)


def test_records_end_at_a_blank_line_or_at_the_next_pmid() -> None:
    assert keys(read("PMID- 1\nTI  - A\nPMID- 2\nTI  - B\n\nOWN - ERIC\nTI  - C\nDP  - 2001\n").references) == (
        "pmid:1", "pmid:2", "c2001",
    )  # fmt: skip


def test_bad_records_never_hide_good_ones() -> None:
    found = read("<html>\nPMID- 1\nOWN - NLM\n\nPMID- 2\nTI  - B\n\nPMID- 2\nTI  - B\n")
    assert keys(found.references) == ("pmid:2",)
    assert [(it.span.line, it.severity) for it in found.diagnostics] == [(1, "warning"), (2, "error"), (8, "warning")]


def test_a_copyright_notice_is_not_a_licence() -> None:
    found = read("PMID- 20023\nTI  - A title.\nCI  - Copyright (c) 2020 Example Press.\n").references[0]
    assert "license" not in found.text


def test_a_file_without_references_says_so() -> None:
    assert [it.message for it in read("\n\n").diagnostics] == ["this file holds no reference"]


_line = st.one_of(
    st.text(max_size=30),
    st.builds(
        "{:4}- {}".format,
        st.sampled_from(
            [
                "PMID",
                "TI",
                "FAU",
                "AU",
                "CN",
                "DP",
                "DEP",
                "PG",
                "LID",
                "AID",
                "IS",
                "ISBN",
                "LA",
                "PT",
                "PMC",
                "BTI",
                "MH",
                "GN",
                "ZZ",
            ]
        ),
        st.text(max_size=30),
    ),
    st.sampled_from(["", "      more", "PG  - ٣-٤", "DP  - ٢٠١٨ Jul", "AID - x [doi]", "PMID- ²"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_line, max_size=20))
def test_no_text_raises(lines: list[str]) -> None:
    found = read("\n".join(lines))
    assert set(found.spans) == set(keys(found.references))
    assert all(record.key for record in found.references)
