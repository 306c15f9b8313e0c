"""Planning the pages of cases anew only where the case itself differs: while the outlines of all cases, the settings,
the theme and the code are those of the last build, nothing else can change the page of a case.

The inputs that its target had lie with the result (`build/making.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from sitegen.build.context import Context
from sitegen.build.gathering import Gathered
from sitegen.build.making import MakeResult
from sitegen.build.memory import Memory, TargetRecord
from sitegen.model.layout import case_file, case_folder
from sitegen.model.site import Card, Site
from sitegen.model.struct import decode
from sitegen.model.target import Target
from sitegen.plugins import PageType
from sitegen.render.urls import output_file


class Replanned(NamedTuple):
    """The targets of a page type: those that are as they were, without inputs, and those that may differ."""

    same: list[Target]
    others: list[Target]


def replanned(
    page_type: PageType, context: Context, memory: Memory, found: Gathered, site: Site, changed: Collection[str]
) -> Replanned | None:
    """The targets of *page_type* for the cases of *site*, whose outlines are those of the last build.

    *changed* are the cases that have other similar ones than then. None when inputs are gone from the store.
    """
    assert page_type.replan is not None  # or it is not asked for
    touched, result = _touched(memory, found, changed), Replanned([], [])
    for card in site.cases:
        path = output_file(card.path)
        known = memory.targets.get(path)
        if known is None:
            return None
        if card.slug not in touched:
            origin = case_file(card.slug)
            result.same.append(Target(path=path, beside=known.beside, maker=page_type.name, origin=origin))
            continue
        inputs = _inputs(context, known)
        if not inputs:
            return None
        result.others.append(page_type.replan(inputs, card, site))
    return result


def _touched(memory: Memory, found: Gathered, changed: Collection[str]) -> set[str]:
    """The cases that differ from those of the last build, and those that they are translations of."""
    own = {*changed, *(card.slug for card in found.cards if not _as_it_was(card, memory, found))}
    return own | set(_originals(card for card in found.cards if card.slug in own))


def _originals(cards: Iterator[Card]) -> Iterator[str]:
    for card in cards:
        yield from card.translation_of


def _as_it_was(card: Card, memory: Memory, found: Gathered) -> bool:
    """Whether it was not read again, nor changed by another case, and its pictures are those that were known."""
    record = found.reads[card.slug]
    return (
        memory.reads.get(card.slug) is record
        and record.result.card is card
        and all(_known_picture(f"{case_folder(card.slug)}/{use.src}", memory, found) for use in card.pictures)
    )


def _known_picture(path: str, memory: Memory, found: Gathered) -> bool:
    key, result = found.pictures.get(path, ("", None))
    return result is not None and memory.pictures.get(key) is result


def _inputs(context: Context, known: TargetRecord) -> bytes:
    stored = context.store.results.get(known.key)
    return decode(stored, MakeResult).inputs if stored is not None else b""
