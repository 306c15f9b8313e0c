"""A language that the site does not list is most likely a slip."""

from sitegen.config import Config
from sitegen.resolve.listed_languages import unlisted_languages
from tests.listed_cases import card


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
