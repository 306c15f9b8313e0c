"""What of a case is in English and what is in its own language: PubMed keeps the two in different elements.

https://www.ncbi.nlm.nih.gov/books/NBK3828/, https://www.ncbi.nlm.nih.gov/entrez/query/static/language.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import TypeVar

from sitegen.cite.site_record import language
from sitegen.cite.titles import between, mark
from sitegen.exporters._language_codes import three_letters
from sitegen.exporters._plain_words import in_language, one_line
from sitegen.exporters.pubmed.text import PubMedText
from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Inlines
from sitegen.model.published import Published
from sitegen.model.script import is_latin
from sitegen.model.site import SiteInfo
from sitegen.model.walk import raised_text
from sitegen.render.locales import is_english
from sitegen.render.xml import NOTHING, Xml, element, joined, some

Abstract = tuple[AbstractSection, ...]
Translated = TypeVar("Translated")


def text(known: Published) -> PubMedText:
    """What writes the texts of a case."""
    return PubMedText(one_line(known, tables=False))


def titles(known: Published, site: SiteInfo) -> Xml:
    """`ArticleTitle` is English; `VernacularTitle` the original in Latin letters, which those of others leave out."""
    case, written = known.case, text(known)
    own = _title(case, written, case.title, case.subtitle)
    if is_english(language(case, site)):
        return element("ArticleTitle", {}, own)
    vernacular = own if is_latin(raised_text(case.title)) else NOTHING
    return joined((some("ArticleTitle", {}, _english_title(known, site)), some("VernacularTitle", {}, vernacular)))


def _english_title(known: Published, site: SiteInfo) -> Xml:
    case, written = known.case, text(known)
    translated = english(case.title_translations)
    if translated:
        return _title(case, written, translated)
    for other in _english_versions(known, site):
        return _title(case, written, other.title, other.subtitle)
    return NOTHING


def _title(case: Case, written: PubMedText, title: Inlines, subtitle: Inlines = ()) -> Xml:
    """Title and subtitle; one that was taken back says so first."""
    first, second = written.line(title), written.line(subtitle)
    return joined((mark(case), first, between(raised_text(title)) if second else "", second))


def english(translations: Mapping[str, Translated]) -> Translated | None:
    """The translation into English, if there is one."""
    return next((value for lang, value in translations.items() if value and is_english(lang)), None)


def abstracts(known: Published, site: SiteInfo) -> Xml:
    """`Abstract` is the English one; those in other languages, and the summary for patients, are `OtherAbstract`s."""
    by_language = dict(_by_language(known, site))
    first = english(by_language)
    pieces = [some("Abstract", {}, first)] if first else []
    pieces += [_other(lang, found) for lang, found in by_language.items() if not is_english(lang)]
    summary = text(known).flow(known.case.plain_language_summary)
    label = {"Label": "PLAIN LANGUAGE SUMMARY"}
    pieces.append(_other(language(known.case, site), some("AbstractText", label, summary)))
    return joined(pieces)


def _by_language(known: Published, site: SiteInfo) -> Iterator[tuple[str, Xml]]:
    """The abstract, its translations by the author, then those of the cases that are translations; one a language. Each
    is written with the words of its language, and with what its own case calls what it refers to.
    """
    told: set[str] = set()
    translated = ((lang, found, in_language(known, lang)) for lang, found in known.case.abstract_translations.items())
    versions = ((language(one.case, site), one.case.abstract, one) for one in (known, *known.translations))
    for lang, abstract, of in chain(islice(versions, 1), translated, versions):
        if abstract and lang not in told:
            told.add(lang)
            yield lang, _sections(abstract, text(of))


def _sections(abstract: Abstract, written: PubMedText) -> Xml:
    """`<AbstractText Label="BACKGROUND">…`; an abstract in one piece, or a piece without a heading, is text alone."""
    return joined(
        some("AbstractText", {"Label": section.heading.upper()}, written.flow(section.children))
        if section.heading
        else written.flow(section.children)
        for section in abstract
    )


def _other(lang: str, content: Xml) -> Xml:
    return some("OtherAbstract", {"Language": three_letters(lang) or "und"}, content)


def keywords(case: Case, site: SiteInfo) -> tuple[str, ...]:
    """The keywords in English, the only ones that PubMed shows."""
    if is_english(language(case, site)):
        return case.meta.keywords
    return english(case.meta.keyword_translations) or ()


def languages(known: Published, site: SiteInfo) -> tuple[str, ...]:
    """The languages that the case can be read in, its own first."""
    found = (known, *known.translations)
    return tuple(dict.fromkeys(language(item.case, site) for item in found))


def _english_versions(known: Published, site: SiteInfo) -> Iterator[Case]:
    return (other.case for other in known.translations if is_english(language(other.case, site)))
