"""What is read again of what was saved."""

import pytest

from sitegen.model.site import Card
from sitegen.serve.saved_sources import AT_ONCE, saved_sources


def card(slug: str) -> Card | None:
    """Two cases are shown."""
    return Card(slug=slug, digest="0", title=(), title_text=slug) if slug in "ab" and slug else None


def test_a_case_is_one_whatever_of_it_was_saved():
    saved = saved_sources(["content/cases/a/index.md", "content/cases/a/ct.png", "content/site.yml"])
    assert saved == (["a"], ["content/site.yml"])


@pytest.mark.parametrize("path", ["content/cases/", "content/cases/.swap/index.md"])
def test_what_is_no_folder_of_a_case_is_none(path: str):
    assert saved_sources([path]) == ([], [])


@pytest.mark.parametrize(
    ("paths", "address"),
    [
        (["content/pages/about.md", "content/pages/team.md"], "/team/"),
        (["content/pages/about.md", "content/pages/team.png"], "/about/"),
        (["content/site.yml", "content/cases/a/index.md"], ""),
    ],
)
def test_the_prose_page_that_was_saved_last_is_known(paths: list[str], address: str):
    assert saved_sources(paths).prose_page == address


TABS = ("index.html", "cases/b/index.html", "cases/gone/index.html")


def test_a_few_cases_are_read_at_once():
    assert saved_sources(["content/cases/z/index.md", "content/cases/a/index.md"]).at_once(TABS, card) == ["z", "a"]


def test_of_very_many_cases_those_are_read_at_once_that_are_open():
    many = [f"content/cases/{slug}/index.md" for slug in ("b", *map(str, range(AT_ONCE)))]
    assert saved_sources(many).at_once(TABS, card) == ["b"]


@pytest.mark.parametrize("folder", ["content", "content/cases"])
def test_of_a_folder_of_cases_those_are_read_at_once_that_are_open_and_shown(folder: str):
    assert saved_sources([folder]).at_once(TABS, card) == ["b"]
