"""PRISM in the head of a case: what Dublin Core has no place for, the journal, its volume and the pages.

PRISM 3.0, https://www.w3.org/Submission/2020/SUBM-prism-20200910/prism-basic.html. Google Scholar reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.site_record import address, venue
from sitegen.exporters._head_words import first_page
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter


def tags(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags, in order."""
    return ((name, content) for name, content in _all(known, site) if content)


def _all(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    case, meta, journal = known.case, known.case.meta, venue(known.case, site)
    yield "prism.publicationName", journal.title or journal.short_title
    yield "prism.issn", journal.issn
    yield "prism.eIssn", journal.eissn
    yield "prism.volume", meta.volume
    yield "prism.number", meta.issue
    yield "prism.startingPage", first_page(case)
    yield "prism.endingPage", meta.last_page if meta.first_page else ""
    yield "prism.publicationDate", meta.date.issued
    yield "prism.dateReceived", meta.date.received
    yield "prism.modificationDate", meta.date.updated
    yield "prism.doi", meta.doi
    yield "prism.url", address(case, site)
    yield "prism.copyrightYear", meta.copyright.since if meta.copyright and meta.copyright.holder else ""
    for keyword in meta.keywords:
        yield "prism.keyword", keyword


EXPORTER = Exporter(name="prism", label="PRISM", tags=tags, purpose="Google Scholar and publishers' aggregators")
