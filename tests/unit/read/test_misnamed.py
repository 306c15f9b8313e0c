"""A file under another name is found, and how it gets the right one is said."""

import pytest

from sitegen.read.misnamed import how_to_turn, is_meant, rename_hint


@pytest.mark.parametrize("name", ["index.md.txt", "Index.md", "INDEX.MD", "index.markdown", "index.txt", "index.rtf",
                                  "index.md.rtf", "index.docx"])  # fmt: skip
def test_other_names_of_a_file_are_known(name: str) -> None:
    assert is_meant(name, "index.md")


@pytest.mark.parametrize("name", ["site.yaml", "site.yml.txt", "Site.yml", "site.txt"])
def test_those_of_the_settings_too(name: str) -> None:
    assert is_meant(name, "site.yml")


@pytest.mark.parametrize("name", ["references.bib", "case.md", "index.md.bak", "site.yml", "xindex.md", "index.png"])
def test_other_files_are_not_meant(name: str) -> None:
    assert not is_meant(name, "index.md")


def test_a_text_is_renamed_rather_than_a_document_saved() -> None:
    assert rename_hint(["index.docx", "index.txt"], "index.md") == "rename 'index.txt' to 'index.md'"
    assert rename_hint(["a.png"], "index.md") == ""


def test_a_hidden_ending_is_explained_and_a_document_is_saved_as_text() -> None:
    assert "Windows hides the end of a name" in how_to_turn("index.md.txt", "index.md")
    assert "Make Plain Text" in how_to_turn("Case.RTF", "index.md")
    assert "Make Plain Text" in rename_hint(["Index.RTF"], "index.md")
