"""What there is to browse by."""

from __future__ import annotations

from typing import Any

from sitegen.pages.browse import PAGE_TYPE
from tests.listed_cases import card, pages, site


def test_the_facets_and_their_most_frequent_terms(make_shop: Any) -> None:
    words = [f"word {n:02}" for n in range(15)]
    cards = [
        card(f"c{n}", keywords=(word, "word 14"), facets={"age": ("30s", "0")[: 1 + n % 2]})
        for n, word in enumerate(words)
    ]
    found = pages(PAGE_TYPE, site(*cards), make_shop())
    page = found["browse/index.html"]
    assert [heading.text() for heading in page.css("h2")] == ["Ages (2)", "Keywords (15)", "Years (1)"]
    ages, keywords, _ = page.css(".counted")
    assert [link.text() for link in ages.css("a")] == ["under 1 year", "30s"]
    assert [item.text(strip=True) for item in keywords.css("li")][:2] == ["word 1415 cases", "word 001 case"]
    assert len(keywords.css("li")) == 12
    assert list(found) == [
        "browse/index.html",
        "browse/age/index.html",
        "browse/keyword/index.html",
        "browse/year/index.html",
    ]
    whole = found["browse/keyword/index.html"]
    assert [link.text() for link in whole.css(".counted a")] == words
    assert whole.css_first(".counted a").attributes["href"] == "../../browse/keyword/word-00/index.html"


def test_a_facet_of_many_terms_has_a_page_for_each_letter(make_shop: Any) -> None:
    cards = [card(f"c{n}", keywords=tuple(f"{letter} {n}" for letter in "abc")) for n in range(150)]
    found = pages(PAGE_TYPE, site(*cards), make_shop())
    letters = [path for path in found if "letter" in path]
    assert letters == [f"browse/keyword/letter/{letter}/index.html" for letter in "abc"]
    page = found["browse/keyword/letter/b/index.html"]
    assert page.css_first("h1").text() == "Keywords · B"
    assert [item.text() for item in page.css(".crumbs li")] == ["Home", "Browse", "Keywords", "B"]


def test_a_site_without_cases_says_so(make_shop: Any) -> None:
    assert "No case has been published yet." in pages(PAGE_TYPE, site(), make_shop())["browse/index.html"].body.text()
