"""Citation files: of each case beside its page, and of each year, issue and author under `citations/`.

They are made from the records of cases alone, so that an edit of a text makes none of them again. The formats of one
file are one target. Cases of one file stand newest first. A case that is not to be cited, as previews show it, is in
none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from sitegen.cite.case_record import may_be_cited
from sitegen.model.layout import case_file
from sitegen.model.site import Card, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._citable import citables
from sitegen.pages._formats import citation_formats, file_name, writers
from sitegen.plugins import Exporter, PageType, Workshop
from sitegen.resolve.once_per_site import once_per_site

FOLDER = "citations"


class CitationInputs(Value, frozen=True, kw_only=True):
    """The digests of the records. The formats are the site's."""

    records: tuple[str, ...]


def plan(site: Site) -> Iterator[Target]:
    """Each file in each of the site's formats."""
    formats = citation_formats(site.info.exports)
    if not formats:
        return
    cases = [card for card in site.cases if may_be_cited(card.status)]
    for card in cases:
        yield _target(formats, f"cases/{card.slug}/", card.slug, (card.citation,), case_file(card.slug))
    for name, cards in _wholes(cases, authors(site.cases)):
        folder, _, stem = f"{FOLDER}/{name}".rpartition("/")
        records = tuple(card.citation for card in cards)
        yield _target(formats, f"{folder}/", stem, records, "citations of several cases")


def _target(formats: Sequence[Exporter], folder: str, stem: str, records: tuple[str, ...], origin: str) -> Target:
    path, *beside = [folder + file_name(exporter, stem) for exporter in formats]
    inputs = encode(CitationInputs(records=records))
    return Target(path=path, beside=tuple(beside), maker="citations", inputs=inputs, origin=origin)


def _wholes(cases: Sequence[Card], by_name: Mapping[str, list[Card]]) -> Iterator[tuple[str, list[Card]]]:
    """Years, issues, and authors of more than one case, by the part of their address after `citations/`."""
    years: dict[str, list[Card]] = defaultdict(list)
    issues: dict[str, list[Card]] = defaultdict(list)
    for card in cases:
        if card.date:
            years[card.date[:4]].append(card)
        if card.in_issue:
            issues[card.in_issue].append(card)
    found = chain(years.items(), issues.items(), ((f"authors/{name}", cards) for name, cards in by_name.items()))
    return (item for item in found if item[1])


def by_author(cases: Sequence[Card]) -> dict[str, list[Card]]:
    """The cases of each author who has more than one, by the author's name in addresses.

    One ORCID iD is one person. People of one name and several iDs are told apart by them: `lee-min-1825-0097`.
    """
    people = dict.fromkeys(chain.from_iterable(card.people for card in cases))
    known = Counter(person.partition(" ")[0] for person in people if " " in person)
    addresses = {person: _address(person, known) for person in people}
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cases:
        for name in dict.fromkeys(map(addresses.__getitem__, card.people)):
            found[name].append(card)
    return {name: cards for name, cards in found.items() if name and len(cards) > 1}


@once_per_site
def authors(cases: Sequence[Card]) -> dict[str, list[Card]]:
    """`by_author` of those cases of a site that may be cited."""
    return by_author([card for card in cases if may_be_cited(card.status)])


def _address(person: str, known: Mapping[str, int]) -> str:
    """What *person* is called in addresses, of whose name people with so many ORCID iDs are known."""
    name, _, orcid = person.partition(" ")
    return f"{name}-{orcid[-9:].lower()}" if name and orcid and known[name] > 1 else name


def make(inputs: bytes, shop: Workshop) -> tuple[bytes, ...]:
    """The file in each format."""
    given = decode(inputs, CitationInputs)
    records = tuple(citables(given.records, shop))
    return tuple(cite(records, shop.site) for cite in writers(shop.site.exports))


PAGE_TYPE = PageType(name="citations", plan=plan, make=make, of_outlines=True)
