"""Files that EndNote exports as XML."""

from hypothesis import given, settings, strategies as st

from sitegen.cite.endnote_xml import read as read_source
from sitegen.cite.records import Records, keys
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate

STYLE = '<style face="normal" font="default" size="100%">'
RECORD = f"""<record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>{STYLE}Silva, Ana</style></author><author>Fever Group,</author></authors></contributors>
<titles><title>{STYLE}Knees and </style><style face="italic" size="100%">Borrelia</style>{STYLE} &amp; more</style></title>
<secondary-title>Journal of Knees</secondary-title></titles>
<periodical><full-title>Journal of Knees</full-title><abbr-1>J Knees</abbr-1></periodical>
<pages>476-81</pages><volume>12</volume><number>3</number>
<keywords><keyword>knee</keyword><keyword>Lyme</keyword></keywords>
<dates><year>2018</year><pub-dates><date>Jul 16</date></pub-dates></dates>
<isbn>2090-6749 (Print)</isbn><accession-num>30112240</accession-num><custom2>PMC6077665</custom2>
<electronic-resource-num>10.5555/knee</electronic-resource-num>
<urls><related-urls><url>https://example.org/knee</url></related-urls></urls>
<remote-database-name>Medline</remote-database-name><language>eng</language></record>
"""
BOOK = '<record><ref-type name="Book">6</ref-type><titles><title>Joints</title></titles><isbn>978-0-306-40615-7</isbn></record>'


def read(text: str) -> Records:
    return read_source(SourceText(file="references.xml", text=text))


def of(*records: str) -> Records:
    return read(f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>{"".join(records)}</records></xml>')


def test_an_article_is_read_whole() -> None:
    found = of(RECORD)
    (record,) = found.references
    assert found.diagnostics == ()
    assert (record.key, record.type) == ("pmid:30112240", "article-journal")
    assert record.names == {"author": (Name(family="Silva", given="Ana"), Name(literal="Fever Group"))}
    assert record.dates == {"issued": PartialDate(year=2018, month=7, day=16)}
    assert record.text == {
        "title": "Knees and <i>Borrelia</i> & more", "container-title": "Journal of Knees", "container-title-short": "J Knees",
        "page": "476-481", "volume": "12", "issue": "3", "keyword": "knee, Lyme", "ISSN": "2090-6749", "PMID": "30112240",
        "PMCID": "PMC6077665", "DOI": "10.5555/knee", "URL": "https://example.org/knee", "archive": "Medline", "language": "en",
    }  # fmt: skip


def test_the_span_of_a_key_is_its_record() -> None:
    found = of(RECORD, BOOK)
    assert (found.spans["joints"].line, found.spans["joints"].column) == (RECORD.count("\n") + 2, 1)


def test_the_number_of_another_database_is_no_pmid() -> None:
    (record,) = of(RECORD.replace("Medline", "Scopus")).references
    assert "PMID" not in record.text
    assert record.key == "doi:10.5555/knee"


def test_a_document_type_is_refused() -> None:
    found = read('<!DOCTYPE xml [<!ENTITY a "aaaa">]>\n<xml><records>' + BOOK + "</records></xml>")
    assert (found.references, [it.rule for it in found.diagnostics]) == ((), ["endnote-xml"])
    assert "DOCTYPE" in found.diagnostics[0].message


def test_bad_records_never_hide_good_ones() -> None:
    found = of(BOOK.replace("</title>", ""), RECORD, BOOK.replace("Joints", "Fever &c."), "<record></record>", BOOK)
    assert keys(found.references) == ("pmid:30112240", "joints")
    assert [(it.span.line, it.severity) for it in found.diagnostics] == [(2, "error"), (14, "error"), (14, "error")]


def test_what_is_no_file_of_endnote_says_so() -> None:
    assert [it.rule for it in read("<html></html>").diagnostics] == ["endnote-xml"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["<record>", "</record>", "<title>", "</title>", "<style face='italic'>", "</style>", "<dates>", "<year>",
                                 "</year>", "</dates>", "<titles>", "</titles>", "٢٠", "&#1;", "&amp;", "\x01", "\ud800", "<", "a", "\n"]) | st.text(max_size=8), max_size=25))  # fmt: skip
def test_no_text_raises(parts: list[str]) -> None:
    found = read("".join(parts))
    assert set(found.spans) == set(keys(found.references))
    assert found.references or found.diagnostics


def test_a_file_that_was_cut_off_is_told_as_that() -> None:
    text = "<xml><records><record><titles><title>Fever</title></titles>"
    assert "cut off" in read(text).diagnostics[0].message
