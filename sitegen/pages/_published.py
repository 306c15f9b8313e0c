"""A case as the site publishes it, from the inputs of its page: what every export format is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import msgpack

from sitegen.cite import styles
from sitegen.cite.case_record import may_be_cited
from sitegen.cite.csl.style import Style
from sitegen.cite.site_record import language
from sitegen.model.case import Case
from sitegen.model.labels import labels
from sitegen.model.media_types import media_type
from sitegen.model.published import OtherWork, PublicFile, Published
from sitegen.model.site import ShownPicture, SiteInfo
from sitegen.model.struct import decode, encode
from sitegen.pages._case_inputs import CaseInputs, Rendered
from sitegen.pages._formats import case_formats, citation_formats, file_name
from sitegen.plugins import Workshop
from sitegen.render.urls import permanent
from sitegen.resolve.citations import CitedCase, cite_case
from sitegen.resolve.table_files import own_table_files, table_files


def published(given: CaseInputs, shop: Workshop) -> Published:
    """The case of *given* and what the site adds to it."""
    case, site = shop.case(given.case), shop.site
    return _published(
        case, cite_case(case, style_of(case, given.style, site)), given.pictures, shop,
        works=tuple(_works(case, given, site)),
        translations=tuple([_translation(other, given.style, shop) for other in given.translations]),
    )  # fmt: skip


def _translation(given: Rendered, style: str, shop: Workshop) -> Published:
    """The case in another language. Its citations are stored, because each of several versions holds all the others."""
    case, site = shop.case(given.case), shop.site

    def cited() -> bytes:
        return msgpack.encode(cite_case(case, style_of(case, style, site)))  # no key: the order of numbers is free

    found = decode(shop.kept(encode(("cited", given.case, style)), cited), CitedCase)
    return _published(case, found, given.pictures, shop)


def _published(
    case: Case, cited: CitedCase, pictures: Mapping[str, ShownPicture], shop: Workshop, *,
    works: tuple[OtherWork, ...] = (), translations: tuple[Published, ...] = (),
) -> Published:  # fmt: skip
    lang = case.meta.lang or shop.site.lang
    return Published(
        case=case,
        printed=cited.formatted,
        backlinks=cited.backlinks,
        footnotes=cited.footnotes,
        marks=cited.marks,
        labels=labels(case),
        pictures=pictures,
        files=tuple(_files(case, shop.site)),
        works=works,
        translations=translations,
        lang=lang,
        words=shop.catalogue(lang),
        catalogues={other: shop.catalogue(other) for other in case.abstract_translations},
    )


def style_of(case: Case, usual: str, site: SiteInfo) -> Style:
    """The style of the case's citations, in its language: its own, or the one that is *usual* on the site."""
    lang = language(case, site)
    if case.meta.csl:
        return styles.style(case.meta.csl, lang, case.style_files)
    return styles.style(usual, lang, site.style_files)


def _works(case: Case, given: CaseInputs, site: SiteInfo) -> Iterator[OtherWork]:
    """The works that the case names, then the cases of this site that speak of it."""
    for work in case.meta.related:
        known = given.related.get(work.case)
        yield OtherWork(
            relation=work.type,
            title=known.title if known else (),
            named=work.title,
            lang=known.lang if known else "",
            doi=work.doi or (known.doi if known else ""),
            url=permanent(site.url, f"/cases/{work.case}/") if known else work.url,
        )
    for notice in given.notices:
        other = notice.case
        yield OtherWork(
            relation=notice.relation, said_there=True, title=other.title, lang=other.lang, doi=other.doi,
            url=permanent(site.url, f"/cases/{other.slug}/"), date=notice.date,
        )  # fmt: skip


def _files(case: Case, site: SiteInfo) -> Iterator[PublicFile]:
    """What lies beside the page: PDF, exports, tables, supplements. Pictures are in `Published.pictures`."""
    if case.pdf is not None:
        yield PublicFile(case.pdf.path, "application/pdf", "PDF", "text")
    if may_be_cited(case.meta.status):
        for item in (*citation_formats(site.exports), *case_formats(site.exports)):
            name = file_name(item, case.slug)
            yield PublicFile(name, item.media_type, item.label, item.role, item.name, item.profile)
    for name, _ in table_files(case):
        yield PublicFile(name, "text/csv", "", "data")
    for name in own_table_files(case):
        yield PublicFile(name, media_type(name), "", "data")
    for file in case.supplements:
        yield PublicFile(file.path, media_type(file.path), "", "supplement")
