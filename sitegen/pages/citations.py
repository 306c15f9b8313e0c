"""Citation files: of each case beside its page, and of each year, issue and author under `citations/`.

They are made from the records of cases alone, so that an edit of a text makes none of them again. Cases of one file
stand newest first. A case that is not to be cited, as previews show it, is in none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from sitegen.cite.case_record import may_be_cited
from sitegen.model.layout import case_file
from sitegen.model.site import Card, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._formats import citation_formats, file_name, writer
from sitegen.plugins import Exporter, PageType, Workshop

FOLDER = "citations"


class CitationInputs(Value, frozen=True, kw_only=True):
    """The name of the format, and the digests of the records."""

    format: str
    records: tuple[str, ...]


def plan(site: Site) -> Iterator[Target]:
    """Each file in each of the site's formats."""
    formats = citation_formats(site.info.exports)
    if not formats:
        return
    cases = [card for card in site.cases if may_be_cited(card.status)]
    for card in cases:
        origin = case_file(card.slug)
        yield from _targets(formats, f"cases/{card.slug}/", card.slug, (card.citation,), origin)
    for name, cards in _wholes(cases):
        folder, _, stem = f"{FOLDER}/{name}".rpartition("/")
        yield from _targets(
            formats, f"{folder}/", stem, tuple(card.citation for card in cards), "citations of several cases"
        )


def _targets(
    formats: Sequence[Exporter], folder: str, stem: str, records: tuple[str, ...], origin: str
) -> Iterator[Target]:
    for exporter in formats:
        path = folder + file_name(exporter, stem)
        inputs = encode(CitationInputs(format=exporter.name, records=records))
        yield Target(path=path, maker="citations", inputs=inputs, origin=origin)


def _wholes(cases: Sequence[Card]) -> Iterator[tuple[str, list[Card]]]:
    """Years, issues, and authors of more than one case, by the part of their address after `citations/`."""
    years: dict[str, list[Card]] = defaultdict(list)
    issues: dict[str, list[Card]] = defaultdict(list)
    for card in cases:
        if card.date:
            years[card.date[:4]].append(card)
        if card.in_issue:
            issues[card.in_issue].append(card)
    found = chain(
        years.items(), issues.items(), ((f"authors/{name}", cards) for name, cards in by_author(cases).items())
    )
    return (item for item in found if item[1])


def by_author(cases: Sequence[Card]) -> dict[str, list[Card]]:
    """The cases of each author who has more than one, by the author's name in addresses.

    One ORCID iD is one person. People of one name and several iDs are told apart by them: `lee-min-1825-0097`.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for card in cases:
        for name, orcid in card.people:
            if orcid:
                known[name].add(orcid)
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cases:
        for name, orcid in dict.fromkeys(card.people):
            if name:
                of_one = f"{name}-{orcid[-9:].lower()}" if orcid and len(known[name]) > 1 else name
                if not found[of_one] or found[of_one][-1] is not card:
                    found[of_one].append(card)
    return {name: cards for name, cards in found.items() if len(cards) > 1}


def make(inputs: bytes, shop: Workshop) -> bytes:
    """One file."""
    given = decode(inputs, CitationInputs)
    return writer(given.format)(map(shop.citable, given.records), shop.site)


PAGE_TYPE = PageType(name="citations", plan=plan, make=make)
