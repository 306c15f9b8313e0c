"""EndNote files that sitegen writes: well-formed for lxml, and read back."""

from hypothesis import example, given
from lxml import etree

from sitegen.cite import endnote_xml
from sitegen.cite.endnote_fields import TYPES
from sitegen.cite.endnote_writer import KINDS, write
from sitegen.cite.richtext import plain
from sitegen.model.diagnostic import SourceText
from sitegen.model.particulars import Author, Particulars
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests import references


def bare(text: str) -> str:
    """*text* without anything that looks like a tag: in this format such words cannot be told from marks."""
    return references.bare(plain(text))


CASE = Reference(
    key="knee",
    type="article-journal",
    text={"title": "<i>H. pylori</i> & <b><i>more</i></b>", "container-title": "Journal of Knees", "PMID": "30112240", "PMCID": "PMC6081598"},
    names={"author": (Name(family="Silva", given="Ana"),)},
    dates={"issued": PartialDate(year=2018, month=7, day=16)},
)  # fmt: skip


def back(*records: Reference) -> tuple[Reference, ...]:
    found = endnote_xml.read(SourceText(file="references.xml", text=write(records).decode()))
    assert found.diagnostics == ()
    return found.references


def test_lxml_finds_what_endnote_looks_for() -> None:
    particulars = {"knee": Particulars(authors=(Author(addresses=("Clinic, Kobe",)),))}
    (record,) = etree.fromstring(write([CASE], particulars)).iter("record")
    assert record.find("ref-type").get("name") == "Journal Article"
    assert [face.get("face") for face in record.findall("titles/title/style")] == ["italic", "normal", "bold italic"]
    assert "".join(record.find("titles/title").itertext()) == "H. pylori & more"
    for path, text in (("contributors/authors/author", "Silva, Ana"), ("auth-address", "Clinic, Kobe"), ("dates/year", "2018"),
                       ("dates/pub-dates/date", "Jul 16"), ("accession-num", "30112240"), ("custom2", "PMC6081598")):  # fmt: skip
        assert record.findtext(path) == text


@given(references.articles)
@example(references.article(title="A case", keyword=",\r0"))
@example(references.article(title="A case", keyword="a, "))
@example(references.article(title="Case a", container_title="<i> <i>"))
@example(references.article(title="Case a", keyword="<i> <i>, b"))
def test_no_article_loses_anything(record: Reference) -> None:
    (found,) = back(record)
    assert found.names["author"] == record.names["author"]
    assert found.dates["issued"] == record.dates["issued"]
    assert {name: bare(value) for name, value in found.text.items()} == references.kept(record, bare)


@given(references.anything, references.anything)
def test_lxml_reads_as_many_records_as_were_written(first: Reference, second: Reference) -> None:
    assert len(list(etree.fromstring(write([first, second])).iter("record"))) == 2


@given(references.anything)
def test_what_was_read_back_in_its_type_is_read_back_always(record: Reference) -> None:
    (once,) = back(record)
    (twice,) = back(once)
    assert back(twice) == (twice,)


def test_every_type_of_csl_has_a_type_that_the_reader_knows() -> None:
    assert {name.lower() for name, _ in KINDS.values()} <= set(TYPES)
