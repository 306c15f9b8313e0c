from __future__ import annotations

import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from hypothesis import given, strategies as st

from sitegen.model.diagnostic import SourceText
from sitegen.read.po import Entry, read_po

TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from('\n\t"\\{}'), min_size=1)


def read(text: str) -> list[Entry]:
    entries, problems = read_po(SourceText(file="es.po", text=text))
    assert not problems
    return entries


def told(text: str) -> list[tuple[int, int, str]]:
    _, problems = read_po(SourceText(file="es.po", text=text))
    return [(problem.span.line, problem.span.column, problem.message) for problem in problems]


def test_an_entry_of_several_lines() -> None:
    (entry,) = read(
        '# a comment\n#: case.html\nmsgid ""\n"Cite "\n"these"\nmsgstr ""\n"Citar \\"estos\\"\\n"\n"casos"\n'
    )
    assert (entry.line, entry.phrase, entry.forms) == (3, "Cite these", {0: 'Citar "estos"\ncasos'})


def test_an_entry_with_plural() -> None:
    (entry,) = read('msgid "{count} case"\nmsgid_plural "{count} cases"\nmsgstr[0] "a"\nmsgstr[1] "b"\n')
    assert (entry.plural, entry.forms, entry.said) == ("{count} cases", {0: "a", 1: "b"}, {0: 3, 1: 4})


def test_what_a_program_guessed_is_marked_and_what_is_obsolete_is_passed_over() -> None:
    first, second = read('#, fuzzy\nmsgid "A"\nmsgstr "B"\n\nmsgid "C"\nmsgstr "D"\n\n#~ msgid "E"\n#~ msgstr "F"\n')
    assert (first.fuzzy, second.fuzzy) == (True, False)


@given(st.dictionaries(TEXT, TEXT), TEXT, TEXT)
def test_what_babel_writes_is_read_back(said: dict[str, str], one: str, many: str) -> None:
    said.pop(one, None)
    catalog = Catalog(locale="de")
    for phrase, translation in said.items():
        catalog.add(phrase, translation)
    catalog.add((one, many), (many, one))
    file = io.BytesIO()
    write_po(file, catalog, width=40)
    _, *entries = read(file.getvalue().decode())
    assert {entry.phrase: entry.forms[0] for entry in entries if entry.plural is None} == said
    assert [(entry.plural, entry.forms) for entry in entries if entry.plural is not None] == [(many, {0: many, 1: one})]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('msgid "A"\nmsgstr Hola\n', (2, 1, "this line is not one of a gettext catalogue")),
        ('msgid "A"\n  msgstr "B\n', (2, 3, "this line is not one of a gettext catalogue")),
        ('msgid "A"\nmsgstr "a "b" c"\n', (2, 1, "this line is not one of a gettext catalogue")),
        ('msgctxt "menu"\nmsgid "A"\nmsgstr "B"\n', (1, 1, "this line is not one of a gettext catalogue")),
        ('"A"\n', (1, 1, "this text belongs to no msgid or msgstr")),
        ('msgstr "B"\n', (1, 1, "msgstr has no msgid before it")),
        ('msgid "A"\n\nmsgid "C"\nmsgstr "D"\n', (1, 1, "this msgid has no msgstr")),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_place(text: str, problem: tuple[int, int, str]) -> None:
    assert problem in told(text)


@given(st.text(st.characters(blacklist_categories=("Cs",)) | st.sampled_from('\n"\\')))
def test_no_text_breaks_the_reader(text: str) -> None:
    read_po(SourceText(file="es.po", text=text))
