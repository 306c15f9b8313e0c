"""BibTeX files that sitegen writes: read back by its own reader and by bibtexparser."""

from unicodedata import normalize

import bibtexparser
from hypothesis import example, given

from sitegen.cite import bibtex
from sitegen.cite.bibtex_writer import write
from sitegen.cite.records import Records
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests import references


def read(*records: Reference, protect: bool = False) -> Records:
    text = write(records, protect=protect).decode()
    return bibtex.read(SourceText(file="references.bib", text=text))


def back(*records: Reference, protect: bool = False) -> tuple[Reference, ...]:
    found = read(*records, protect=protect)
    assert found.diagnostics == ()
    return found.references


CASE = Reference(
    key="liposarcoma",
    type="article-journal",
    text={"title": "MRI of Ewing’s sarcoma: <i>H. pylori</i> at 50 % in a child", "container-title": "Journal of Knees & Co", "volume": "12",
          "issue": "3", "page": "105-114", "PMID": "30112240", "DOI": "10.5555/a_b", "keyword": "knee, Lyme", "language": "en"},
    names={"author": (Name(family="Berg", given="Jan", non_dropping_particle="van den", suffix="Jr."), Name(literal="Fever and Co, Boston"))},
    dates={"issued": PartialDate(year=2018, month=7, day=16)},
)  # fmt: skip


def test_an_article_is_written_for_bibtex_and_biber() -> None:
    assert (
        write([CASE]).decode()
        == r"""@article{liposarcoma,
  author = {van den Berg, Jr., Jan and {Fever and Co, Boston}},
  title = {{MRI} of {Ewing’s} sarcoma: \textit{H. pylori} at 50 \% in a child},
  journal = {Journal of Knees \& Co},
  year = {2018},
  month = jul,
  day = {16},
  number = {3},
  pages = {105--114},
  volume = {12},
  language = {en},
  langid = {english},
  keywords = {knee, Lyme},
  doi = {10.5555/a_b},
  pmid = {30112240},
}
"""
    )


def test_bibtexparser_reads_the_same() -> None:
    library = bibtexparser.parse_string(write([CASE]).decode())
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert (entry.key, entry.entry_type, entry["pmid"], entry["doi"]) == (
        "liposarcoma",
        "article",
        "30112240",
        "10.5555/a_b",
    )
    assert entry["author"] == "van den Berg, Jr., Jan and {Fever and Co, Boston}"


@given(references.anything, references.anything)
def test_bibtexparser_reads_as_many_entries_as_were_written(first: Reference, second: Reference) -> None:
    library = bibtexparser.parse_string(write([first, second]).decode())
    assert library.failed_blocks == []
    assert len(library.entries) == 2


def test_keys_are_what_bibtex_can_read_and_none_comes_twice() -> None:
    keys = ("doi:10.1/a(b)", "doi:10.1/a,b}", "doi:10.1/A_b_", "müller2018")
    found = read(*(Reference(key=key, text={"title": "A"}) for key in keys))
    assert [record.key for record in found.references] == [
        "doi:10.1/a_b_",
        "doi:10.1/a_b_-2",
        "doi:10.1/A_b_-3",
        "müller2018",
    ]


@given(references.articles)
@example(references.article(title="Case \ufa2a", keyword="\U0002f800"))
def test_no_article_loses_anything(record: Reference) -> None:
    (found,) = back(record)
    assert found.type == record.type
    assert found.names == record.names
    assert found.dates == record.dates
    text = {name: normalize("NFC", value) for name, value in found.text.items()}  # plain text is not composed
    assert text == {name: shown for name, value in record.text.items() if (shown := references.balanced(value))}


@given(references.anything)
def test_every_type_comes_back(record: Reference) -> None:
    assert back(record)[0].type == record.type


@given(references.anything)
def test_what_was_read_back_once_is_read_back_always(record: Reference) -> None:
    (once,) = back(record, protect=True)
    assert back(once, protect=True) == (once,)
