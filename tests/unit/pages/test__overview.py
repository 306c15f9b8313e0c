"""Long pages are cut by letters, and letters into parts."""

from __future__ import annotations

import pytest

from sitegen.pages import _overview
from sitegen.pages._overview import Entry, alphabetical, in_parts
from tests.listed_cases import card


def entries(*words: str) -> list[Entry]:
    return [Entry(word, card(word)) for word in words]


def test_a_short_list_has_headings_only_when_it_needs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    (page,) = alphabetical("a-z", "/a-z/", "", entries("b", "a"), 2)
    assert [(group.name, group.cases) for group in page.groups] == [("", ("a", "b"))]
    monkeypatch.setattr(_overview, "HEADINGS", 2)
    (page,) = alphabetical("a-z", "/a-z/", "", entries("b", "a"), 2)
    assert [(group.name, group.cases) for group in page.groups] == [("A", ("a",)), ("B", ("b",))]


def test_a_long_list_has_letters_and_a_long_letter_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_overview, "LONGEST", 2)
    pages = list(alphabetical("authors", "/authors/", "", entries("a1", "a2", "a3", "7"), 4))
    assert [page.path for page in pages] == [
        "/authors/",
        "/authors/letter/a/",
        "/authors/letter/a/2/",
        "/authors/letter/0-9/",
    ]
    assert [part.path for part in pages[1].parts][-2:] == ["/authors/letter/a/", "/authors/letter/a/2/"]
    assert pages[2].groups[0].cases == ("a3",)


def test_parts_lead_to_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_overview, "LONGEST", 1)
    first, second = in_parts("archive", "/archive/2026/01/", "month/2026-01", entries("a", "b"), 2)
    assert [part.path for part in first.parts] == ["/archive/2026/01/", "/archive/2026/01/2/"]
    assert (second.number, second.groups[0].cases) == (2, ("b",))
