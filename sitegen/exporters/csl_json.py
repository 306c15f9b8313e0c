"""CSL-JSON: a case as the item that citation formats are made from, and as a file for reference managers.

Every other citation format goes through `item`: N formats, not N×M. https://github.com/citation-style-language/schema
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite import dates
from sitegen.cite.richtext import tagged
from sitegen.model.case import Case
from sitegen.model.metadata import Venue
from sitegen.model.reference import PartialDate, Reference
from sitegen.model.site import SiteInfo
from sitegen.model.walk import plain_text
from sitegen.plugins import Exporter


def item(case: Case, site: SiteInfo) -> Reference:
    """The case as a bibliographic record; its key is the case's slug."""
    return Reference(
        key=case.slug,
        type="article-journal",
        text={name: value for name, value in _text(case, site) if value},
        names={"author": tuple(author.name for author in case.authors)} if case.authors else {},
        dates={name: date for name, date in _dates(case)},
    )


def venue(case: Case, site: SiteInfo) -> Venue:
    """The journal of the case: the one it names, or else the site."""
    return case.meta.venue or Venue(
        title=site.title, short_title=site.short_title, issn=site.issn, eissn=site.eissn, publisher=site.publisher
    )


def pages(case: Case) -> str:
    """`105-114`, or the article number where there are no pages."""
    meta = case.meta
    if not meta.first_page:
        return meta.elocation_id
    different = meta.last_page and meta.last_page != meta.first_page
    return f"{meta.first_page}-{meta.last_page}" if different else meta.first_page


def address(case: Case, site: SiteInfo) -> str:
    """The absolute address of the case, empty when the site has none."""
    return f"{site.url}cases/{case.slug}/" if site.url else ""


def write(case: Case, site: SiteInfo) -> bytes:
    """The case as a CSL-JSON file of one item."""
    from sitegen.cite import csl_json  # pages use this module for their tags and need no file

    return csl_json.write([item(case, site)])


def _text(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    meta, journal = case.meta, venue(case, site)
    title, subtitle = tagged(case.title), tagged(case.subtitle)
    yield "title", f"{title}{'' if title[-1:] in '?!' else ':'} {subtitle}" if subtitle else title
    yield "title-short", meta.short_title
    yield "container-title", journal.title
    yield "container-title-short", journal.short_title
    yield "volume", meta.volume
    yield "issue", meta.issue
    yield "page", pages(case)
    yield "DOI", meta.doi
    yield "PMID", meta.pmid
    yield "PMCID", meta.pmcid
    yield "ISSN", journal.issn or journal.eissn
    yield "publisher", journal.publisher
    yield "language", meta.lang or site.lang
    yield "URL", address(case, site)
    yield "keyword", ", ".join(meta.keywords)
    yield "abstract", _abstract(case)


def _abstract(case: Case) -> str:
    """The abstract in one line, its headings before their texts."""
    parts = []
    for section in case.abstract:
        words = " ".join(filter(None, (plain_text([node]) for node in section.children)))
        parts.append(f"{section.heading}: {words}" if section.heading else words)
    return " ".join(parts)


def _dates(case: Case) -> Iterator[tuple[str, PartialDate]]:
    if case.meta.date.issued:
        yield "issued", dates.from_text(case.meta.date.issued)
    if case.meta.date.received:
        yield "submitted", dates.from_text(case.meta.date.received)


EXPORTER = Exporter(
    name="csl-json",
    label="CSL-JSON",
    media_type="application/vnd.citationstyles.csl+json",
    filename="{slug}.csl.json",
    write=write,
)
