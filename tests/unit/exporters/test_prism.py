from __future__ import annotations

from sitegen.exporters.prism import tags
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.metadata import Copyright, Dates, Metadata, Venue
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.made_cases import whole_published

SITE = SiteInfo(title="Reports", url="https://example.org/")


def test_the_tags_of_a_case_in_order() -> None:
    meta = Metadata(
        title="T", date=Dates(published="2018-07-16", received="2018-01-02"), doi="10.5555/x", volume="12", issue="3",
        elocation_id="e7", last_page="9", keywords=("spine",), venue=Venue(title="Case Rep", eissn="2234-5676"),
    )  # fmt: skip
    assert list(tags(Published(case=Case(slug="x", meta=meta, title=(Text("T"),))), SITE)) == [
        ("prism.publicationName", "Case Rep"),
        ("prism.eIssn", "2234-5676"),
        ("prism.volume", "12"),
        ("prism.number", "3"),
        ("prism.startingPage", "e7"),
        ("prism.publicationDate", "2018-07-16"),
        ("prism.dateReceived", "2018-01-02"),
        ("prism.doi", "10.5555/x"),
        ("prism.url", "https://example.org/cases/x/"),
        ("prism.keyword", "spine"),
    ]


# The elements of PRISM 3.0 that a case can have a value for: an online date and a line of copyright are none of them.
OF_PRISM = {
    "publicationName", "issn", "eIssn", "volume", "number", "startingPage", "endingPage", "publicationDate",
    "dateReceived", "modificationDate", "doi", "url", "copyrightYear", "keyword",
}  # fmt: skip


def test_every_tag_is_an_element_of_the_standard() -> None:
    assert {name.removeprefix("prism.") for name, _ in tags(*whole_published())} == OF_PRISM


def test_the_year_of_a_copyright_is_told_where_the_page_tells_it() -> None:
    def years(terms: Copyright) -> list[str]:
        case = Case(slug="x", meta=Metadata(title="T", copyright=terms), title=(Text("T"),))
        return [value for name, value in tags(Published(case=case), SITE) if name == "prism.copyrightYear"]

    assert years(Copyright(year="2018", holder="The authors")) == ["2018"]
    assert years(Copyright(holder="The authors")) == []
    assert years(Copyright(year="2018")) == []
