"""A case folder names its files from the project's root, and says which of them reading needs."""

import pytest

from sitegen.read.folder import HEAD, CaseFolder, file_name, is_text, suffix


@pytest.mark.parametrize(
    ("path", "needed"),
    [
        ("index.md", True), ("references.bib", True), ("data/LABS.CSV", True), ("style.csl", True),
        ("IM0001", False), ("figures/ct.png", False), ("supplement/film.mp4", False),
    ],
)  # fmt: skip
def test_texts_are_known_by_their_names(path: str, needed: bool) -> None:
    assert is_text(path) is needed


@pytest.mark.parametrize(
    ("path", "name", "ending"),
    [
        ("a/b.c/LABS.CSV", "LABS.CSV", ".csv"), ("a.tar.gz", "a.tar.gz", ".gz"), ("a/.hidden", ".hidden", ""),
        ("a.b/c", "c", ""), ("a.", "a.", ""), ("..x", "..x", ".x"), ("", "", ""),
    ],
)  # fmt: skip
def test_names_and_endings(path: str, name: str, ending: str) -> None:
    assert (file_name(path), suffix(path)) == (name, ending)


def test_a_file_is_named_from_the_projects_root() -> None:
    assert CaseFolder(slug="a", path="content/cases/a").place("index.md") == "content/cases/a/index.md"


def test_the_first_bytes_of_any_file_are_at_hand() -> None:
    folder = CaseFolder(slug="a", path="a", texts={"a.csv": b"x" * 2 * HEAD}, heads={"IM1": b"y"}, files={})
    assert (folder.head("a.csv"), folder.head("IM1"), folder.head("none")) == (b"x" * HEAD, b"y", b"")
