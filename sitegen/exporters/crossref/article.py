"""A case as a `journal_article`, its parts in the order of the schema.

https://www.crossref.org/documentation/schema-library/markup-guide-record-types/journals-and-articles/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from sitegen.cite.titles import mark, translated_titles
from sitegen.exporters._language_codes import crossref_language
from sitegen.exporters._plain_words import in_language
from sitegen.exporters.crossref.citations import citation_list
from sitegen.exporters.crossref.dates import acceptance_date, publication_dates
from sitegen.exporters.crossref.doi_data import doi_data
from sitegen.exporters.crossref.people import contributors
from sitegen.exporters.crossref.programs import archive_locations, programs
from sitegen.exporters.crossref.relations import relations
from sitegen.exporters.crossref.text import line, prefixed
from sitegen.exporters.jats.text import JatsText
from sitegen.model.case import AbstractSection
from sitegen.model.metadata import Metadata
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteInfo
from sitegen.render.xml import NOTHING, Xml, element, joined, some

MOST_TITLES = 20


def journal_article(known: Published, site: SiteInfo, crossmark: str) -> Xml:
    """All that Crossref is told of a case; *crossmark* is the DOI of the Crossmark policy, if there is one."""
    case, meta = known.case, known.case.meta
    lang = crossref_language(meta.lang or site.lang)
    return element(
        "journal_article", {"publication_type": "full_text", "language": lang},
        *titles(known, lang),
        contributors(case),
        *abstracts(known, site),
        publication_dates(meta.date, site),
        acceptance_date(meta.date.accepted),
        pages(meta),
        publisher_item(meta),
        programs(known, site, crossmark),
        relations(known, crossmark=bool(crossmark)),
        archive_locations(site),
        doi_data(known, site),
        citation_list(known),
    )  # fmt: skip


# -- titles -------------------------------------------------------------------------------------------
def titles(known: Published, lang: str) -> Iterator[Xml]:
    """The title, with that of the original where the case is a translation; then its titles in other languages."""
    case = known.case
    own, subtitle = Xml(mark(case) + line(case.title)), some("subtitle", {}, line(case.subtitle))
    original = next((work for work in known.works if _is_original(work)), None)
    before = _original(line(original.title), crossref_language(original.lang)) if original is not None else NOTHING
    yield element("titles", {}, element("title", {}, own), subtitle, before)
    for _, other in islice(translated_titles(case, line), MOST_TITLES - 1):
        yield element("titles", {}, element("title", {}, Xml(other)), _original(own, lang), subtitle)


def _is_original(work: OtherWork) -> bool:
    return work.relation == "translation-of" and not work.said_there and bool(work.title)


def _original(title: Xml, lang: str) -> Xml:
    return element("original_language_title", {"language": lang}, title)


# -- abstracts ----------------------------------------------------------------------------------------
def abstracts(known: Published, site: SiteInfo) -> Iterator[Xml]:
    """The abstract, its translations, and the summary for everybody, each in JATS."""
    case, text = known.case, _alone(known, site)
    lang = {"xml:lang": case.meta.lang or site.lang}
    yield _abstract(case.abstract, lang, text)
    for other, sections in case.abstract_translations.items():
        yield _abstract(sections, {"xml:lang": other}, _alone(in_language(known, other), site))
    plain = lang | {"abstract-type": "plain-language-summary"}
    yield prefixed(some("abstract", plain, text.paragraphs(case.plain_language_summary)))


def _alone(known: Published, site: SiteInfo) -> JatsText:
    return JatsText(known, site_url=site.url, alone=True)


def _abstract(sections: tuple[AbstractSection, ...], attributes: Mapping[str, str], text: JatsText) -> Xml:
    return prefixed(some("abstract", attributes, joined(_section(one, text) for one in sections)))


def _section(section: AbstractSection, text: JatsText) -> Xml:
    """Beside sections an abstract has but paragraphs."""
    if not section.heading:
        return text.paragraphs(section.children)
    return element("sec", {}, element("title", {}, section.heading), text.blocks(section.children))


# -- numbers ------------------------------------------------------------------------------------------
def pages(meta: Metadata) -> Xml:
    """First and last page."""
    if not meta.first_page:
        return NOTHING
    return element("pages", {}, element("first_page", {}, meta.first_page), some("last_page", {}, meta.last_page))


def publisher_item(meta: Metadata) -> Xml:
    """The article number, and PubMed's number of the case."""
    number = some("item_number", {"item_number_type": "article_number"}, meta.elocation_id)
    return some("publisher_item", {}, number, some("identifier", {"id_type": "pmid"}, meta.pmid))
