"""The DOI of each case of the site's own has its prefix."""

from sitegen.build.doi_prefixes import foreign_dois
from sitegen.model.diagnostic import Span
from sitegen.model.site import Card


def card(slug: str, doi: str, elsewhere: bool = False) -> Card:
    return Card(slug=slug, digest="d", title=(), title_text=slug, doi=doi, elsewhere=elsewhere)


def test_a_doi_with_another_prefix_is_told_where_it_stands() -> None:
    cards = [card("a", "10.5555/a"), card("b", "10.55551/b"), card("c", ""), card("d", "10.1000/d", elsewhere=True)]
    (problem,) = foreign_dois(cards, "10.5555", lambda file: (Span(3, 6, 10), "doi: 10.55551/b"))
    assert (problem.file, problem.rule, problem.severity) == ("content/cases/b/index.md", "foreign-doi", "warning")
    assert (problem.span, problem.source) == (Span(3, 6, 10), "doi: 10.55551/b")
    assert "10.55551/b" in problem.message
    assert "10.5555)" in problem.message


def test_a_site_without_a_prefix_takes_any() -> None:
    assert list(foreign_dois([card("a", "10.1000/a")], "")) == []
