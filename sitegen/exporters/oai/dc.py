"""A case as `oai_dc`: the fifteen elements of Dublin Core and no others, each as often as there is something to say.

http://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm#dublincore, https://www.dublincore.org/specifications/dublin-core/dces/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.case_record import heading, kinds
from sitegen.cite.site_record import address, language, source, venue
from sitegen.cite.titles import translated_titles, whole_title
from sitegen.exporters._plain_words import as_printed, in_language
from sitegen.model.case import Case
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.render import licenses, urls
from sitegen.render.xml import Xml, element

_DC, _OAI_DC = "http://purl.org/dc/elements/1.1/", "http://www.openarchives.org/OAI/2.0/oai_dc/"
_ATTRIBUTES = {
    "xmlns:oai_dc": _OAI_DC,
    "xmlns:dc": _DC,
    "xsi:schemaLocation": f"{_OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
}


def dublin_core(known: Published, site: SiteInfo) -> Xml:
    """The `oai_dc:dc` of a case."""
    pieces = [
        element(f"dc:{name}", {"xml:lang": lang} if lang else {}, value)
        for name, value, lang in _all(known, site)
        if value
    ]
    return element("oai_dc:dc", _ATTRIBUTES, *pieces)


def _all(known: Published, site: SiteInfo) -> Iterator[tuple[str, str, str]]:
    case, meta, words = known.case, known.case.meta, as_printed(known)
    lang, journal = language(known.case, site), venue(known.case, site)
    yield "title", whole_title(case, words.line).strip(), lang
    for other, title in translated_titles(case, words.line):
        yield "title", title, other
    for author in case.authors:
        yield "creator", author.name.inverted, ""
    yield from _subjects(case, lang)
    yield "description", words.abstract(case.abstract), lang
    for other in sorted(case.abstract_translations):
        yield "description", as_printed(in_language(known, other)).abstract(case.abstract_translations[other]), other
    yield "publisher", journal.publisher, ""
    yield "date", meta.date.issued, ""
    yield from (("type", kind, "") for kind in (*kinds(meta), "Text"))
    yield from (("format", kind, "") for kind in dict.fromkeys(("text/html", *_texts(known))))
    yield from (("identifier", value, "") for value in _identifiers(case, site))
    yield from (("source", value, "") for value in (source(case, site), journal.issn, journal.eissn))
    yield "language", lang, ""
    related = [urls.doi(work.doi) if work.doi else urls.uri(work.url) for work in known.works]
    yield from (("relation", value, "") for value in dict.fromkeys(related))
    yield from (("rights", value, "") for value in _rights(case, site))


def _subjects(case: Case, lang: str) -> Iterator[tuple[str, str, str]]:
    for word in case.meta.keywords:
        yield "subject", word, lang
    for other in sorted(case.meta.keyword_translations):
        for word in case.meta.keyword_translations[other]:
            yield "subject", word, other
    for term in case.meta.mesh:
        yield "subject", heading(term), "en"


def _texts(known: Published) -> Iterator[str]:
    return (file.media_type for file in known.files if file.role == "text")


def _identifiers(case: Case, site: SiteInfo) -> Iterator[str]:
    """Its address first: many harvesters link the first they find."""
    yield urls.uri(address(case, site))
    if case.meta.doi:
        yield urls.doi(case.meta.doi)
    if case.meta.pmid:
        yield f"info:pmid/{case.meta.pmid}"
    if case.meta.pmcid:
        yield f"{urls.PMC}{case.meta.pmcid}/"


def _rights(case: Case, site: SiteInfo) -> Iterator[str]:
    name, url, text = licenses.shown(case.meta.license, site)
    yield from (urls.uri(url), name if name != url else "", text, licenses.copyright_line(case.meta.copyright))
