"""CSL-JSON: a case as the item that citation formats are made from, and as a file for reference managers.

Every other citation format goes through `item`: N formats, not N×M. https://github.com/citation-style-language/schema
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sitegen.cite import dates
from sitegen.cite.case_record import on_site, record
from sitegen.model.case import Case
from sitegen.model.metadata import Venue
from sitegen.model.reference import Reference
from sitegen.model.site import SiteInfo
from sitegen.model.walk import plain_text
from sitegen.plugins import Exporter


def item(case: Case, site: SiteInfo) -> Reference:
    """The case as a bibliographic record, as it is cited and with all that a reference manager keeps beside."""
    own = on_site(record(case), site)
    more = {name: value for name, value in _more(case, site) if value}
    submitted = {"submitted": dates.from_text(case.meta.date.received)} if case.meta.date.received else {}
    return replace(own, text={**own.text, **more}, dates={**own.dates, **submitted})


def venue(case: Case, site: SiteInfo) -> Venue:
    """The journal of the case: the one it names, or else the site."""
    return case.meta.venue or Venue(
        title=site.title, short_title=site.short_title, issn=site.issn, eissn=site.eissn, publisher=site.publisher
    )


def address(case: Case, site: SiteInfo) -> str:
    """The absolute address of the case, empty when the site has none."""
    return f"{site.url}cases/{case.slug}/" if site.url else ""


def write(case: Case, site: SiteInfo) -> bytes:
    """The case as a CSL-JSON file of one item."""
    from sitegen.cite import csl_json  # pages use this module for their tags and need no file

    return csl_json.write([item(case, site)])


def _more(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    meta, journal = case.meta, venue(case, site)
    yield "title-short", meta.short_title
    yield "ISSN", journal.issn or journal.eissn
    yield "publisher", journal.publisher
    yield "language", meta.lang or site.lang
    yield "keyword", ", ".join(meta.keywords)
    yield "abstract", _abstract(case)


def _abstract(case: Case) -> str:
    """The abstract in one line, its headings before their texts."""
    parts = []
    for section in case.abstract:
        words = " ".join(filter(None, (plain_text([node]) for node in section.children)))
        parts.append(f"{section.heading}: {words}" if section.heading else words)
    return " ".join(parts)


EXPORTER = Exporter(
    name="csl-json",
    label="CSL-JSON",
    media_type="application/vnd.citationstyles.csl+json",
    filename="{slug}.csl.json",
    write=write,
)
