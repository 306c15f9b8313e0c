"""The journal, and an issue of it with its articles.

https://www.crossref.org/documentation/schema-library/markup-guide-record-types/journals-and-articles/
"""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.exporters.crossref.article import journal_article
from sitegen.exporters.crossref.dates import common, publication_date
from sitegen.exporters.crossref.languages import language
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.render.xml import NOTHING, Xml, element, some
from sitegen.resolve.slugs import issue_slug


def journal(found: Sequence[Published], site: SiteInfo, batch: Batch) -> Xml:
    """The cases of one issue, or of none."""
    articles = [journal_article(known, site, batch.member.crossmark) for known in found]
    return element("journal", {}, journal_metadata(site), journal_issue(found, batch), *articles)


def journal_metadata(site: SiteInfo) -> Xml:
    """Its title, the abbreviation and the ISSN of each medium."""
    printed = site.issn if site.issn != site.eissn else ""
    return element(
        "journal_metadata", {"language": language(site.lang)},
        element("full_title", {}, site.title),
        some("abbrev_title", {}, site.short_title),
        some("issn", {"media_type": "print"}, printed),
        some("issn", {"media_type": "electronic"}, site.eissn),
    )  # fmt: skip


def journal_issue(found: Sequence[Published], batch: Batch) -> Xml:
    """Volume, issue and its date; nothing for cases that stand in none.

    The date is that of the whole issue: it is the same when one case of it is deposited and when all are. It is one
    online, where all of them are: of a printed edition no more is known than its ISSN.
    """
    meta = found[0].case.meta
    if not (meta.volume or meta.issue):
        return NOTHING
    others = batch.issues.get(issue_slug(meta.volume, meta.issue), ())
    date = common((*others, *(known.case.meta.date.issued for known in found)))
    return element(
        "journal_issue", {},
        publication_date(date, "online"),
        some("journal_volume", {}, some("volume", {}, meta.volume)),
        some("issue", {}, meta.issue),
    )  # fmt: skip
