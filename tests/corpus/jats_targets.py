"""What the text of an article can point at: references, figures, tables, equations, sections, footnotes.

Gathered before the text is read, so that every `xref` finds its target. Ids are given in document order.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.corpus.jats_labels import own_labels
from tests.corpus.jats_references import ReferenceList, read_references
from tests.corpus.jats_tables import table_element
from tests.corpus.jats_xml import Element, child, children, inside, own, text

_MENTION = re.compile(r"\(\s*([A-Za-z](?:\s*(?:,|–|-|and|&)\s*[A-Za-z])*)\s*[),]")


@dataclass(frozen=True)
class FigureTarget:
    """A figure's id in the content format, the letters of its panels, as its caption writes them, its own label."""

    id: str
    panels: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True)
class Targets:
    """XML ids to what they become."""

    references: ReferenceList
    figures: Mapping[str, FigureTarget]
    tables: Mapping[str, str]
    equations: Mapping[str, str]
    sections: Mapping[str, str]
    footnotes: Mapping[str, int]
    notes: tuple[Element, ...]
    labels: Mapping[str, str]

    @property
    def order(self) -> tuple[str, ...]:
        """Citation keys in the order of the reference list."""
        return tuple(dict.fromkeys(self.references.keys.values()))

    def label(self, target: str) -> str:
        """The label of its own that `fig-f1`, `tbl-t2` or `eq-e3` has, or nothing."""
        named = {f"fig-{figure.id}": figure.label for figure in self.figures.values()}
        named |= {
            anchor: self.labels.get(place, "") for place, anchor in (*self.tables.items(), *self.equations.items())
        }
        return named.get(target, "")

    def panels(self, target: str) -> tuple[str, ...]:
        """The panels of the figure `fig-f1`."""
        found = (figure.panels for figure in self.figures.values() if f"fig-{figure.id}" == target)
        return next(found, ())


def find_targets(article: Element) -> Targets:
    """Every target of an article (not of its sub-articles)."""
    figures = list(own(article, "fig"))
    tables = [wrap for wrap in own(article, "table-wrap") if table_element(wrap) is not None]
    equations = [formula for formula in own(article, "disp-formula") if _is_numbered(formula, _pointed_ids(article))]
    notes = tuple(_footnotes(article))
    labels = {kind: own_labels(kind, found) for kind, found in (("fig", figures), ("tbl", tables), ("eq", equations))}
    return Targets(
        references=read_references(article),
        figures={
            _id(figure): FigureTarget(f"f{n}", panel_letters(figure), labels["fig"].get(figure, ""))
            for n, figure in enumerate(figures, 1)
        },
        tables={_id(wrap): f"tbl-t{n}" for n, wrap in enumerate(tables, 1)},
        equations={_id(formula): f"eq-e{n}" for n, formula in enumerate(equations, 1)},
        sections=_pointed_sections(article),
        footnotes={_id(note): n for n, note in enumerate(notes, 1)},
        notes=notes,
        labels={_id(element): label for kind in ("tbl", "eq") for element, label in labels[kind].items()},
    )


def _id(element: Element) -> str:
    """The XML id, or a stand-in that is unique within the document."""
    return str(element.get("id") or element.getroottree().getpath(element))


def target_id(element: Element) -> str:
    """The name under which `Targets` knows an element."""
    return _id(element)


def panel_letters(figure: Element) -> tuple[str, ...]:
    """A, B, C … when the caption names them one after another from the first; empty otherwise."""
    caption = text(child(figure, "caption"))
    named = {letter for found in _MENTION.findall(caption) for letter in expand_letters(found)}
    for alphabet in (string.ascii_uppercase, string.ascii_lowercase):
        letters = alphabet[: len(named)]
        if len(named) > 1 and named == set(letters):
            return tuple(letters)
    return ()


def expand_letters(mention: str) -> tuple[str, ...]:
    """`A, C–E` as A, C, D, E."""
    letters: list[str] = []
    for part in re.split(r"\s*(?:,|and|&)\s*", mention.strip()):
        ends = re.split(r"\s*[–-]\s*", part)
        if len(ends) == 2 and all(len(end) == 1 for end in ends):
            letters += [chr(code) for code in range(ord(ends[0]), ord(ends[1]) + 1)]
        else:
            letters += ends
    return tuple(letters)


def _pointed_ids(article: Element) -> set[str]:
    return {rid for xref in own(article, "xref") for rid in (xref.get("rid") or "").split()}


def _is_numbered(formula: Element, pointed: set[str]) -> bool:
    return child(formula, "label") is not None or formula.get("id") in pointed


def _pointed_sections(article: Element) -> dict[str, str]:
    pointed = _pointed_ids(article)
    sections = [section for section in own(article, "sec", "app") if section.get("id") in pointed]
    return {_id(section): f"sec-s{n}" for n, section in enumerate(sections, 1)}


def _footnotes(article: Element) -> Iterator[Element]:
    """Footnotes that the text points at, in the order of the first mark; those of tables stay with their table."""
    found = (note for note in own(article, "fn") if not inside(note, "table-wrap", "author-notes"))
    notes = {target_id(note): note for note in found}
    marked: list[Element] = []
    for mark in own(article, "xref", "fn"):
        note = mark if mark in notes.values() and inside(mark, "p") else notes.get(mark.get("rid") or "")
        if note is not None and note not in marked and _in_running_text(mark):
            marked.append(note)
    yield from marked


def _in_running_text(mark: Element) -> bool:
    return inside(mark, "body", "back", "abstract") and not inside(mark, "table-wrap")


def note_paragraphs(note: Element) -> list[Element]:
    """The paragraphs of a footnote."""
    return list(children(note, "p"))
