"""The compare stage: similar cases, worked out from what was known of them when the site was last built."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from sitegen.build.context import Context, MissingCase
from sitegen.model.site import Site
from sitegen.model.struct import Value, decode, encode
from sitegen.resolve.evidence import Evidence, comparable
from sitegen.resolve.similar import Known, compare


class Kept(Value, frozen=True, array_like=True):
    """What is known, and the code that found it out: other code may find others alike."""

    code: str
    known: Known


class Compared(NamedTuple):
    """The similar cases of each case by slug, encoded; what the next build takes for `kept`; the cases whose similar
    ones are others than before.
    """

    lists: dict[str, bytes]
    kept: bytes
    changed: frozenset[str]


def compare_all(context: Context, site: Site, kept: bytes) -> tuple[dict[str, bytes], bytes]:
    """The similar cases of each case of *site* by slug, and what the next build takes for *kept*."""
    lists, kept, _ = compared(context, site, kept)
    return lists, kept


def compared(context: Context, site: Site, kept: bytes) -> Compared:
    """The similar cases of *site*, of which *kept* is known.

    Raises `MissingCase` when the evidence of a case is gone from the store.
    """
    cards = [card for card in site.cases if comparable(card.type, card.status)]
    before = _known(context, kept)

    def find(name: str) -> Evidence:
        blob = context.store.results.get(name)
        if blob is None:
            raise MissingCase(name)
        return decode(blob, Evidence)

    try:
        known = compare(cards, before, find)
    except MissingCase:  # perhaps only what a case was compared by before: that of today is asked for once more
        known = compare(cards, Known(), find)
    if known is before:
        return Compared(dict(known.lists), kept, frozenset())
    return Compared(dict(known.lists), encode(Kept(context.code, known)), _changed(before.lists, known.lists))


def _changed(before: Mapping[str, bytes], now: Mapping[str, bytes]) -> frozenset[str]:
    return frozenset(slug for slug in before.keys() | now.keys() if before.get(slug) != now.get(slug))


def _known(context: Context, kept: bytes) -> Known:
    """What is known, when this code found it out and it can be read."""
    try:
        found = decode(kept, Kept)
    except msgspec.DecodeError:
        return Known()
    return found.known if found.code == context.code else Known()
