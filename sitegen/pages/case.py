"""The page of a case, `/cases/<slug>/`, and beside it that of its figures, `/cases/<slug>/figures.html`.

They are made of the same inputs, so they are one target: a case with figures costs no build any planning more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from sitegen.cite import styles
from sitegen.cite.case_record import may_be_cited
from sitegen.cite.csl.style import Style
from sitegen.cite.own_citation import Printed, printed
from sitegen.cite.site_record import item
from sitegen.model.case import Case
from sitegen.model.layout import case_folder
from sitegen.model.site import Card, ShownPicture, SimilarCase, Site, SiteInfo
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._formats import citation_formats, file_name
from sitegen.pages._several import files_of, shared
from sitegen.pages._shared import shown_pictures, words_for
from sitegen.plugins import Exporter, PageType, Workshop, discover
from sitegen.render.table_csv import table_csv
from sitegen.render.urls import output_file
from sitegen.render.views.case import Sources, case_page
from sitegen.render.views.downloads import Several
from sitegen.render.views.figures import FILE as FIGURES, figures_page
from sitegen.render.views.notices import NoticeOf
from sitegen.render.views.related import Titled
from sitegen.render.views.versions import Version
from sitegen.resolve.citations import cite_case
from sitegen.resolve.crossrefs import labels
from sitegen.resolve.facets import place_of, terms_of
from sitegen.resolve.notices import notices
from sitegen.resolve.table_files import table_files
from sitegen.resolve.terms import terms
from sitegen.resolve.translations import translation_groups

Tags = Callable[[Case, SiteInfo], Iterable[tuple[str, str]]]


class CaseInputs(Value, frozen=True, kw_only=True):
    """All that a case page depends on besides theme, site and code: nothing else of another case may be shown.

    `case` is the digest of the case in the store, `pictures` what its originals became, `related` the cases it
    names, `several` the citation files it shares, `notices` the cases that correct, retract or comment on it,
    `versions` the case in each of its languages, `renamed` its terms whose address is not the natural one, `similar`
    the cases it is like, encoded.
    """

    case: str
    style: str
    cite_styles: tuple[str, ...] = ()
    pictures: Mapping[str, ShownPicture] = {}
    related: Mapping[str, Titled] = {}
    newer: Titled | None = None
    older: Titled | None = None
    several: tuple[Several, ...] = ()
    notices: tuple[NoticeOf, ...] = ()
    versions: tuple[Version, ...] = ()
    renamed: Mapping[str, str] = {}
    similar: bytes = b""


def plan(site: Site) -> Iterator[Target]:
    """A target for each case; cases stand newest first."""
    titles = {card.slug: Titled(card.slug, card.title, card.lang or site.info.lang, card.dir) for card in site.cases}
    known = _Known(
        titles, shared(site.cases), _notices(site.cases, titles), translation_groups(site.cases),
        terms(site.cases).renamed,
    )  # fmt: skip
    row = (None, *site.cases, None)
    for (newer, card), (_, older) in zip(pairwise(row), pairwise(row[1:]), strict=False):
        if card is not None:
            yield _target(site, card, newer, older, known)


class _Known(NamedTuple):
    """What the cases of a site are to each other, by slug; and terms by place whose address is not the natural one."""

    titles: Mapping[str, Titled]
    several: Mapping[str, tuple[Several, ...]]
    notices: Mapping[str, Sequence[NoticeOf]]
    groups: Mapping[str, Sequence[str]]
    renamed: Mapping[str, str]


def _target(site: Site, card: Card, newer: Card | None, older: Card | None, known: _Known) -> Target:
    titles = known.titles
    folder = case_folder(card.slug)
    inputs = CaseInputs(
        case=card.digest,
        style=site.style,
        cite_styles=site.cite_styles,
        pictures=shown_pictures(folder, card.pictures, site.pictures),
        related={slug: titles[slug] for slug in card.related_cases if slug in titles},
        newer=titles[newer.slug] if newer else None,
        older=titles[older.slug] if older else None,
        several=known.several.get(card.slug, ()),
        notices=tuple(known.notices.get(card.slug, ())),
        versions=tuple(Version(slug, titles[slug].lang) for slug in known.groups.get(card.slug, ())),
        renamed=_own(card, known.renamed) if known.renamed else {},
        similar=site.similar.get(card.slug, b""),
    )
    folder_of_page, names = card.path[1:], [*([FIGURES] if card.figures else ()), *card.tables]
    return Target(
        path=output_file(card.path), beside=tuple([folder_of_page + name for name in names]), maker="case",
        inputs=encode(inputs), origin=f"{folder}/index.md",
    )  # fmt: skip


def _own(card: Card, renamed: Mapping[str, str]) -> dict[str, str]:
    """Those of the *renamed* terms that the case has."""
    places = (place_of(facet, term) for facet, found in terms_of(card) for term in found)
    return {place: renamed[place] for place in places if place in renamed}


def _notices(cards: Sequence[Card], titles: Mapping[str, Titled]) -> Mapping[str, list[NoticeOf]]:
    """What cases of the site say of each other, by the slug of the one that is spoken of."""
    found: dict[str, list[NoticeOf]] = defaultdict(list)
    for of, relation, card in notices(cards):
        found[of].append(NoticeOf(relation, card.date, titles[card.slug]))
    return found


def make(inputs: bytes, shop: Workshop) -> tuple[bytes, ...]:
    """The HTML of a case, of its figures when it has any, and the CSV file of each table that gets one."""
    given = decode(inputs, CaseInputs)
    case = shop.case(given.case)
    tables, words = table_files(case), words_for(shop, case.meta.lang)
    found = sources(case, given, shop, {id(table): name for name, table in tables})
    pages = [shop.render("case.html", case_page(case, shop.site, words, found))]
    if case.figures:
        pages.append(shop.render("figures.html", figures_page(case, shop.site, words, found)))
    return (*pages, *(table_csv(table) for _, table in tables))


def sources(case: Case, given: CaseInputs, shop: Workshop, tables: Mapping[int, str] = MappingProxyType({})) -> Sources:
    """What the page shows besides the case itself; *tables* are the names of CSV files by the `id()` of the table."""
    cited = cite_case(case, style_of(case, given.style, shop.site))
    return Sources(
        pictures=given.pictures,
        citations=cited.formatted.citations,
        raised=cited.formatted.raised,
        entries=cited.formatted.bibliography,
        backlinks=cited.backlinks,
        footnotes=cited.footnotes,
        marks=cited.marks,
        lettered=cited.formatted.superior,
        labels=labels(case),
        cases=given.related,
        cited=tuple(_cited(case, given.cite_styles, shop.site)),
        tags=tuple(tag for exporter in _head_metadata() for tag in exporter(case, shop.site)),
        downloads=_downloads(case, shop.site.exports),
        several=files_of(given.several, shop.site.exports),
        notices=given.notices,
        tables=tables,
        renamed=given.renamed,
        similar=decode(given.similar, tuple[SimilarCase, ...]) if given.similar else (),
        newer=given.newer,
        older=given.older,
        versions=given.versions,
    )


def _cited(case: Case, names: Sequence[str], site: SiteInfo) -> list[Printed]:
    """The case in each style that it can be cited in; in the language of the site, as in its lists."""
    if not may_be_cited(case.meta.status):
        return []
    return printed([item(case, site)], names, site.lang, site.style_files)


def style_of(case: Case, usual: str, site: SiteInfo) -> Style:
    """The style of the case's citations, in its language: its own, or the one that is *usual* on the site."""
    lang = case.meta.lang or site.lang
    if case.meta.csl:
        return styles.style(case.meta.csl, lang, case.style_files)
    return styles.style(usual, lang, site.style_files)


def _downloads(case: Case, exports: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """Label, name and media type of each citation file of a case that may be cited."""
    if not may_be_cited(case.meta.status):
        return ()
    return tuple((one.label, file_name(one, case.slug), one.media_type) for one in citation_formats(exports))


@cache
def _head_metadata() -> tuple[Tags, ...]:
    """The exporters that describe a case in the head of its page."""
    exporters: Iterable[Exporter] = discover("exporters")
    return tuple(exporter.tags for exporter in exporters if exporter.tags is not None)


PAGE_TYPE = PageType(name="case", plan=plan, make=make)
