"""An article number is of one article of an issue."""

from pathlib import Path

from sitegen.build.duplicate_numbers import duplicate_numbers
from sitegen.model.site import Card
from tests.unit.build import small_builds


def card(slug: str, number: str, issue: str = "volume-3-issue-2", *, elsewhere: bool = False) -> Card:
    return Card(
        slug=slug, digest="d", title=(), title_text=slug, number=number, in_issue=issue, issue="3(2)", elsewhere=elsewhere
    )  # fmt: skip


def test_every_case_but_the_first_of_an_issue_is_told_whatever_the_letters() -> None:
    cards = [card("b", "E13"), card("a", "e13"), card("c", "e14"), card("d", "e13", "volume-4"), card("e", "")]
    (found,) = duplicate_numbers(cards)
    assert (found.file, found.severity) == ("content/cases/b/index.md", "warning")
    assert found.message == "the article number E13 is that of the case 'a' in 3(2), too"


def test_cases_of_other_journals_have_numbers_of_their_own() -> None:
    assert list(duplicate_numbers([card("a", "e1", "", elsewhere=True), card("b", "e1", "", elsewhere=True)])) == []


def test_a_build_tells_it_at_the_line_of_the_number(tmp_path: Path) -> None:
    front = "title: A\nvolume: 3\nelocation_id: e13\n"
    found = small_builds.told(tmp_path, "", a=front, b=front)["duplicate-number"]
    assert (found.file, found.span.line, found.source) == ("content/cases/b/index.md", 7, "elocation_id: e13")
