from __future__ import annotations

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card, Site
from sitegen.pages.cite import CASES_IN_A_PART, PAGE_TYPE
from tests import samples


def _card(number: int, **changes: Any) -> Card:
    known = {"slug": f"c{number}", "digest": "d", "title": (), "title_text": "", "status": "published"}
    return Card(**{**known, "citation": f"record {number}", **changes})


def _site(count: int, **changes: Any) -> Site:
    return Site(**{"info": samples.site(), "cases": tuple(map(_card, range(count))), "page_size": 2, **changes})


RECORDS = {
    f"record {number}": samples.small_case(slug=f"c{number}", title=samples.text(f"Case {number}"))
    for number in range(CASES_IN_A_PART + 1)
}


def _pages(site: Site, shop: Any) -> dict[str, LexborHTMLParser]:
    return {
        target.path: LexborHTMLParser(PAGE_TYPE.make(target.inputs, shop).decode()) for target in PAGE_TYPE.plan(site)
    }


def test_each_page_of_the_list_has_its_citations() -> None:
    paths = [target.path for target in PAGE_TYPE.plan(_site(3))]
    assert paths == ["cite/index.html", "page/2/cite/index.html"]


def test_every_case_of_the_page_is_there_in_every_style(make_shop: Any) -> None:
    page = _pages(_site(3), make_shop(RECORDS))["cite/index.html"]
    assert [heading.text() for heading in page.css(".cite-list h2")] == ["NLM", "AMA", "APA", "MLA"]
    for style in ("nlm", "ama", "apa", "mla"):
        assert [f"Case {n}" in item.text() for n, item in enumerate(page.css(f"#cite-as-{style} li"))] == [True, True]
    assert page.css_first("#cite-as-apa").attributes["class"] == "unnumbered"
    assert page.css_first("#cite-as-nlm li").text().strip().startswith("Case 0.")


def test_configured_styles_come_after_the_four(make_shop: Any) -> None:
    own = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Our own</title></info><citation><layout><text variable="title"/></layout></citation></style>'
    site = _site(1, cite_styles=("nlm", "own.csl"))
    page = _pages(site, make_shop(RECORDS, style_files={"own.csl": own}))["cite/index.html"]
    assert page.css_first("#cite-as-own li").text().strip() == "Case 0"


LABELLED = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Own</title></info>'
    '<citation><layout><text variable="citation-number"/></layout></citation>'
    '<bibliography second-field-align="flush"><layout>{}<text variable="title"/></layout></bibliography></style>'
)
NUMBER = '<text variable="citation-number" prefix="[" suffix="]"/>'
WORDS = '<text value="Doe99"/>'


@pytest.mark.parametrize(("label", "marker", "given", "shown"), [
    (NUMBER, "bracketed", "[1]", "Case 0"), (WORDS, "unnumbered", None, "Doe99 Case 0"), ("", "unnumbered", None, "Case 0"),
])  # fmt: skip
def test_a_list_is_numbered_as_its_style_has_it(
    make_shop: Any, label: str, marker: str, given: str, shown: str
) -> None:
    site = _site(1, cite_styles=("own.csl",))
    shop = make_shop(RECORDS, style_files={"own.csl": LABELLED.format(label)})
    listed = _pages(site, shop)["cite/index.html"].css_first("#cite-as-own")
    assert listed.attributes["class"] == marker
    entry = listed.css_first("li")
    assert (entry.attributes.get("data-label"), entry.text().strip()) == (given, shown)


def test_the_way_back_is_a_link(make_shop: Any) -> None:
    pages = _pages(_site(3), make_shop(RECORDS))
    assert pages["cite/index.html"].css_first("main a").attributes["href"] == "../index.html"
    back = pages["page/2/cite/index.html"].css_first("main a")
    assert (back.attributes["href"], back.text()) == ("../../../page/2/index.html", "Back to page 2 of the list")


def test_the_files_of_the_years_of_the_cases_are_linked_in_the_formats_of_the_site(make_shop: Any) -> None:
    site = _site(
        0,
        cases=(_card(0, date="2026-01-02"), _card(1, date="2025"), _card(2), _card(3, date="2024", status="draft")),
        page_size=20,
    )
    page = _pages(site, make_shop(RECORDS, exports=("ris", "nbib")))["cite/index.html"]
    assert [link.attributes["href"] for link in page.css(".downloads a")] == [
        "../citations/2026.nbib", "../citations/2026.ris", "../citations/2025.nbib", "../citations/2025.ris",
    ]  # fmt: skip


def test_search_engines_are_sent_to_the_cases_and_not_to_their_citations(make_shop: Any) -> None:
    page = _pages(_site(1), make_shop(RECORDS))["cite/index.html"]
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"


def test_what_is_not_to_be_cited_is_not_there() -> None:
    site = _site(0, cases=(_card(0, status="draft"), _card(1, status="in-review"), _card(2)))
    assert [target.path for target in PAGE_TYPE.plan(site)] == ["page/2/cite/index.html"]


def test_a_long_list_comes_in_parts(make_shop: Any) -> None:
    pages = _pages(_site(CASES_IN_A_PART + 1, page_size=1000, cite_styles=("nlm",)), make_shop(RECORDS))
    assert list(pages) == ["cite/index.html", "cite/2/index.html"]
    assert len(pages["cite/index.html"].css("#cite-as-nlm li")) == CASES_IN_A_PART
    assert pages["cite/2/index.html"].css_first(".pages a").attributes["href"] == "../../cite/index.html"


def test_a_change_inside_a_case_formats_no_list_again() -> None:
    one, other = _site(3), _site(3)
    changed = tuple(_card(n, digest="other", summary="other", keywords=("x",)) for n in range(3))
    other = _site(3, cases=changed)
    assert [target.inputs for target in PAGE_TYPE.plan(one)] == [target.inputs for target in PAGE_TYPE.plan(other)]
