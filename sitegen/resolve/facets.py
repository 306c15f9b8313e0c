"""What a case is found under: the facets, and one spelling for each term of them.

A term is written `key`, or `key<tab>label` where something else than its words makes it one: the id of a MeSH heading,
a code, an issue. Terms that differ in case, accents, blanks or hyphens only are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from sitegen.model.metadata import Metadata
from sitegen.model.site import TAKEN_BACK, Card
from sitegen.model.struct import digest
from sitegen.resolve.age_bands import band_of
from sitegen.resolve.slugs import slug, unaccented

CLINICAL = ("specialty", "diagnosis", "intervention", "modality", "outcome", "age", "keyword", "mesh", "code")
IN_WORDS = frozenset(
    {"specialty", "diagnosis", "intervention", "modality", "outcome", "keyword"}
)  # of the case's language
FACETS = (*CLINICAL, "year", "volume", "issue")
# Of two facets the first is the first in the address. Not all with all: at 10,000 cases those would be 100,000 pages.
PAIRS = {
    "specialty": ("diagnosis", "modality", "age"),
    "diagnosis": ("intervention", "modality", "outcome", "age"),
    "intervention": ("outcome",),
}
FEWEST, CASES_A_PAIR = 2, 500
_BLANK = re.compile(r"(?<=\w)[\s\u00ad\u2010-\u2015-]+(?=\w)|\s+")


def facets_of(meta: Metadata) -> dict[str, tuple[str, ...]]:
    """The terms of a case by facet, of those that its card does not hold anyhow; absent where there are none."""
    band = band_of(meta.patient) if meta.patient else ""
    found = {
        "specialty": meta.specialty,
        "diagnosis": meta.diagnosis,
        "intervention": meta.interventions,
        "modality": meta.modality,
        "outcome": meta.outcome,
        "age": (band,) if band else (),
        "mesh": tuple(dict.fromkeys(mesh(term.term, term.id) for term in meta.mesh)),
        "code": tuple(code(item.system, item.code, item.label) for item in meta.codes),
    }
    return {facet: terms for facet, terms in found.items() if terms}


def mesh(term: str, identifier: str) -> str:
    """A MeSH heading: by its id where that is known."""
    return f"{identifier}\t{term}" if identifier else term


def code(system: str, value: str, label: str = "") -> str:
    """A clinical code, and what it means."""
    return f"{system} {value}\t{label}" if label else f"{system} {value}"


def terms_of(card: Card) -> Iterator[tuple[str, Iterable[str]]]:
    """The terms of a case by facet. One taken back is found by when it appeared, and under nothing clinical."""
    if card.status not in TAKEN_BACK:
        yield "keyword", card.keywords
        yield from card.facets.items()
    if card.date:
        yield "year", (card.date[:4],)
    if card.in_issue:
        volume, mark, issue = card.issue.partition("(")
        if card.in_issue.startswith("volume-"):
            yield "volume", (volume,)
        if mark or issue or card.in_issue.startswith("issue-"):
            yield "issue", (f"{card.in_issue}\t{card.issue}",)


@lru_cache(1 << 16)
def fold(term: str) -> str:
    """What makes *term* the same as another one: its key without case, accents, and kinds of blanks and hyphens."""
    return _BLANK.sub(" ", unaccented(term.partition("\t")[0]).casefold()).strip()


def natural_slug(term: str) -> str:
    """The part of an address for *term*, as long as no other term has it."""
    key = fold(term)
    return slug(key) or digest(key.encode())[:8]


def label(term: str) -> str:
    """What of *term* is shown first: of a MeSH heading or an issue its label."""
    return term.rpartition("\t")[2]


def list_path(facet: str, name: str) -> str:
    """The address of the cases of a term, whose part of addresses is *name*."""
    return f"/browse/{facet}/{name}/"


def term_path(facet: str, term: str, renamed: Mapping[str, str] = {}) -> str:
    """The address of the cases of *term*; *renamed* are the terms that had to be told apart, by `place_of`."""
    return list_path(facet, (renamed.get(place_of(facet, term)) if renamed else "") or natural_slug(term))


def place_of(facet: str, term: str) -> str:
    """A term among those of all facets."""
    return f"{facet}/{fold(term)}"


def fewest_of_pair(cases: int) -> int:
    """How many cases two terms must share for a page, on a site of so many: the number of pages must stay sane."""
    return max(FEWEST, cases // CASES_A_PAIR)
