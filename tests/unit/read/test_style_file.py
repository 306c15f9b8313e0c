from __future__ import annotations

import pytest

from sitegen.cite.csl import extra
from sitegen.model.diagnostic import SourceText, Span
from sitegen.read.style_file import StyleFile, read_style

SOURCE = SourceText(file="index.md", text="csl: nml")
SOUND = (
    '<style version="1.0">\n<citation><layout/></citation>\n<bibliography><layout>{}</layout></bibliography></style>'
)


def look(name: str, **files: str | bytes) -> StyleFile:
    texts = {f"{path}.csl": text if isinstance(text, bytes) else text.encode() for path, text in files.items()}
    return read_style(name, texts, lambda path: f"content/{path}", SOURCE, Span(1, 6, 3))


@pytest.mark.parametrize("name", ["", "nlm", "vancouver", "apa"])
def test_styles_that_come_along_are_fine(name: str) -> None:
    assert look(name) == ({}, ())


def test_an_unknown_style_is_a_mistake_at_its_place() -> None:
    (found,) = look("nml").diagnostics
    assert (found.file, found.rule, found.span, found.hint[:19]) == (
        "index.md",
        "csl",
        Span(1, 6, 3),
        "did you mean 'nlm'?",
    )


def test_a_file_that_is_not_there_is_a_mistake_with_the_nearest_name() -> None:
    (found,) = look("min.csl", mine=SOUND.format("")).diagnostics
    assert (found.message, found.hint) == ("there is no file 'min.csl' in content/", "did you mean 'mine.csl'?")


@pytest.mark.parametrize(("name", "hint"), [
    ("journal.csl", "put the file into content/cases/a/, or correct its name"),
    ("../../journal.csl", "put a copy of the file into content/cases/a/, and write csl: journal.csl"),
    ("apa.csl", "write csl: apa for the style of that name, or put the file into content/cases/a/"),
])  # fmt: skip
def test_the_folder_of_a_file_that_is_not_there_is_named(name: str, hint: str) -> None:
    (found,) = read_style(name, {}, lambda path: f"content/cases/a/{path}", SOURCE, Span(1, 6, 3)).diagnostics
    assert found.message == f"there is no file '{name}' in content/cases/a/"
    assert found.hint == f"{hint}; a style of the whole site lies beside site.yml, which names it"


def test_a_sound_file_is_kept() -> None:
    assert look("./mine.csl", mine=SOUND.format("")) == ({"mine.csl": SOUND.format("")}, ())


@pytest.mark.parametrize(("text", "line", "severity", "words"), [
    (SOUND.format('<text macro="nothing"/>'), 3, "warning", "there is no macro 'nothing'"),
    (SOUND.format("<text"), 3, "error", "not well-formed XML"), ("<locale/>", 1, "error", "not a style"), ("\ufeff \n", 1, "error", "empty"),
    (b"<style>\xe9</style>", 1, "error", "UTF-8"),
    ('<style version="1.0">\n<info><link rel="independent-parent" href="http://x/zz"/></info></style>', 1, "error", "points to another"),
])  # fmt: skip
def test_a_faulty_file_is_told_at_its_line(text: str, line: int, severity: str, words: str) -> None:
    (found,) = look("mine.csl", mine=text).diagnostics
    assert (found.file, found.span.line, found.severity) == ("content/mine.csl", line, severity)
    assert words in found.message
    assert found.hint


def test_a_style_of_the_extra_without_its_parent_is_told_where_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    child = '<style version="1.0"><info><link rel="independent-parent" href="http://x/zz"/></info></style>'
    monkeypatch.setattr(extra, "style_text", lambda name: child if name == "child" else None)
    (found,) = look("child").diagnostics
    assert (found.file, found.rule, found.span) == ("index.md", "csl", Span(1, 6, 3))
    assert "'child'" in found.message


def test_a_fault_of_the_parent_is_told_where_the_style_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    child = '<style version="1.0"><info><link rel="independent-parent" href="http://x/zz"/></info></style>'
    monkeypatch.setattr(extra, "style_text", lambda name: "<style><citation" if name == "zz" else None)
    (found,) = look("mine.csl", mine=child).diagnostics
    assert (found.file, found.span, found.severity) == ("index.md", Span(1, 6, 3), "error")
    assert "'http://x/zz', line 1" in found.message
