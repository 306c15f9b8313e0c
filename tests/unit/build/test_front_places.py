"""What front matter says is found again by what it says."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.front_places import NOWHERE, alias_place, doi_place, language_place, related_place
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


def test_a_related_case_is_found_by_its_name(tmp_path: Path):
    text = b"---\ntitle: A\nrelated:\n  - {type: corrects, doi: 10.5555/x}\n  - {type: reply-to, case: abcess}\n---\n"
    files.write(tmp_path / CASE, text)
    assert related_place(tmp_path, CASE, "abcess") == (Span(5, 28, 6), "  - {type: reply-to, case: abcess}")
    assert related_place(tmp_path, CASE, "other") == NOWHERE
    assert related_place(tmp_path, PAGE, "abcess") == NOWHERE


def test_the_language_of_a_case_is_found(tmp_path: Path):
    files.write(tmp_path / CASE, b"---\ntitle: A\nlang: pt-BR\n---\n")
    assert language_place(tmp_path, CASE) == (Span(3, 7, 5), "lang: pt-BR")
    assert language_place(tmp_path, PAGE) == NOWHERE


def test_the_doi_of_a_case_is_found(tmp_path: Path):
    files.write(tmp_path / CASE, b"---\ntitle: A\ndoi: 10.5555/a\n---\n")
    assert doi_place(tmp_path, CASE) == (Span(3, 6, 9), "doi: 10.5555/a")
    assert doi_place(tmp_path, PAGE) == NOWHERE
