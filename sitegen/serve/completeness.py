"""What of a case report is there and what is missing, the most important first.

Title, authors, consent and text are what a report must not be without; what readers who cannot see need comes next;
then the abstract and the items of the CARE checklist, as the page itself counts them (`render/views/care.py`); then
what helps others find the report and check it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sitegen.model.case import Case
from sitegen.model.figure import Figure
from sitegen.model.reviewed import NOTICES
from sitegen.model.walk import walk_blocks
from sitegen.render.phrases import Phrases
from sitegen.render.text import words
from sitegen.render.views.care import ITEMS, care
from sitegen.serve.filled_in import asks, filled_in

REPORTS = frozenset({"case-report", "case-series", "clinical-image"})
BEGUN = "write in place of [FILL IN: …], brackets and all"
# CARE counts these as well, and they have a place of their own in the order.
_OWN_PLACE = frozenset({"Title", "Abstract", "Key words", "Informed consent"})


class Part(NamedTuple):
    """A part of a report: its name, whether it is there, and what to write when it is not."""

    name: str
    there: bool
    hint: str = ""


class Completeness(NamedTuple):
    """How many of `total` parts are there, and those that are missing, in order of importance."""

    there: int
    total: int
    missing: tuple[Part, ...] = ()


def completeness(case: Case) -> Completeness:
    """What of *case* is there, and filled in. Of a letter or a notice less is asked than of a report."""
    parts = tuple(_parts(filled_in(case)))
    begun = {part.name for part in _parts(case) if part.there}
    missing = tuple(part._replace(hint=BEGUN) if part.name in begun else part for part in parts if not part.there)
    return Completeness(len(parts) - len(missing), len(parts), missing)


def _parts(case: Case) -> Iterator[Part]:
    meta = case.meta
    yield Part("Title", bool(words(case.title).strip()), "write title: in the front matter")
    yield Part("Authors", bool(case.authors), "write authors: in the front matter, a name each")
    if meta.type in REPORTS:
        yield Part("Consent", meta.consent is not None, "write consent: {obtained: written, from: patient}")
    yield Part("Text", bool(case.body.children), "write the text below the front matter")
    if meta.type in NOTICES:
        yield Part("The case it is about", bool(meta.related), "write related: with the DOI or the case")
        return
    if case.figures:
        yield Part("Alternative text of figures", *_described(case.figures))
    if meta.type in REPORTS:
        yield Part("Abstract", bool(case.abstract), "write abstract: in the front matter")
        yield from _care(case)
    yield from _finding(case)


def _described(figures: tuple[Figure, ...]) -> tuple[bool, str]:
    """Whether each picture has its words, and which figures have pictures that lack them."""
    bare = [
        figure.id for figure in figures if not all(panel.alt.strip() and not asks(panel.alt) for panel in figure.panels)
    ]
    return not bare, f"write alt: for {', '.join(bare)}: what a reader should see"


def _care(case: Case) -> Iterator[Part]:
    """The items of CARE that have no place of their own; those that do not apply are not asked for."""
    view = care(case, walk_blocks(case.body.children), Phrases())
    excused = {name for name, _ in view.not_applicable}
    hint = "give it a heading of this name, or say under care: where it is, or why it does not apply"
    for name in ITEMS:
        if name not in _OWN_PLACE | excused:
            yield Part(f"CARE: {name}", name not in view.missing, hint)


def _finding(case: Case) -> Iterator[Part]:
    """What helps readers find the report and check it."""
    yield Part("Keywords", bool(case.meta.keywords), "write keywords: in the front matter, three to ten")
    if case.meta.type in REPORTS:
        yield Part("References", bool(case.references), "lay references.bib beside the text and cite with [@key]")
        yield Part("Competing interests", bool(case.meta.competing_interests), "write competing_interests:, or None")
        yield Part("Funding", case.meta.funding is not None, "write funding:, or None")
