"""PubMed files that sitegen writes, as PubMed writes them, and read back."""

from hypothesis import example, given

from sitegen.cite import nbib
from sitegen.cite.nbib_writer import WIDTH, write
from sitegen.model.diagnostic import SourceText
from sitegen.model.particulars import Author, Particulars
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests import references
from tests.references import bare

CASE = Reference(
    key="knee",
    type="article-journal",
    text={"title": "A swollen knee after a walk in the woods: <i>Borrelia</i> in a child of seven years and her brother",
          "container-title": "Journal of Knees", "container-title-short": "J Knees", "volume": "2018", "page": "1708572",
          "PMID": "30112240", "PMCID": "PMC6081598", "DOI": "10.5555/knee", "keyword": "Lyme Disease, walk", "language": "en",
          "ISSN": "2090-6862", "abstract": "PURPOSE: To tell."},
    names={"author": (Name(family="Berg", given="Jan Piet", non_dropping_particle="van den", suffix="Jr."), Name(literal="Fever Group"))},
    dates={"issued": PartialDate(year=2018, month=7, day=16)},
)  # fmt: skip
PARTICULARS = Particulars(
    authors=(Author(addresses=("Clinic, Kobe, Japan", "School, Kobe, Japan."), orcid="0000-0002-1825-0097"),),
    mesh=("Lyme Disease", "Knee/*pathology"),
    kinds=("Case Reports",),
)


def back(*records: Reference, tags: bool = False) -> tuple[Reference, ...]:
    text = write(records, tags=tags).decode()
    return nbib.read(SourceText(file="references.nbib", text=text)).references


def test_an_article_is_written_as_pubmed_writes_it() -> None:
    assert (
        write([CASE], {"knee": PARTICULARS}).decode()
        == """PMID- 30112240
IS  - 2090-6862
VI  - 2018
DP  - 2018 Jul 16
TI  - A swollen knee after a walk in the woods: Borrelia in a child of seven years and
      her brother.
PG  - 1708572
LID - 10.5555/knee [doi]
AB  - PURPOSE: To tell.
FAU - van den Berg, Jan Piet, Jr.
AU  - van den Berg JP Jr
AUID- ORCID: 0000-0002-1825-0097
AD  - Clinic, Kobe, Japan.
AD  - School, Kobe, Japan.
CN  - Fever Group
LA  - eng
PT  - Case Reports
PT  - Journal Article
TA  - J Knees
JT  - Journal of Knees
MH  - Lyme Disease
MH  - Knee/*pathology
OT  - walk
PMC - PMC6081598
AID - 10.5555/knee [doi]
SO  - J Knees. 2018 Jul 16;2018:1708572. doi: 10.5555/knee.
"""
    )


def test_a_record_without_a_number_of_pubmed_begins_all_the_same() -> None:
    record = Reference(key="x", type="article-journal", text={"title": "A"})
    assert write([record]) == b"PMID- \nOWN - NOTNLM\nTI  - A.\nPT  - Journal Article\n"


def test_every_record_begins_with_the_line_by_which_programs_know_the_format() -> None:
    known = Reference(key="y", type="article-journal", text={"title": "B", "PMID": "5"})
    unknown = Reference(key="x", type="thesis", text={"title": "A", "publisher": "Uni"})
    for record in write([unknown, known, unknown]).decode().split("\n\n"):
        assert record.startswith("PMID- ")  # Zotero wants the blank, too
    found = nbib.read(SourceText(file="x.nbib", text=write([unknown, known, unknown]).decode()))
    assert found.diagnostics == ()
    assert [(it.text["title"], it.text.get("PMID", "")) for it in found.references] == [
        ("A", ""),
        ("B", "5"),
        ("A", ""),
    ]
    assert found.references[0].text["publisher"] == "Uni"


def test_a_list_cut_short_stays_so() -> None:
    record = Reference(
        key="x", type="article-journal", text={"title": "A"}, names={"author": (Name(literal="others"),)}
    )
    assert back(record)[0].names == record.names


@given(references.articles)
@example(references.article(title="A case", keyword=",\r0"))
@example(references.article(title="A case", keyword="a, "))
@example(references.article(title="A case", keyword="0\r, a"))
@example(references.article(title="Case ."))
@example(references.article(title="Case a", keyword=", a"))
def test_no_article_loses_anything(record: Reference) -> None:
    (found,) = back(record)
    assert found.type == "article-journal"
    assert [name.full for name in found.names["author"]] == [name.full for name in record.names["author"]]
    assert found.dates["issued"] == record.dates["issued"]
    known = {name: shown for name, value in record.text.items() if (shown := bare(references.clean(value)))}
    known.pop("URL", "")
    for name, value in known.items():
        got = bare(found.text.get(name, ""))
        if name == "keyword":
            assert sorted(references.keywords(got)) == sorted(references.keywords(value))
        else:
            assert got == value or (name == "title" and got == _without_full_stop(value))


def _without_full_stop(title: str) -> str:
    """*title* as it comes back: MEDLINE ends every title with a full stop, so that one of its own cannot be told."""
    return title.removesuffix(".").rstrip()


@given(references.articles, references.articles)
def test_no_text_begins_another_record_and_lines_are_short(first: Reference, second: Reference) -> None:
    lines = write([first, second]).decode().split("\n")
    assert sum(line.startswith("PMID-") for line in lines) == 2
    assert all(len(line) <= WIDTH or " " not in line[6:] for line in lines)


@given(references.anything)
def test_what_was_read_back_in_its_type_is_read_back_always(record: Reference) -> None:
    (once,) = back(record, tags=True)
    (twice,) = back(once, tags=True)
    assert back(twice, tags=True) == (twice,)
