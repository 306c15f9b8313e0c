"""Marks that are printed are told where they stand, with what to type instead."""

import pytest

from sitegen.model.diagnostic import Diagnostic
from sitegen.read.folder import ReadOptions
from tests.case_folders import breaches


def found(front: str, *, raw_html: bool = False) -> list[Diagnostic]:
    text = f"---\n{front}\n---\n"
    return breaches(text, "printed-markup", ReadOptions(raw_html=raw_html))


@pytest.mark.parametrize(
    ("front", "line", "hint"),
    [
        ("title: <i>E. coli</i>", 2, "write *…* for italics"),
        ('title: A\nabstract: "A <b>text</b>"', 3, "write **…** for bold letters"),
        ("title: A\nabstract:\n  Background: A\n  Case: CO<sub>2</sub>", 5, "write H~2~O for a subscript"),
        ("title: A\nabstract_translations:\n  es: A\n  fr: <p>B</p>", 5, "leave an empty line between paragraphs"),
        ("title: A\nhighlights:\n- A\n- <jats:italic>B</jats:italic>", 5, "write *…* for italics"),
        ("title: A\nplain_language_summary: <u>A</u>", 3, "delete it"),
        ("title: A\nkeywords: [fever, '*HFE*']", 3, "write HFE"),
        ("title: A\nkeywords: CO~2~, fever", 3, "write ₂"),
        ("title: A\nkeyword_translations: {es: ['10^9^']}", 3, "write ⁹"),
        ("title: A\nauthors:\n- {given: Ada, family: <i>Example</i>}", 4, "write the words alone"),
        ("title: A\nauthors:\n- name: {literal: _Example_ Group}", 4, "write Example"),
        ("title: A\naffiliations:\n- {id: a, name: Ward &amp; Clinic}", 4, "write &"),
    ],
)
def test_marks_are_told_with_what_to_type(front: str, line: int, hint: str) -> None:
    (problem,) = found(front)
    assert problem.span.line == line
    assert problem.hint.startswith(hint)


def test_all_tags_of_a_text_are_named_once() -> None:
    (problem,) = found("title: <i>E. coli</i> and <i>x</i> in CO<sub>2</sub>")
    assert problem.message == "'<i>' and '<sub>' are HTML, and are printed as they stand"
    assert problem.hint == "write *…* for italics; write H~2~O for a subscript"


def test_tags_in_the_text_are_told_at_the_first_and_those_in_code_are_meant() -> None:
    (problem,) = found("title: A\n---\n\nThe tag `<i>` is code.\n\nA <b>bold</b> word")
    assert (problem.span.line, problem.span.column, problem.span.length) == (7, 3, 3)
    (problem,) = found("title: A\nfigures:\n- {id: a, src: a.png, alt: A, caption: A <b>bold</b> word}")
    assert problem.span.line == 4


def test_html_that_a_site_allows_is_not_printed() -> None:
    assert found("title: A\nabstract: A <i>text</i>", raw_html=True) == []
