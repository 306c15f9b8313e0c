"""Footnotes at the end of a text, each leading back to every mark that led to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup

from sitegen.model.document import Footnote, Paragraph
from sitegen.render.escape import attr

if TYPE_CHECKING:
    from sitegen.render.html import Html


def footnotes(writer: Html, notes: Iterable[Footnote]) -> Markup:
    """The items of the list of notes."""
    return Markup("".join([_note(writer, note) for note in notes]))


def _note(writer: Html, note: Footnote) -> str:
    back = "".join([f" {_back(writer, note.number, mark)}" for mark in range(1, note.marks + 1)])
    if len(note.children) == 1 and isinstance(note.children[0], Paragraph):
        inner = f"<p>{writer.line(note.children[0].children)}{back}</p>"
    else:
        inner = f"{writer.flow(note.children, 3)}<p>{back}</p>"
    return f'<li id="fn-{note.number}">{inner}</li>\n'


def _back(writer: Html, number: int, mark: int) -> str:
    label = writer.words("Back to mark {mark} of note {number}", mark=mark, number=writer.note_label(number))
    return f'<a href="#fnref-{number}-{mark}" role="doc-backlink" aria-label="{attr(label)}">↩\ufe0e</a>'
