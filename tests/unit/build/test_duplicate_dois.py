"""A DOI is of one case."""

from pathlib import Path

from sitegen.build.duplicate_dois import duplicate_dois
from sitegen.model.diagnostic import Span
from sitegen.model.site import Card
from tests.unit.build import small_builds


def card(slug: str, doi: str) -> Card:
    return Card(slug=slug, digest="d", title=(), title_text=slug, doi=doi)


def test_every_case_but_the_first_is_told_whatever_the_letters() -> None:
    cards = [card("c", "10.5555/X"), card("b", "10.5555/x"), card("a", "10.5555/X"), card("d", ""), card("e", "")]
    found = list(duplicate_dois(cards))
    assert [(one.file, one.rule, one.severity) for one in found] == [
        ("content/cases/b/index.md", "duplicate-doi", "error"),
        ("content/cases/c/index.md", "duplicate-doi", "error"),
    ]
    assert "'a'" in found[0].message


def test_a_build_stops_at_the_line_of_the_doi(tmp_path: Path) -> None:
    """And a DOI with another prefix than that of site.yml is told at its line."""
    fronts = {
        slug: f"doi: {doi}\ntitle: A\n" for slug, doi in (("a", "10.5555/x"), ("b", "10.5555/X"), ("c", "10.1000/x"))
    }
    found = small_builds.told(tmp_path, 'doi_prefix: "10.5555"\n', **fronts)
    assert found["duplicate-doi"].severity == "error"
    assert (found["duplicate-doi"].file, found["duplicate-doi"].span) == ("content/cases/b/index.md", Span(5, 6, 9))
    assert (found["foreign-doi"].file, found["foreign-doi"].span) == ("content/cases/c/index.md", Span(5, 6, 9))
