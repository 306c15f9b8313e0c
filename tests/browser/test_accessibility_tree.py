"""What a screen reader is told of each kind of page, kept in `trees/`.

After a change that is meant: `make golden`, then read the diff aloud.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.browser.accessibility_tree import tree
from tests.browser.demonstration import Demonstration, html_makers

pytestmark = pytest.mark.browser

TREES = Path(__file__).resolve().parent / "trees"
# https://www.w3.org/TR/dpub-aria-1.1/ — what Chromium tells of the parts of an article
PARTS = (
    "doc-abstract", "doc-subtitle", "doc-noteref", "doc-bibliography", "doc-backlink", "doc-endnotes",
)  # fmt: skip


def _tree(context: Any, home: str, path: str) -> str:
    page = context.new_page()
    page.goto(home + path, wait_until="load")
    told = tree(page, home)
    page.close()
    return told


@pytest.mark.parametrize("maker", html_makers())
def test_a_screen_reader_is_told_what_it_was_told(context: Any, demonstration: Demonstration, maker: str) -> None:
    for kind in demonstration.of(maker):
        file, told = TREES / f"{kind.name}.txt", _tree(context, demonstration.url, kind.path)
        if os.environ.get("UPDATE_GOLDEN"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(told, "utf-8")
        assert file.exists(), f"{file.name} is new: make golden, then read it"
        assert told == file.read_text("utf-8"), kind.name


def test_every_tree_is_one_of_a_page(demonstration: Demonstration) -> None:
    assert {file.stem for file in TREES.glob("*.txt")} == {kind.name for kind in demonstration.kinds}


def test_parts_of_an_article_are_told_as_such(context: Any, gallery_url: str) -> None:
    told = _tree(context, gallery_url, "cases/mass/index.html")
    assert {part for part in PARTS if part not in told} == set()
