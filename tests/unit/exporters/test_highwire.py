from __future__ import annotations

from msgspec.structs import replace

from sitegen.cite.names import OTHERS
from sitegen.exporters.highwire import EXPORTER, reference, tags
from sitegen.model.case import AbstractSection, Case, Supplement
from sitegen.model.document import Emphasis, Paragraph, Text
from sitegen.model.metadata import Affiliation, Contributor, Dates, Metadata, Venue
from sitegen.model.person import Name
from sitegen.model.published import PublicFile, Published
from sitegen.model.reference import PartialDate, Reference
from sitegen.model.site import SiteInfo

SITE = SiteInfo(title="Reports", url="https://example.org/", issn="1234-5679")
CASE = Case(
    slug="x",
    meta=Metadata(
        title="T", lang="en", date=Dates(published="2018-07-16"), doi="10.1000/x", pmid="1", volume="12", issue="3",
        elocation_id="e7", keywords=("liposarcoma", "spine"),
        venue=Venue(title="Case Rep", short_title="CR", issn="1234-5679", eissn="2234-5676", publisher="P"),
    ),
    title=(Text("On "), Emphasis((Text("E. coli"),))),
    authors=(
        Contributor(name=Name(family="Berg", given="Jan", suffix="Jr.", non_dropping_particle="van der"),
                    orcid="0000-0002-1825-0097", affiliations=(1, 0)),
        Contributor(name=Name(literal="A Group")),
    ),
    affiliations=(
        Affiliation(name="One"),
        Affiliation(name="Two", department="Dep", city="Bern", country="Switzerland"),
    ),
    references=(Reference(key="a", type="article-journal", text={"title": "A"}),),
)  # fmt: skip


def test_a_case_ahead_of_its_issue_tells_when_it_was_online() -> None:
    found = dict(tags(Published(case=replace(CASE, meta=replace(CASE.meta, date=Dates(online="2018-05-02")))), SITE))
    assert (found["citation_publication_date"], found["citation_online_date"]) == ("2018/05/02", "2018/05/02")


def test_the_tags_of_a_case_in_order() -> None:
    assert list(tags(Published(case=CASE), SITE)) == [
        ("citation_title", "On E. coli"),
        ("citation_author", "van der Berg, Jan Jr."),
        ("citation_author_institution", "Dep, Two, Bern, Switzerland"),
        ("citation_author_institution", "One"),
        ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"),
        ("citation_author", "A Group"),
        ("citation_publication_date", "2018/07/16"),
        ("citation_journal_title", "Case Rep"),
        ("citation_journal_abbrev", "CR"),
        ("citation_publisher", "P"),
        ("citation_issn", "1234-5679"),
        ("citation_issn", "2234-5676"),
        ("citation_eIssn", "2234-5676"),
        ("citation_volume", "12"),
        ("citation_issue", "3"),
        ("citation_firstpage", "e7"),
        ("citation_doi", "10.1000/x"),
        ("citation_pmid", "1"),
        ("citation_keywords", "liposarcoma"),
        ("citation_keywords", "spine"),
        ("citation_language", "en"),
        ("citation_abstract_html_url", "https://example.org/cases/x/"),
        ("citation_fulltext_html_url", "https://example.org/cases/x/"),
        ("citation_reference", "citation_title=A;"),
    ]


def test_what_is_not_known_has_no_tag() -> None:
    bare = Case(slug="x", meta=Metadata(title="T"), title=(Text("T"),))
    found = dict(tags(Published(case=bare), SiteInfo(title="Reports", lang="en")))
    assert found == {"citation_title": "T", "citation_journal_title": "Reports", "citation_language": "en"}


def test_a_reference_says_what_is_known_and_keeps_its_semicolons_harmless() -> None:
    record = Reference(
        key="a",
        type="article-journal",
        text={
            "title": "A; <i>B</i>",
            "container-title": "J",
            "volume": "1",
            "issue": "2",
            "page": "3-4",
            "DOI": "10.1/a;2",
        },
        names={"author": (Name(family="Doe", given="Jo"), OTHERS)},
        dates={"issued": PartialDate(year=2001, month=2)},
    )
    assert reference(record) == (
        "citation_title=A, B;citation_author=Jo Doe;citation_journal_title=J;citation_volume=1;citation_number=2;"
        "citation_pages=3-4;citation_publication_date=2001/2;citation_doi=10.1/a%3B2;"
    )
    assert reference(Reference(key="a")) == ""
    numbered = Reference(key="a", type="article-journal", text={"number": "e77"})
    assert reference(numbered) == "citation_pages=e77;"


def test_a_name_begins_with_the_family() -> None:
    assert Name(family="Aristotle").inverted == "Aristotle"
    assert Name(given="Suharto").inverted == "Suharto"
    assert Name(family="Berg", given="Jo", dropping_particle="van", suffix="III").inverted == "van Berg, Jo III"


def test_an_e_mail_address_is_told_where_the_page_shows_it() -> None:
    def found(corresponding: bool) -> dict[str, str]:
        author = Contributor(name=Name(family="Doe"), email="doe@hospital.example", corresponding=corresponding)
        return dict(tags(Published(case=replace(CASE, authors=(author,))), SITE))

    assert found(True)["citation_author_email"] == "doe@hospital.example"
    assert "citation_author_email" not in found(False)


def test_a_pdf_is_told_where_there_is_one_and_the_site_has_an_address() -> None:
    with_pdf = replace(CASE, pdf=Supplement(path="x.pdf", digest="d", size=9))
    jats = PublicFile("x.jats.xml", "application/xml", "JATS", "text", "jats")
    found = dict(tags(Published(case=with_pdf, files=(jats,)), SITE))
    assert found["citation_pdf_url"] == "https://example.org/cases/x/x.pdf"
    assert found["citation_xml_url"] == "https://example.org/cases/x/x.jats.xml"
    assert "citation_pdf_url" not in dict(tags(Published(case=CASE), SITE))
    assert "citation_pdf_url" not in dict(tags(Published(case=with_pdf), SiteInfo(title="Reports")))


def test_the_full_text_is_known_by_what_it_is_to_the_case_and_not_by_its_format() -> None:
    files = (
        PublicFile("x.tei.xml", "text/xml", "TEI", "text", "tei"),
        PublicFile("x.endnote.xml", "application/xml", "EndNote", "description", "endnote-xml"),
        PublicFile("x.txt", "text/plain", "Text", "text", "plain"),
    )
    told = [value for name, value in tags(Published(case=CASE, files=files), SITE) if name == "citation_xml_url"]
    assert told == ["https://example.org/cases/x/x.tei.xml"]


def test_an_abstract_is_one_line_with_its_headings() -> None:
    parts = (
        AbstractSection(heading="Background", children=(Paragraph((Text("It is rare."),)),)),
        AbstractSection(heading="Case", children=(Paragraph((Text("A man."),)), Paragraph((Text("He walked."),)))),
        AbstractSection(heading="Empty", children=()),
    )
    found = dict(tags(Published(case=replace(CASE, abstract=parts)), SITE))
    assert found["citation_abstract"] == "Background: It is rare. Case: A man. He walked."


def test_pages_come_before_an_article_number_and_an_end_needs_a_beginning() -> None:
    def found(**changes: str) -> dict[str, str]:
        return dict(tags(Published(case=replace(CASE, meta=replace(CASE.meta, **changes))), SITE))

    both = found(first_page="105", last_page="109")
    assert (both["citation_firstpage"], both["citation_lastpage"]) == ("105", "109")
    assert "citation_lastpage" not in found(last_page="109")


def test_it_writes_no_file() -> None:
    assert EXPORTER.write is None
    assert EXPORTER.tags is tags
