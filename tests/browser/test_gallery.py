"""The gallery of `docs/` shows every kind of page, and stays small. After a change that is meant: `make gallery`."""

from __future__ import annotations

import re

from tests.browser.demonstration import Demonstration
from tests.places import REPO

DOCS = REPO / "docs"
LARGEST = 6_000_000  # bytes of all pictures together
PICTURE = re.compile(r'<img src="([^"]+)"')


def test_every_kind_of_page_is_in_the_gallery(demonstration: Demonstration) -> None:
    text = (DOCS / "gallery.md").read_text("utf-8")
    named = re.findall(r"^## (.+)\n\n`/(.*)`$", text, re.MULTILINE)
    assert dict(named) == {kind.name: kind.path for kind in demonstration.kinds}


def test_the_pictures_it_shows_are_there_and_small() -> None:
    shown = set(PICTURE.findall((DOCS / "gallery.md").read_text("utf-8")))
    pictures = {file.relative_to(DOCS).as_posix(): file.stat().st_size for file in (DOCS / "gallery").glob("*")}
    assert shown == set(pictures)
    assert sum(pictures.values()) < LARGEST
