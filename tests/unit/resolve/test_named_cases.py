"""A case that is named is on the site, or the name is told at its place."""

from sitegen.model.diagnostic import Span
from sitegen.model.site import LinkUse
from sitegen.resolve.named_cases import unknown_featured, unknown_related
from tests.listed_cases import card


def test_a_related_case_that_is_not_on_the_site_is_told():
    (problem,) = unknown_related([card("a", related_cases=("b", "none")), card("b")])
    assert problem.rule == "related-case"
    assert "'none'" in problem.message


def test_a_related_case_that_is_not_published_is_named_as_such():
    (problem,) = unknown_related([card("a", related_cases=("b", "c"))], {"b": "draft", "c": ""})
    assert problem.message == "the case 'b' is there, but it is not published: its status is draft"


def test_a_related_case_that_is_still_to_be_filled_in_is_no_mistake_yet():
    assert list(unknown_related([card("a", related_cases=("[FILL IN: the name of its folder]",))])) == []


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
