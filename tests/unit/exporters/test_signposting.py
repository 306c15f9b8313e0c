from __future__ import annotations

from msgspec.structs import replace

from sitegen.exporters.signposting import links
from sitegen.model.metadata import Contributor, LicenseTerms, Metadata, Venue
from sitegen.model.person import Name
from sitegen.model.published import HeadLink, PublicFile, Published
from sitegen.model.site import SiteInfo
from tests.samples import small_case

SITE = SiteInfo(title="Reports", url="https://cases.example/", license="CC-BY-4.0", doi_prefix="10.5555")
META = Metadata(title="T", status="published", doi="10.5555/a(1)")
JATS = PublicFile("x.jats.xml", "application/xml", "JATS XML", "text", "jats")


def _hrefs(relation: str, meta: Metadata = META, site: SiteInfo = SITE, *files: PublicFile) -> list[str]:
    known = Published(case=small_case(meta=meta), files=files)
    return [link.href for link in links(known, site) if relation in link.rel.split()]


def test_a_case_is_cited_by_its_doi_or_else_by_its_address() -> None:
    assert _hrefs("cite-as") == ["https://doi.org/10.5555/a(1)"]
    page = f"https://cases.example/cases/{small_case().slug}/"
    assert _hrefs("cite-as", replace(META, doi="")) == [page]
    assert _hrefs("cite-as", replace(META, doi=""), replace(SITE, url="")) == []


def test_a_doi_that_leads_to_another_journal_is_related_and_the_page_not_to_be_cited() -> None:
    elsewhere = replace(META, venue=Venue(title="Another journal"), doi="10.1155/2018/1")
    assert _hrefs("related", elsewhere) == ["https://doi.org/10.1155/2018/1"]
    assert _hrefs("cite-as", elsewhere) == []
    assert _hrefs("related") == []
    own = replace(elsewhere, doi="10.5555/b")
    assert (_hrefs("cite-as", own), _hrefs("related", own)) == (["https://doi.org/10.5555/b"], [])
    assert _hrefs("cite-as", replace(elsewhere, doi="10.55551/b")) == []
    assert _hrefs("cite-as", replace(elsewhere, doi="")) == [f"https://cases.example/cases/{small_case().slug}/"]


def test_the_licence_is_the_cases_own_or_the_sites() -> None:
    assert _hrefs("license") == ["https://spdx.org/licenses/CC-BY-4.0"]
    own = {"id": "CC-BY-NC-4.0", "url": "https://example.org/own"}
    assert _hrefs("license", replace(META, license=LicenseTerms(**own))) == ["https://spdx.org/licenses/CC-BY-NC-4.0"]
    assert _hrefs("license", replace(META, license=LicenseTerms(url=own["url"]))) == ["https://example.org/own"]
    assert _hrefs("license", replace(META, license=LicenseTerms(text="All rights reserved"))) == []
    assert _hrefs("license", META, replace(SITE, license="", license_url="https://example.org/l")) == [
        "https://example.org/l"
    ]


def test_authors_are_those_with_an_orcid() -> None:
    people = (Contributor(name=Name(literal="A")), Contributor(name=Name(literal="B"), orcid="0000-0002-1825-0097"))
    found = links(Published(case=replace(small_case(meta=META), authors=people)), SITE)
    assert [link.href for link in found if link.rel == "author"] == ["https://orcid.org/0000-0002-1825-0097"]


def test_each_file_has_one_link() -> None:
    files = (
        JATS,
        PublicFile("x.ris", "application/x-research-info-systems", "RIS", "description", "ris"),
        PublicFile("linkset.json", "application/linkset+json", "Linkset", "description", "linkset"),
        PublicFile("supplement/a:b c.pdf", "application/pdf", "", "supplement"),
    )
    found = list(links(Published(case=small_case(meta=META), files=files), SITE))[-4:]
    assert found == [
        HeadLink("alternate item describedby", "x.jats.xml", "application/xml", "JATS XML"),
        HeadLink("alternate describedby", "x.ris", "application/x-research-info-systems", "RIS"),
        HeadLink("linkset", "linkset.json", "application/linkset+json", "Linkset"),
        HeadLink("item", "supplement/a%3Ab%20c.pdf", "application/pdf"),
    ]


def test_what_is_typed_is_the_article_which_the_page_itself_is() -> None:
    assert _hrefs("type") == ["https://schema.org/ScholarlyArticle"]
