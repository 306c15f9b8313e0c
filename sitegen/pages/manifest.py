"""Pages for archives that keep copies, `/lockss/2026/`: their permission, and plain links to each case of a year.

A year is an archival unit: https://lockss.github.io/permission-statements. There are such pages only when
`preservation:` in site.yml names an archive. Pictures are reached by the page of a case and that of its figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitegen.cite.case_record import may_be_cited
from sitegen.model.site import Card, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._formats import case_formats, citation_formats, file_name
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.figures import FILE as FIGURES
from sitegen.render.views.manifest import kept_by, manifest_page, manifest_path


class Unit(Value, frozen=True, array_like=True):
    """A case: the digest of what lists show of it, and the names of the files beside its page."""

    listed: str
    files: tuple[str, ...]


class ManifestInputs(Value, frozen=True, kw_only=True):
    """The cases of one year, the newest first."""

    year: str
    units: tuple[Unit, ...]


def plan(site: Site) -> Iterator[Target]:
    """A page for each year."""
    if not kept_by(site.info):
        return
    for year, cards in years(site.cases).items():
        units = tuple(Unit(card.listed, tuple(_files(card, site.info.exports))) for card in cards)
        inputs = encode(ManifestInputs(year=year, units=units))
        path = output_file(manifest_path(year))
        yield Target(path=path, maker="manifest", inputs=inputs, origin="the pages for archives")


def years(cases: Sequence[Card]) -> dict[str, list[Card]]:
    """The cases that are published to stay, by the years of their dates, the newest first."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cases:
        if card.date and may_be_cited(card.status):
            found[card.date[:4]].append(card)
    return dict(sorted(found.items(), reverse=True))


def _files(card: Card, exports: tuple[str, ...]) -> Iterator[str]:
    if card.figures:
        yield FIGURES
    yield from card.files
    yield from card.tables
    yield from (file_name(item, card.slug) for item in (*case_formats(exports), *citation_formats(exports)))


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of one year."""
    given = decode(inputs, ManifestInputs)
    units = ((shop.listed(unit.listed), unit.files) for unit in given.units)
    return shop.render("manifest.html", manifest_page(given.year, units, shop.site, words_for(shop, "")))


PAGE_TYPE = PageType(name="manifest", plan=plan, make=make)
"""Not of outlines, which do not hold what files a case has."""
