from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.document import Citation, CiteItem, Document, Footnote, FootnoteRef, Inline, Paragraph, Text
from sitegen.model.metadata import Metadata
from sitegen.model.walk import reading_order
from sitegen.resolve.cite_notes import Numbers, number, with_notes


def cite(count: int) -> Citation:
    return Citation(count, (CiteItem("a"),))


def case(*line: Inline, notes: tuple[Footnote, ...] = ()) -> Case:
    body = Document(children=(Paragraph(line),), footnotes=notes)
    return Case(slug="x", meta=Metadata(title="T"), title=(), body=body)


def note(count: int, *line: Inline) -> Footnote:
    return Footnote(count, (Paragraph(line),))


TWO = case(cite(0), FootnoteRef(1), cite(2), FootnoteRef(1, 2), notes=(note(1, Text("See "), cite(1)), note(2)))


def test_notes_of_citations_and_of_the_author_are_counted_together() -> None:
    found = number(TWO, reading_order(TWO))
    assert found == Numbers(marks={1: 2}, citations={0: 1, 1: 2, 2: 3}, own=frozenset({0, 2}))


def test_all_notes_are_there_in_order() -> None:
    found = number(TWO, reading_order(TWO))
    listed = with_notes(TWO, found, {0: (Text("Silva."),), 2: (Text("Ibid."),)})
    assert listed == (
        note(1, Text("Silva.")), note(2, Text("See "), cite(1)), note(3, Text("Ibid.")), note(4),
    )  # fmt: skip
