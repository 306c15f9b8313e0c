"""Citations of a note style as footnotes: numbered with the author's own, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.model.case import Case
from sitegen.model.document import Citation, Footnote, FootnoteRef, Inlines, Paragraph
from sitegen.model.struct import Value
from sitegen.model.walk import AnyNode, walk


class Numbers(Value, frozen=True, kw_only=True):
    """`marks` is the printed number of each footnote of the author's; `citations` the note each citation stands in, and
    `own` those of them that have a note to themselves.
    """

    marks: Mapping[int, int] = {}
    citations: Mapping[int, int] = {}
    own: frozenset[int] = frozenset()


def number(case: Case, nodes: Iterable[AnyNode]) -> Numbers:
    """Count the notes among *nodes*, the text of *case* in reading order."""
    inside = {
        node.number: note.number
        for note in case.body.footnotes
        for node in walk(note.children)
        if isinstance(node, Citation)
    }
    marks: dict[int, int] = {}
    citations: dict[int, int] = {}
    count = 0
    for node in nodes:
        if isinstance(node, FootnoteRef) and node.number not in marks:
            count += 1
            marks[node.number] = count
        elif isinstance(node, Citation) and node.number not in citations:
            if node.number not in inside:
                count += 1
            citations[node.number] = marks.get(inside.get(node.number, 0), count)
    return Numbers(marks=marks, citations=citations, own=frozenset(citations) - frozenset(inside))


def with_notes(case: Case, numbers: Numbers, texts: Mapping[int, Inlines]) -> tuple[Footnote, ...]:
    """The author's footnotes and those of citations, in order, under the numbers they are printed with."""
    count = len(numbers.marks) + len(numbers.own)
    found: dict[int, Footnote] = {}
    for note in case.body.footnotes:
        printed = numbers.marks.get(note.number)
        if printed is None:
            count += 1
            printed = count
        found[printed] = Footnote(printed, note.children, note.marks)
    for cluster in sorted(numbers.own):
        printed = numbers.citations[cluster]
        found[printed] = Footnote(printed, (Paragraph(texts.get(cluster, ())),))
    return tuple(found[printed] for printed in sorted(found))
