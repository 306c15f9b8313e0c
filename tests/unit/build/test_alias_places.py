"""An earlier address is found where a file names it."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.alias_places import NOWHERE, alias_place
from sitegen.model.diagnostic import Span

CASE, PAGE = "content/cases/a/index.md", "content/pages/about.md"


@pytest.mark.parametrize(
    ("file", "path", "span"),
    [
        (CASE, "old/index.html", Span(3, 11, 4)),
        (CASE, "2026/03/x/index.html", Span(3, 17, 11)),
        (CASE, "elsewhere/index.html", Span()),
        (PAGE, "info/index.html", Span(3, 5, 6)),
        ("content/pages/none.md", "info/index.html", Span()),
        ("content/cases/a/figures/x.png", "cases/a/fig-x.webp", Span()),
        ("content/pages/broken.md", "info/index.html", Span()),
    ],
)
def test_an_alias_is_found_by_the_path_it_claims(tmp_path: Path, file: str, path: str, span: Span):
    files.write(tmp_path / CASE, b"---\ntitle: A\naliases: [/old, /2026/03/x/]\n---\n")
    files.write(tmp_path / PAGE, b"---\naliases:\n  - /info/\ntitle: About\n---\n")
    files.write(tmp_path / "content/pages/broken.md", b"---\naliases: [/info/\n---\n")
    files.write(tmp_path / "content/cases/a/figures/x.png", b"x")
    found = alias_place(tmp_path, file, path)
    assert found[0] == span
    assert (found == NOWHERE) == (span == Span())
