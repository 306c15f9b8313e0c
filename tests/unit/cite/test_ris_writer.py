"""RIS files that sitegen writes: read back by its own reader and by rispy."""

import rispy
from hypothesis import example, given

from sitegen.cite import ris
from sitegen.cite.ris_writer import KINDS, write
from sitegen.model.diagnostic import SourceText
from sitegen.model.particulars import Author, Particulars
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests import references
from tests.references import bare


def back(*records: Reference, tags: bool = False) -> tuple[Reference, ...]:
    text = write(records, tags=tags).decode()
    return ris.read(SourceText(file="references.ris", text=text)).references


CASE = Reference(
    key="liposarcoma",
    type="article-journal",
    text={"title": "<i>H. pylori</i> at 10<sup>5</sup>/mL", "container-title": "Journal of Knees", "volume": "12", "page": "105-14",
          "PMID": "30112240", "PMCID": "PMC6081598", "DOI": "10.5555/knee", "keyword": "knee, Lyme", "language": "en"},
    names={"author": (Name(family="Berg", given="Jan", non_dropping_particle="van den", suffix="Jr."), Name(literal="Fever Group, Boston"))},
    dates={"issued": PartialDate(year=2018, month=7, day=16)},
)  # fmt: skip


def test_an_article_is_written_in_the_tags_that_programs_know() -> None:
    particulars = {"liposarcoma": Particulars(authors=(Author(addresses=("Clinic, Kobe, Japan",)),))}
    assert (
        write([CASE], particulars).decode()
        == """TY  - JOUR
ID  - liposarcoma
AU  - van den Berg, Jan, Jr.
AU  - Fever Group,, Boston
AD  - Clinic, Kobe, Japan
PY  - 2018
DA  - 2018/07/16/
TI  - H. pylori at 10⁵/mL
T2  - Journal of Knees
VL  - 12
SP  - 105
EP  - 114
DO  - 10.5555/knee
LA  - en
KW  - knee
KW  - Lyme
C2  - PMC6081598
N1  - PMID: 30112240
ER  - 
"""
    )


def test_marks_are_kept_on_demand() -> None:
    (found,) = back(CASE, tags=True)
    assert found.text["title"] == CASE.text["title"]


def test_rispy_reads_the_same() -> None:
    (found,) = rispy.loads(write([CASE]).decode())
    assert (found["type_of_reference"], found["id"], found["doi"]) == ("JOUR", "liposarcoma", "10.5555/knee")
    assert found["authors"] == ["van den Berg, Jan, Jr.", "Fever Group,, Boston"]
    assert (found["title"], found["secondary_title"], found["year"]) == (
        "H. pylori at 10⁵/mL",
        "Journal of Knees",
        "2018",
    )
    assert (found["volume"], found["start_page"], found["end_page"]) == ("12", "105", "114")
    assert found["keywords"] == ["knee", "Lyme"]


@given(references.articles)
@example(references.article(title="A case", keyword=",\r0"))
@example(references.article(title="A case", keyword="a, "))
@example(references.article(title="Case .", container_title="<i> <i>", keyword=", a"))
def test_no_article_loses_anything(record: Reference) -> None:
    (found,) = back(record)
    assert found.type == "article-journal"
    assert found.names == record.names
    assert found.dates == record.dates
    assert {name: bare(value) for name, value in found.text.items()} == expected(record)


def expected(record: Reference) -> dict[str, str]:
    known = references.kept(record, bare)
    if known.get("container-title-short"):
        known.setdefault("container-title", known["container-title-short"])
    return known


@given(references.articles, references.articles)
def test_rispy_reads_as_many_records_as_were_written(first: Reference, second: Reference) -> None:
    found = rispy.loads(write([first, second]).decode())
    assert len(found) == 2
    for read, record in zip(found, (first, second), strict=True):
        assert bare(read.get("title", "")) == bare(references.clean(record.text["title"]))
        assert len(read["authors"]) == len(record.names["author"])
        assert read.get("doi") == record.text.get("DOI")


@given(references.anything)
def test_what_was_read_back_in_its_type_is_read_back_always(record: Reference) -> None:
    (once,) = back(record, tags=True)  # a type that RIS does not have has become another
    (twice,) = back(once, tags=True)
    assert back(twice, tags=True) == (twice,)


def test_every_type_of_csl_has_a_type_that_the_reader_knows() -> None:
    assert set(KINDS.values()) <= set(ris.TYPES)


@given(references.anything)
def test_authors_are_never_lost(record: Reference) -> None:
    if "author" in record.names:
        (found,) = back(record)
        assert {name.full for name in record.names["author"]} <= {
            name.full for people in found.names.values() for name in people
        }
