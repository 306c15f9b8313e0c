"""RIS files as reference managers and publishers write them."""

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.records import Records, keys
from sitegen.cite.ris import read as read_source
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

ARTICLE = """TY  - JOUR
AU  - Silva, Ana
AU  - van den Berg, Jan, Jr.
AU  - Fever Study Group,
TI  - A swollen knee:
borreliosis in a child
T2  - Journal of Knees
JO  - J Knees
PY  - 2018/07/16/
VL  - 12
IS  - 3
SP  - 476
EP  - 81
SN  - 2090-6749
DO  - https://doi.org/10.5555/knee
KW  - knee
KW  - Lyme
N1  - Cited By :10
AN  - 30112240
DB  - PubMed
Y2  - 2019/01/02
ER  - 
"""


def read(text: str) -> Records:
    return read_source(SourceText(file="references.ris", text=text))


def one(text: str) -> Reference:
    (record,) = read(text).references
    return record


def test_an_article_is_read_whole() -> None:
    found = read(ARTICLE)
    (record,) = found.references
    assert found.diagnostics == ()
    assert (record.key, record.type) == ("pmid:30112240", "article-journal")
    assert record.names["author"] == (
        Name(family="Silva", given="Ana"), Name(family="Berg", given="Jan", suffix="Jr.", non_dropping_particle="van den"),
        Name(literal="Fever Study Group"),
    )  # fmt: skip
    assert record.dates == {
        "issued": PartialDate(year=2018, month=7, day=16),
        "accessed": PartialDate(year=2019, month=1, day=2),
    }
    assert record.text | {"archive_location": "", "archive": ""} == {
        "title": "A swollen knee: borreliosis in a child", "container-title": "Journal of Knees",
        "container-title-short": "J Knees", "volume": "12", "issue": "3", "page": "476-481", "ISSN": "2090-6749",
        "DOI": "10.5555/knee", "keyword": "knee, Lyme", "annote": "Cited By :10", "PMID": "30112240", "archive": "",
        "archive_location": "",
    }  # fmt: skip


def test_the_span_of_a_key_is_the_title() -> None:
    span = read(ARTICLE).spans["pmid:30112240"]
    assert (span.line, span.column) == (5, 7)


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("PY  - 2018", PartialDate(year=2018)),
        ("PY  - 2018/07//", PartialDate(year=2018, month=7)),
        ("Y1  - 1900/01/01\nDA  - 1950/01/01", PartialDate(year=1950, month=1, day=1)),
        ("PY  - 2018\nDA  - Jul 16", PartialDate(year=2018, month=7, day=16)),
        ("PY  - 2018\nDA  - Spring", PartialDate(year=2018, season=1)),
        ("PY  - 2018\nDA  - Date Accessed", PartialDate(year=2018)),
        ("PY  - 2018/07/16/Advance online", PartialDate(year=2018, month=7, day=16)),
        ("PY  - in press", PartialDate(literal="in press")),
        ("PY  - 0000", None),
    ],
)
def test_dates_of_every_precision(lines: str, date: PartialDate | None) -> None:
    assert one(f"TY  - JOUR\nTI  - T\n{lines}\nER  - ").dates.get("issued") == date


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("UR  - https://pubmed.ncbi.nlm.nih.gov/20023/", {"PMID": "20023"}),
        ("N1  - PMID: 123456", {"PMID": "123456"}),
        ("C2  - PMC6077665", {"PMCID": "PMC6077665"}),
        ("C7  - PMC6077665", {"PMCID": "PMC6077665"}),
        ("AN  - WOS:000123", {"archive_location": "WOS:000123"}),
        ("LA  - ger", {"language": "de"}),
        ("JO  - J Knees", {"container-title": "J Knees", "container-title-short": "J Knees"}),
        ("C7  - e1234", {"page": "e1234"}),
    ],
)
def test_particulars_are_recognised(lines: str, text: dict[str, str]) -> None:
    found = one(f"TY  - JOUR\nTI  - T\n{lines}\nER  - ")
    assert text.items() <= found.text.items()


def test_what_a_tag_says_depends_on_the_type() -> None:
    book = one(
        "TY  - BOOK\nA1  - Roy, B\nA3  - Lee, C\nT1  - Knees\nT2  - Joints\nSN  - 978-0-306-40615-7\nSP  - 300\nER  - "
    )
    assert (book.type, book.text["collection-title"], book.text["ISBN"], book.text["number-of-pages"]) == (
        "book", "Joints", "978-0-306-40615-7", "300",
    )  # fmt: skip
    assert book.names["editor"] == (Name(family="Lee", given="C"),)
    chapter = one("TY  - CHAP\nT1  - One\nT2  - Knees\nA2  - Lee, C\nSP  - 1\nEP  - 9\nER  - ")
    assert (chapter.text["container-title"], chapter.text["page"]) == ("Knees", "1-9")


def test_bad_records_never_hide_good_ones() -> None:
    found = read(
        "Exported 2026\nTY  - JOUR\nTY  - XYZ\nTI  - B\nPY  - 2001\nER  - \n" + ARTICLE + "TY  - BOOK\nTI  - Cut off"
    )
    assert keys(found.references) == ("b2001", "pmid:30112240", "cut")
    assert [(it.span.line, it.severity) for it in found.diagnostics] == [
        (1, "warning"), (2, "warning"), (2, "error"), (3, "warning"), (29, "warning"),
    ]  # fmt: skip


def test_a_file_of_pubmed_under_the_wrong_name_is_recognised() -> None:
    (problem, *_) = read("PMID- 1\nTI  - A\n").diagnostics
    assert "references.nbib" in problem.hint


def test_a_file_without_references_says_so() -> None:
    assert [it.message for it in read("\n \n").diagnostics] == ["this file holds no reference"]


_line = st.one_of(
    st.text(max_size=30),
    st.builds(
        "{}  - {}".format,
        st.sampled_from(
            [
                "TY",
                "ER",
                "AU",
                "TI",
                "T2",
                "PY",
                "DA",
                "SP",
                "EP",
                "SN",
                "DO",
                "UR",
                "KW",
                "N1",
                "ID",
                "C7",
                "LA",
                "AN",
                "DB",
                "Y2",
                "ZZ",
            ]
        ),
        st.text(max_size=30),
    ),
    st.sampled_from(["TY  - JOUR", "TY  - BOOK", "ER  - ", "PY  - ٢٠١٨/٠٧", "DA  - ²/³", "SP  - ٣"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_line, max_size=20))
def test_no_text_raises(lines: list[str]) -> None:
    found = read("\n".join(lines))
    assert set(found.spans) == set(keys(found.references))
    assert all(record.key for record in found.references)


def test_a_line_without_a_tag_behind_a_number_is_told_and_not_joined_to_it() -> None:
    found = read("TY  - JOUR\nTI  - Fever\nIS  - 4\nZZ9 101\nSP  - 109\nER  - \n")
    assert found.references[0].text["issue"] == "4"
    (problem,) = found.diagnostics
    assert (problem.rule, problem.severity, problem.span.line, problem.span.column) == ("ris", "warning", 4, 1)
    assert "'IS'" in problem.message


def test_a_number_may_be_followed_by_a_blank_line_and_stand_in_the_next() -> None:
    assert read("TY  - JOUR\nTI  - Fever\nVL  - 4\n\nSP  -\n109\nER  - \n").diagnostics == ()
