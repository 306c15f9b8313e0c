"""Lists of cases by what they have in common."""

from __future__ import annotations

from typing import Any

from sitegen.pages.term import PAGE_TYPE
from tests.listed_cases import card, files, pages, site

ONCOLOGY = {"specialty": ("Oncology",), "diagnosis": ("Liposarcoma",), "age": ("60s",)}


def test_each_term_has_a_page_with_its_cases(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(card("a", facets=ONCOLOGY), card("b", keywords=("fever",))), make_shop())
    assert [path for path in found if "/year/" not in path] == [
        "browse/specialty/oncology/index.html", "browse/diagnosis/liposarcoma/index.html", "browse/age/60s/index.html",
        "browse/keyword/fever/index.html",
    ]  # fmt: skip
    page = found["browse/diagnosis/liposarcoma/index.html"]
    assert page.css_first("h1").text() == "Liposarcoma"
    assert page.css_first(".kind").text() == "Diagnosis"
    assert page.css_first("title").text() == "Diagnosis: Liposarcoma – Journal of Example Cases"
    assert [link.attributes["href"] for link in page.css(".card h2 a")] == ["../../../cases/a/index.html"]
    assert [item.text() for item in page.css(".crumbs li")] == ["Home", "Browse", "Diagnoses", "Liposarcoma"]


def test_long_lists_are_cut_into_numbered_pages(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(*(card(f"c{n}", keywords=("x",), date="") for n in range(5)), size=2), make_shop())
    assert list(found) == [f"browse/keyword/x/{page}index.html" for page in ("", "page/2/", "page/3/")]
    last = found["browse/keyword/x/page/3/index.html"]
    assert last.css_first("h1").text() == "x, page 3"
    assert last.css_first("[rel=prev]").attributes["href"] == "../../../../../browse/keyword/x/page/2/index.html"
    assert len(last.css(".card")) == 1


def test_two_terms_that_share_two_cases_have_one_address(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(card("a", facets=ONCOLOGY), card("b", facets=ONCOLOGY)), make_shop())
    pair = found["browse/specialty/oncology/diagnosis/liposarcoma/index.html"]
    assert "browse/diagnosis/liposarcoma/specialty/oncology/index.html" not in found
    assert pair.css_first("h1").text() == "Oncology · Liposarcoma"
    assert pair.css_first("meta[name=robots]").attributes["content"] == "noindex"
    for path in ("browse/specialty/oncology", "browse/diagnosis/liposarcoma"):
        links = {link.text(): link.attributes["href"] for link in found[f"{path}/index.html"].css(".narrow a")}
        other = "Liposarcoma" if "specialty" in path else "Oncology"
        assert links[other] == "../../../browse/specialty/oncology/diagnosis/liposarcoma/index.html"


def test_a_pair_of_one_case_has_no_page(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(card("a", facets=ONCOLOGY), card("b")), make_shop())
    assert not any("specialty/oncology/diagnosis" in path for path in found)


def test_an_edit_of_a_text_changes_no_list() -> None:
    one, other = (
        site(card("a", keywords=("x",))),
        site(card("a", keywords=("x",), digest="new", anchors=("y",), doi="10.5555/1")),
    )
    assert [target.inputs for target in PAGE_TYPE.plan(one)] == [target.inputs for target in PAGE_TYPE.plan(other)]


def test_a_withdrawn_case_stands_marked_under_its_year_alone(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(card("a", status="withdrawn", keywords=("x",), facets=ONCOLOGY)), make_shop())
    assert list(found) == ["browse/year/2026/index.html"]
    assert "Withdrawn" in found["browse/year/2026/index.html"].css_first(".card-facts").text()


def test_feeds_lie_beside_the_first_page_and_hold_the_newest_twenty(make_shop: Any) -> None:
    made = files(PAGE_TYPE, site(*(card(f"c{n}", keywords=("x",)) for n in range(30)), size=7), make_shop())
    feeds = [path for path in made if "feed" in path and "keyword" in path]
    assert feeds == ["browse/keyword/x/feed.xml", "browse/keyword/x/feed.json"]
    assert made["browse/keyword/x/feed.xml"].count(b"<entry>") == 20
    assert b"/cases/c19/" in made["browse/keyword/x/feed.json"]
    assert b"application/feed+json" in made["browse/keyword/x/index.html"]
    assert b'../../browse/keyword/x/feed.xml" title="x"' in made["browse/keyword/x/page/2/index.html"]


def test_a_site_without_address_or_without_feeds_has_none(make_shop: Any) -> None:
    for facts in ({"url": ""}, {"feeds": False}, {"noindex": True}):
        made = files(PAGE_TYPE, site(card("a"), **facts), make_shop())
        assert not [path for path in made if "feed" in path]
        assert b"feed.xml" not in made["browse/year/2026/index.html"]


def test_years_and_issues_offer_their_citation_files(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(card("a", in_issue="volume-3-issue-2", issue="3(2)"), exports=("ris",)), make_shop())
    issue = found["browse/issue/volume-3-issue-2/index.html"]
    assert issue.css_first("h1").text() == "Volume 3, issue 2"
    assert issue.css_first(".downloads a").attributes["href"] == "../../../citations/volume-3-issue-2.ris"
    assert (
        found["browse/year/2026/index.html"].css_first(".downloads a").attributes["href"]
        == "../../../citations/2026.ris"
    )


def test_words_in_another_language_are_marked(make_shop: Any) -> None:
    found = pages(PAGE_TYPE, site(card("a", keywords=("داء البروسيلات",), lang="ar")), make_shop())
    heading = found["browse/keyword/داء-البروسيلات/index.html"].css_first("h1").attributes
    assert (heading["lang"], heading["dir"]) == ("ar", "rtl")
