"""All cases by title."""

from __future__ import annotations

from typing import Any

import pytest

from sitegen.pages.az import PAGE_TYPE, filed_under
from tests.listed_cases import card, pages, site


def test_titles_stand_by_the_alphabet_and_other_scripts_under_their_own_heading(make_shop: Any) -> None:
    cards = (
        card("b", "Zoster", status="draft"),
        card("a", "Ábaco", status="withdrawn"),
        card("c", "高安動脈炎", lang="ja"),
    )
    page = pages(PAGE_TYPE, site(*cards), make_shop())["a-z/index.html"]
    assert [heading.text() for heading in page.css("h2")] == ["A", "Z", "Chinese characters"]
    links = page.css(".titles a")
    assert [link.text() for link in links] == ["Ábaco", "Zoster", "高安動脈炎"]
    assert links[2].attributes["lang"] == "ja"
    marks = [[mark.text() for mark in line.css("strong")] for line in page.css(".titles li")]
    assert marks == [["Withdrawn"], ["Draft"], []]
    assert [link.attributes["href"] for link in page.css(".letters a")] == ["#letter-a", "#letter-z", "#letter-chinese"]


@pytest.mark.parametrize(
    ("title", "lang", "filed"),
    [
        ("A fatty metastasis", "en", "fatty metastasis"),
        ("The knee", "en-GB", "knee"),
        ("Anaemia", "en", "anaemia"),
        ("A", "en", "a"),
        ("La rodilla", "es", "rodilla"),
        ("L’abcès", "fr", "abces"),
        ("Die Hand", "de", "hand"),
        ("Die hand", "en", "die hand"),
        ("Um caso", "pt-BR", "caso"),
        ("L'ascesso", "it", "ascesso"),
    ],
)
def test_the_article_of_the_language_of_a_title_does_not_count(title: str, lang: str, filed: str) -> None:
    assert filed_under(title, lang) == filed


def test_few_titles_need_no_headings(make_shop: Any) -> None:
    page = pages(PAGE_TYPE, site(card("a"), card("b")), make_shop())["a-z/index.html"]
    assert page.css("h2") == []
    assert len(page.css(".titles li")) == 2


def test_many_titles_have_a_page_for_each_letter_in_parts(make_shop: Any) -> None:
    cards = [card(f"c{n}", f"{'AB'[n % 3 == 0]} title {n:04}") for n in range(700)]
    found = pages(PAGE_TYPE, site(*cards), make_shop())
    assert list(found) == ["a-z/index.html", "a-z/a/index.html", "a-z/a/2/index.html", "a-z/b/index.html"]
    assert sum(len(page.css(".titles li")) for page in found.values()) == 700
    second = found["a-z/a/2/index.html"]
    assert second.css_first("h1").text() == "All cases from A to Z · A, page 2"
    assert [link.text() for link in second.css(".letters a")] == ["A", "B", "Page 1", "Page 2"]


def test_a_site_without_cases_says_so(make_shop: Any) -> None:
    page = pages(PAGE_TYPE, site(), make_shop())["a-z/index.html"]
    assert "No case has been published yet." in page.body.text()
