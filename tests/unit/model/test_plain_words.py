"""What is told of marked-up text where no mark can stand."""

from __future__ import annotations

from sitegen.model import document as doc
from sitegen.model.case import AbstractSection
from sitegen.model.plain_words import OneLine, Words, in_english

LABELS = {"tbl-x": ("Table", "1"), "fig-a": ("Figure", "2"), "fig-s": ("", "Plate 1"), "sec-c": ("Section", "Course")}


def line(*words: str | doc.Inline) -> tuple[doc.Inline, ...]:
    return tuple(doc.Text(word) if isinstance(word, str) else word for word in words)


def said(*words: str | doc.Inline) -> doc.Paragraph:
    return doc.Paragraph(line(*words))


def cited(key: str) -> doc.Citation:
    return doc.Citation(1, (doc.CiteItem(key, prefix=line("see"), suffix=line("for a review")),))


BLOCKS = (
    said("In ", doc.CrossReference("tbl", "tbl-x"), " and ", doc.CrossReference("fig", "fig-a", ("b",)), cited("p"), "."),
    doc.List((doc.ListItem((said("one"),)), doc.ListItem((said("two"),)))),
    doc.List((doc.ListItem((said("three"),)),), start=4),
    doc.DefinitionList((doc.Definition(line("Term"), ((said("meaning"),), (said("another"),))),)),
    doc.MathBlock("x=5", ""), doc.CodeBlock("a\nb"), doc.Table((), ((doc.Cell(line("7")),),), ("left",), line("Counts")),
)  # fmt: skip


def test_a_line_has_labels_and_lists_and_tables_and_no_citation() -> None:
    assert OneLine(LABELS).told(BLOCKS) == (
        "In Table 1 and Figure 2b. one two 4. three Term: meaning; another x=5 a b Counts 7"
    )
    assert OneLine(LABELS, tables=False).told(BLOCKS[-2:]) == "a b"


def test_as_printed_blocks_stand_apart_and_citations_say_what_the_style_prints() -> None:
    written = Words(LABELS, citations={1: line("(1)")})
    assert written.flow(BLOCKS) == (
        "In Table 1 and Figure 2b(1).\n\n- one\n- two\n\n4. three\n\nTerm: meaning; another\n\nx=5\n\na\nb"
    )
    assert (written.cites, written.tables) == (["p"], [BLOCKS[-1]])


def test_headings_of_an_abstract_stand_before_their_texts() -> None:
    parts = [
        AbstractSection(heading="Case", children=(said("One."),)),
        AbstractSection(heading="Empty", children=()),
        AbstractSection(heading="", children=(said("Two."),)),
    ]
    assert OneLine({}).abstract(parts) == "Case: One. Two."


def test_a_target_is_called_by_its_word_in_the_readers_language_or_by_its_own_label() -> None:
    spanish = OneLine(LABELS, lambda word, number: f"{ {'Table': 'Tabla', 'Figure': 'Figura'}[word] } {number}")
    refs = [doc.CrossReference("fig", id) for id in ("tbl-x", "fig-s", "sec-c")]
    assert [spanish.line((ref,)) for ref in refs] == ["Tabla 1", "Plate 1", "Course"]
    assert in_english("Figure", "0") == "Figure"
