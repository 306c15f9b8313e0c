"""The page of a case, `/cases/<slug>/`, and beside it that of its figures, `/cases/<slug>/figures.html`.

They are made of the same inputs, so they are one target, and figures add nothing to the planning of a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from types import MappingProxyType

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.cite.case_record import may_be_cited
from sitegen.cite.own_citation import printed
from sitegen.cite.site_record import item
from sitegen.model.case import Case
from sitegen.model.layout import case_file
from sitegen.model.published import Published
from sitegen.model.site import Card, SimilarCase, Site, SiteInfo
from sitegen.model.struct import decode, encode
from sitegen.model.target import Target
from sitegen.pages._case_inputs import CaseInputs, case_inputs, of_itself
from sitegen.pages._formats import case_formats, citation_formats, file_name
from sitegen.pages._published import published
from sitegen.pages._shared_citations import files_of
from sitegen.pages._words import words_for
from sitegen.plugins import Exporter, PageType, Workshop, discover
from sitegen.render.table_csv import table_csv
from sitegen.render.urls import output_file
from sitegen.render.views.case import Sources, case_page
from sitegen.render.views.cite import CitationView, citations
from sitegen.render.views.figures import FILE as FIGURES, figures_page
from sitegen.render.views.head import Description
from sitegen.resolve.table_files import table_files


def plan(site: Site) -> Iterator[Target]:
    """A target for each case, with the files that are made of the same inputs; cases stand newest first."""
    formats = case_formats(site.info.exports)
    for card, inputs in case_inputs(site):
        yield _target(card, inputs, formats)


def renewed(alone: Target, known: Target) -> Target:
    """The target of a case that was saved, planned *alone*, amid what surrounded the case in the *known* one.

    A preview shows this page while the site is resolved again.
    """
    own, around = decode(alone.inputs, CaseInputs), decode(known.inputs, CaseInputs)
    return replace(alone, inputs=encode(replace(around, case=own.case, pictures=own.pictures)))


def replan(inputs: bytes, card: Card, site: Site) -> Target:
    """The target of a case whose *inputs* were these when the outlines of all cases were as they are."""
    return _target(card, of_itself(decode(inputs, CaseInputs), card, site), case_formats(site.info.exports))


def _target(card: Card, inputs: CaseInputs, formats: Sequence[Exporter]) -> Target:
    names = [*([FIGURES] if card.figures else ()), *card.tables]
    if may_be_cited(card.status):
        names += [file_name(item, card.slug) for item in formats]
    folder = card.path[1:]
    return Target(
        path=output_file(card.path), beside=tuple([folder + name for name in names]), maker="case",
        inputs=encode(inputs), origin=case_file(card.slug),
    )  # fmt: skip


def make(inputs: bytes, shop: Workshop) -> tuple[bytes, ...]:
    """The HTML of a case, of its figures when it has any, the CSV file of each table that gets one, and its exports."""
    given = decode(inputs, CaseInputs)
    known, site = published(given, shop), shop.site
    case = known.case
    tables, words = table_files(case), words_for(shop, case.meta.lang)
    found = sources(known, given, shop, {id(table): name for name, table in tables})
    pages = [shop.render("case.html", case_page(case, site, words, found))]
    if case.figures:
        pages.append(shop.render("figures.html", figures_page(case, site, words, found)))
    return (*pages, *(table_csv(table) for _, table in tables), *_exports(known, site))


def _exports(known: Published, site: SiteInfo) -> Iterator[bytes]:
    if may_be_cited(known.case.meta.status):
        for exporter in case_formats(site.exports):
            assert exporter.write is not None  # or it were no such format
            yield exporter.write(known, site)


def sources(
    known: Published, given: CaseInputs, shop: Workshop, tables: Mapping[int, str] = MappingProxyType({})
) -> Sources:
    """What the page shows besides the case itself; *tables* are the names of CSV files by the `id()` of the table."""
    case, site = known.case, shop.site
    return Sources(
        pictures=given.pictures,
        citations=known.printed.citations,
        raised=known.printed.raised,
        entries=known.printed.bibliography,
        backlinks=known.backlinks,
        footnotes=known.footnotes,
        marks=known.marks,
        lettered=known.printed.superior,
        labels=known.labels,
        cases=given.related,
        cited=_cited(case, given.cite_styles, shop),
        described=_described(known, site),
        downloads=_downloads(case, citation_formats(site.exports)),
        programs=_downloads(case, case_formats(site.exports)),
        several=files_of(given.several, site.exports),
        notices=given.notices,
        tables=tables,
        renamed=given.renamed,
        similar=decode(given.similar, tuple[SimilarCase, ...]) if given.similar else (),
        newer=given.newer,
        older=given.older,
        versions=given.versions,
    )


def _described(known: Published, site: SiteInfo) -> Description:
    """What the formats that speak in the head of a page say of the case."""
    formats = _speakers()
    return Description(
        tags=tuple(chain.from_iterable(item.tags(known, site) for item in formats if item.tags is not None)),
        links=tuple(chain.from_iterable(item.links(known, site) for item in formats if item.links is not None)),
        data=tuple(item.data(known, site) for item in formats if item.data is not None),
    )


def _cited(case: Case, names: Sequence[str], shop: Workshop) -> tuple[CitationView, ...]:
    """The case in each style that it can be cited in; in the language of the site, as in its lists.

    They are kept: an edit of a text changes no word of them, and reading the styles takes longer than the whole page.
    """
    if not may_be_cited(case.meta.status):
        return ()
    site = shop.site
    record = item(case, site)

    def made() -> bytes:
        views = citations(printed([record], names, site.lang, site.style_files))
        return encode([(view.id, view.style, str(view.html)) for view in views])

    known = decode(shop.kept(encode(("own citations", record, names)), made), tuple[tuple[str, str, str], ...])
    return tuple([CitationView(id, style, Markup(html)) for id, style, html in known])


def _downloads(case: Case, formats: Iterable[Exporter]) -> tuple[tuple[str, str, str], ...]:
    """Label, name and media type of the file of each of the *formats*, for a case that may be cited."""
    if not may_be_cited(case.meta.status):
        return ()
    return tuple((one.label, file_name(one, case.slug), one.media_type) for one in formats)


@cache
def _speakers() -> tuple[Exporter, ...]:
    """The formats that describe a case in the head of its page."""
    exporters: Iterable[Exporter] = discover("exporters")
    return tuple(item for item in exporters if item.tags or item.links or item.data)


PAGE_TYPE = PageType(name="case", plan=plan, make=make, replan=replan, renewed=renewed)
