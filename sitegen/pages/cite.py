"""The citations of all cases of a list, in every style: `/cite/`, `/page/2/cite/` …

Apart from the list, which they would make four times as long; a part holds a hundred cases at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitegen.cite.case_record import may_be_cited
from sitegen.cite.own_citation import printed
from sitegen.cite.site_record import completed
from sitegen.model.site import Card, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._formats import citation_formats, file_name
from sitegen.pages._shared_citations import files_of, shared_citations
from sitegen.pages._words import words_for
from sitegen.pages.citations import FOLDER
from sitegen.pages.index import pages_of_list
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.cite import cite_page, cite_path
from sitegen.render.views.downloads import Several

CASES_IN_A_PART = 100


class CiteInputs(Value, frozen=True, kw_only=True):
    """The digests of the records of a part of a list's cases, the names of the styles, and what
    of the list has files of its own: years, issues, authors.
    """

    records: tuple[str, ...]
    styles: tuple[str, ...]
    list_path: str
    number: int
    part: int
    parts: int
    years: tuple[str, ...] = ()
    several: tuple[Several, ...] = ()


def plan(site: Site) -> Iterator[Target]:
    """The targets for each page of the list of cases."""
    found = shared_citations(site.cases)
    for number, list_path, cards in pages_of_list(site):
        yield from _targets(site, number, list_path, cards, found)


def _targets(
    site: Site, number: int, list_path: str, cards: Sequence[Card], found: Mapping[str, tuple[Several, ...]]
) -> Iterator[Target]:
    cards = [card for card in cards if may_be_cited(card.status)]
    records = tuple(card.citation for card in cards)
    years = tuple(dict.fromkeys(card.date[:4] for card in cards if card.date))
    several = {one.stem: one for card in reversed(cards) for one in found.get(card.slug, ())}
    parts = -(-len(records) // CASES_IN_A_PART)
    for part in range(1, parts + 1):
        own = records[(part - 1) * CASES_IN_A_PART : part * CASES_IN_A_PART]
        inputs = CiteInputs(
            records=own,
            styles=site.cite_styles,
            list_path=list_path,
            number=number,
            part=part,
            parts=parts,
            years=years,
            several=tuple(sorted(several.values(), key=_place)),
        )
        path = output_file(cite_path(list_path, part))
        yield Target(path=path, maker="cite", inputs=encode(inputs), origin="the citations of the list of cases")


def _place(one: Several) -> tuple[bool, str]:
    """Issues before authors, in the order of their addresses."""
    return one.kind == "author", one.stem


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of one part."""
    given = decode(inputs, CiteInputs)
    words = words_for(shop, "")
    records = [completed(shop.citable(digest), shop.site) for digest in given.records]
    found = printed(records, given.styles, shop.site.lang, shop.site.style_files)
    page = cite_page(
        found, given.list_path, given.number, given.part, given.parts, shop.site, words,
        {year: list(_files(year, shop.site.exports)) for year in given.years},
        files_of(given.several, shop.site.exports),
    )  # fmt: skip
    return shop.render("cite.html", page)


def _files(year: str, exports: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Label, address and media type of each citation file of a year."""
    for one in citation_formats(exports):
        yield one.label, f"/{FOLDER}/{file_name(one, year)}", one.media_type


PAGE_TYPE = PageType(name="cite", plan=plan, make=make, of_outlines=True)
