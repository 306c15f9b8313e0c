"""A case folder names its files from the project's root, and says which of them reading needs."""

import pytest

from sitegen.read.folder import CaseFolder, is_text


@pytest.mark.parametrize(
    ("path", "needed"),
    [
        ("index.md", True), ("references.bib", True), ("data/LABS.CSV", True), ("IM0001", True), ("style.csl", True),
        ("figures/ct.png", False), ("supplement/film.mp4", False),
    ],
)  # fmt: skip
def test_texts_are_known_by_their_names(path: str, needed: bool) -> None:
    assert is_text(path) is needed


def test_a_file_is_named_from_the_projects_root() -> None:
    assert CaseFolder(slug="a", path="content/cases/a").place("index.md") == "content/cases/a/index.md"
