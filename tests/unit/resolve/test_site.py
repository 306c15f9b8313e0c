"""Many cards become one site."""

from sitegen.config import Config
from sitegen.model.case import Page
from sitegen.model.diagnostic import Span
from sitegen.model.document import Text
from sitegen.model.site import Card, LinkUse, NavItem, PageCard, SiteInfo
from sitegen.resolve.site import resolve_site, unknown_featured, unknown_related, unlisted_languages, with_navigation


def card(slug: str, date: str = "", **changes: object) -> Card:
    return Card(slug=slug, digest="0", title=(), title_text=slug, date=date, **changes)


def test_cases_stand_newest_first_and_those_of_a_day_by_slug():
    cards = [card("c", "2020-01-01"), card("a", "2020-01-01"), card("b", "2021"), card("d")]
    site = resolve_site(Config(), SiteInfo(title="T"), cards, [], {})
    assert [item.slug for item in site.cases] == ["b", "a", "c", "d"]


def test_prose_pages_are_the_navigation_when_the_site_names_none():
    page = PageCard(page=Page(slug="about", title=(Text("About"),)))
    assert with_navigation(SiteInfo(title="T"), [page]).navigation == (NavItem(label="About", path="/about/"),)
    own = SiteInfo(title="T", navigation=(NavItem(label="X", path="/x/"),))
    assert with_navigation(own, [page]) == own


def test_a_related_case_that_is_not_on_the_site_is_told():
    (problem,) = unknown_related([card("a", related_cases=("b", "none")), card("b")])
    assert problem.rule == "related-case"
    assert "'none'" in problem.message


def test_a_related_case_that_is_not_published_is_named_as_such():
    (problem,) = unknown_related([card("a", related_cases=("b", "c"))], {"b": "draft", "c": ""})
    assert problem.message == "the case 'b' is there, but it is not published: its status is draft"


def test_featured_cases_keep_their_order():
    site = resolve_site(Config(featured=("b", "a", "b")), SiteInfo(title="T"), [card("a"), card("b")], [], {})
    assert site.featured == ("b", "a")


def test_a_featured_case_that_is_not_on_the_site_is_told_at_its_place():
    named = [LinkUse(slug, "content/site.yml", Span(3, 12, 4), "featured: [...]") for slug in ("a", "lung-abces")]
    (problem,) = unknown_featured(named, [card("a"), card("lung-abscess")])
    assert (problem.rule, problem.severity, problem.span) == ("featured-case", "error", Span(3, 12, 4))
    assert "'lung-abces'" in problem.message
    assert "did you mean 'lung-abscess'" in problem.hint


def test_a_featured_case_that_waits_to_be_published_is_a_warning():
    named = [LinkUse(slug, "content/site.yml", Span(), "") for slug in ("b", "c")]
    (problem,) = unknown_featured(named, [card("a")], {"b": "draft", "c": ""})
    assert (problem.severity, "status is draft" in problem.message) == ("warning", True)


def test_a_case_in_a_language_that_the_site_does_not_list_is_told():
    cards = [card("a", lang="es"), card("b", lang="pt-BR"), card("c"), card("d", lang="en"), card("e", lang="se")]
    problems = list(unlisted_languages(Config(lang="en", languages=("es", "pt")), cards))
    assert [(problem.file, problem.rule, problem.severity) for problem in problems] == [
        ("content/cases/e/index.md", "case-language", "warning")
    ]
    assert "'se'" in problems[0].message
    assert "or add se to languages:" in problems[0].hint


def test_a_site_that_lists_no_languages_has_cases_in_any():
    assert not list(unlisted_languages(Config(), [card("a", lang="es")]))


def test_a_related_case_that_is_still_to_be_filled_in_is_no_mistake_yet():
    assert list(unknown_related([card("a", related_cases=("[FILL IN: the name of its folder]",))])) == []
