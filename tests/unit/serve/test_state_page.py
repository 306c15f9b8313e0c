"""The preview's page about all cases."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.serve.counted import Counted
from sitegen.serve.shown import State, UnderWay
from sitegen.serve.state_page import ELSEWHERE, SIZE, Asked, state_page
from tests import samples


class Site:
    """What is shown; counts the cases that are asked for."""

    def __init__(self, *cards: Card, problems: tuple[Diagnostic, ...] = (), edited: str = "") -> None:
        self.now = State(7, problems, None, edited, cards, True)
        self.asked = 0

    def page(self, path: str) -> bytes | None:
        return None

    def state(self) -> State:
        return self.now

    def case(self, card: Card) -> Case | None:
        self.asked += 1
        return None if card.slug == "broken" else samples.small_case()


def card(slug: str, **more: object) -> Card:
    return Card(
        **{"slug": slug, "digest": slug, "title": (), "title_text": slug.title(), "authors": ("Ada Example",), **more}
    )


def problem(slug: str, severity: str = "error", rule: str = "orcid") -> Diagnostic:
    return Diagnostic(file=f"content/cases/{slug}/index.md", rule=rule, message="m", severity=severity)


def parsed(site: Site, query: Mapping[str, str] | None = None) -> LexborHTMLParser:
    return LexborHTMLParser(state_page(site, query or {}, Counted()).decode())


def slugs(tree: LexborHTMLParser) -> list[str]:
    return [(link.attributes["href"] or "").split("/")[2] for link in tree.css("tbody th a")]


def test_the_case_edited_last_stands_first_then_errors_then_warnings():
    site = Site(*map(card, "abcd"), problems=(problem("b", "warning"), problem("c")), edited="/cases/d/")
    assert slugs(parsed(site)) == ["d", "c", "b", "a"]


def test_problems_are_counted_with_links_to_the_words_of_their_rules():
    tree = parsed(Site(card("a"), problems=(problem("a"), problem("a"), problem("a", "warning", "care-item"))))
    cell = tree.css("tbody td")[1]
    assert cell.text().split()[:3] == ["Problems", "2", "errors"]
    assert [link.attributes["href"] for link in cell.css("a")] == ["?rule=orcid", "?rule=care-item"]


def place(slug: str) -> Diagnostic:
    return problem(slug, "info", "unfilled")


def test_places_to_fill_in_are_counted_beside_the_problems():
    tree = parsed(Site(card("a"), card("b"), card("c"), problems=(place("a"), place("a"), place("b"), problem("b"))))
    cells = {name: tree.css("tbody tr")[at].css("td")[1].text().split() for at, name in enumerate("bac")}
    assert cells == {
        "a": ["Problems", "2", "places", "to", "fill", "in"],
        "b": ["Problems", "1", "error", "orcid", "1", "place", "to", "fill", "in"],
        "c": ["Problems", "none"],
    }
    assert "1 error · 0 warnings · 3 places to fill in" in tree.css_first(".sum").text()


def test_a_case_with_nothing_but_places_to_fill_in_is_none_with_problems():
    assert slugs(parsed(Site(card("a"), card("b"), problems=(place("a"), problem("b"))), {"with": "problems"})) == ["b"]


def test_every_cell_has_the_words_of_its_column_for_a_narrow_window():
    row = parsed(Site(card("a"))).css_first("tbody tr")
    assert [cell.css_first(".label").text() for cell in row.css("td")] == ["Status", "Problems", "Complete"]
    assert all(label.attributes["aria-hidden"] == "true" for label in row.css(".label"))


def test_while_cases_are_read_it_says_how_far():
    site = Site(card("a"))
    site.now = site.now._replace(whole=False, work=UnderWay("read", 497, 2501))
    assert "Reading cases, 497 of 2,501: not all cases" in parsed(site).css_first(".sum").text()


def test_the_words_of_a_rule_are_shown():
    assert "ORCID" in parsed(Site(), {"rule": "orcid"}).css_first("section.rule").text()
    assert parsed(Site(), {"rule": "<b>"}).css_first("section.rule") is None


def test_what_is_missing_is_listed_with_what_to_write():
    tree = parsed(Site(card("a"), card("broken")))
    assert "write authors:" in tree.css_first(".missing").text()
    assert "cannot be read" in tree.css("tbody tr")[1].text()


def test_problems_of_a_case_that_cannot_be_listed_stand_apart_as_well():
    tree = parsed(Site(card("a"), problems=(problem("a"), problem("b"))))
    (told,) = tree.css(".elsewhere li")
    assert "content/cases/b/index.md" in told.text()


def test_problems_of_no_case_stand_apart():
    site = Site(
        problems=tuple(Diagnostic(file="content/site.yml", rule="r", message="m") for _ in range(ELSEWHERE + 3))
    )
    tree = parsed(site)
    assert len(tree.css(".elsewhere li")) == ELSEWHERE
    assert "3 more" in tree.css_first(".elsewhere").text()


@pytest.mark.parametrize(("query", "found"), [
    ({"q": "ADA alp"}, ["alpha"]),
    ({"q": "zzz"}, []),
    ({"status": "draft"}, ["beta"]),
    ({"status": "nonsense"}, ["alpha", "beta"]),
    ({"with": "problems"}, ["alpha"]),
    ({"with": "problems", "status": "draft"}, []),
])  # fmt: skip
def test_the_form_narrows_the_list(query: dict[str, str], found: list[str]):
    site = Site(card("alpha", status="published"), card("beta"), problems=(problem("alpha", "warning"),))
    assert slugs(parsed(site, query)) == found


def test_of_very_many_cases_only_a_page_is_read_and_the_form_is_kept():
    site = Site(*(card(f"c{n}") for n in range(10_000)))
    tree = parsed(site, {"q": "c", "page": "2"})
    assert (len(slugs(tree)), site.asked) == (SIZE, SIZE)
    assert [link.attributes["href"] for link in tree.css(".pages a")] == ["?q=c&page=1", "?q=c&page=3"]
    assert slugs(parsed(site, {"page": "99999"})) == [f"c{n}" for n in range(9900, 10_000)]


@pytest.mark.parametrize("page", ["", "0", "-1", "x", "٣", "9" * 5000])
def test_a_page_that_makes_no_sense_is_the_first(page: str):
    assert Asked.of({"page": page}).page == 1


def test_it_has_the_version_by_which_it_loads_itself_again():
    assert parsed(Site()).css_first("script").attributes["data-version"] == "7"


@given(st.text(max_size=60))
def test_hostile_words_are_words(words: str):
    hostile = f"{words}<img src=x>\"'><script>"
    site = Site(
        card(hostile, title_text=hostile, lang=hostile, status=hostile, type=hostile, authors=(hostile,)),
        problems=(
            Diagnostic(file=hostile, rule=hostile, message=hostile),
            problem(hostile.replace("/", ""), rule=hostile),
        ),
    )
    tree = parsed(site, {"q": hostile, "rule": hostile})
    assert len(tree.css("script")) == 1
    assert not tree.css("img")
    tree = parsed(site)
    assert tree.css_first("tbody th a").text() in hostile.replace("\r\n", "\n").replace("\r", "\n") or "\0" in hostile
    assert len(tree.css("script")) == 1
