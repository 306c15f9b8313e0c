"""The archive: `/archive/` leads by years to issues or months, and those to each case: three links from the front page.

A case that stands in an issue is filed under that, any other under its month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.site import Card, Site
from sitegen.model.target import Target
from sitegen.pages._overview import (
    LONGEST,
    Entry,
    OverviewInputs,
    in_parts,
    make_overview,
    overview_target,
    part_path,
)
from sitegen.pages.manifest import years
from sitegen.plugins import PageType
from sitegen.render.views.case_list import Named
from sitegen.render.views.manifest import kept_by, manifest_path
from sitegen.render.views.overview import Group
from sitegen.resolve.facets import list_path

UNDATED = "undated"


def plan(site: Site) -> Iterator[Target]:
    """The archive, and a page for each issue or month, or several where those are long."""
    filed = _filed(site.cases)
    total = len(site.cases)
    groups = tuple(_year(year, found) for year, found in filed.items())
    kept = tuple(Named("year", year, manifest_path(year)) for year in years(site.cases)) if kept_by(site.info) else ()
    front = OverviewInputs(kind="archive", path="/archive/", total=total, groups=groups, kept=kept)
    yield overview_target("archive", front)
    for year, found in filed.items():
        for (facet, label, name), cases in found.items():
            entries = [Entry("", card) for card in cases]
            for inputs in in_parts("archive", _path(year, name), f"{facet}/{label}", entries, len(cases)):
                yield overview_target("archive", inputs)


Filed = Mapping[tuple[str, str, str], Sequence[Card]]


def _filed(cases: Sequence[Card]) -> dict[str, Filed]:
    """Years, in them issues and months, as (kind, label, part of the address), the newest first."""
    found: dict[str, dict[tuple[str, str, str], list[Card]]] = defaultdict(lambda: defaultdict(list))
    for card in cases:
        found[card.date[:4] or UNDATED][_place(card)].append(card)
    return dict(found)


def _place(card: Card) -> tuple[str, str, str]:
    if card.in_issue:
        return "issue", card.issue, card.in_issue
    if len(card.date) < 7:
        return ("year", card.date, "whole") if card.date else (UNDATED, "", UNDATED)
    return "month", card.date[:7], card.date[5:7]


def _year(year: str, found: Filed) -> Group:
    count = sum(map(len, found.values()))
    links = tuple(
        link for (facet, label, name), cases in found.items() for link in _links(year, facet, label, name, len(cases))
    )
    if year == UNDATED:
        return Group(UNDATED, UNDATED, "", count, links)
    return Group("year", year, list_path("year", year), count, links)


def _links(year: str, facet: str, label: str, name: str, count: int) -> Iterator[Named]:
    """One link, or one for each part of a long one, so that no case is further away."""
    yield Named(facet, label, _path(year, name), count)
    for number in range(2, -(-count // LONGEST) + 1):
        yield Named("page", str(number), part_path(_path(year, name), number))


def _path(year: str, name: str) -> str:
    return f"/archive/{year}/" if year == name else f"/archive/{year}/{name}/"


PAGE_TYPE = PageType(name="archive", plan=plan, make=make_overview, of_outlines=True)
"""The years, then their issues and months."""
