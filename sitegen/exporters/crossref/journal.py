"""The journal, and an issue of it with its articles.

https://www.crossref.org/documentation/schema-library/markup-guide-record-types/journals-and-articles/
"""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.exporters._language_codes import crossref_language
from sitegen.exporters.crossref.article import journal_article
from sitegen.exporters.crossref.dates import common, publication_date
from sitegen.model.medium import in_print, print_issn
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.render.xml import NOTHING, Xml, element, some
from sitegen.resolve.slugs import issue_slug


def journal(found: Sequence[Published], site: SiteInfo, batch: Batch) -> Xml:
    """The cases of one issue, or of none."""
    articles = [journal_article(known, site, batch.member.crossmark) for known in found]
    return element("journal", {}, journal_metadata(site), journal_issue(found, site, batch), *articles)


def journal_metadata(site: SiteInfo) -> Xml:
    """Its title, the abbreviation and the ISSN of each medium."""
    return element(
        "journal_metadata", {"language": crossref_language(site.lang)},
        element("full_title", {}, site.title),
        some("abbrev_title", {}, site.short_title),
        some("issn", {"media_type": "print"}, print_issn(site)),
        some("issn", {"media_type": "electronic"}, site.eissn),
    )  # fmt: skip


def journal_issue(found: Sequence[Published], site: SiteInfo, batch: Batch) -> Xml:
    """Volume, issue and its date; nothing for cases that stand in none.

    The date is that of the whole issue: it is the same when one case of it is deposited and when all are. It is that of
    print where it is so of one of them.
    """
    meta = found[0].case.meta
    if not (meta.volume or meta.issue):
        return NOTHING
    issue = issue_slug(meta.volume, meta.issue)
    dates = [known.case.meta.date for known in found]
    date = common((*batch.issues.get(issue, ()), *(one.issued for one in dates)))
    printed = issue in batch.printed or any(in_print(one, site) for one in dates)
    return element(
        "journal_issue", {},
        publication_date(date, "print" if printed else "online"),
        some("journal_volume", {}, some("volume", {}, meta.volume)),
        some("issue", {}, meta.issue),
    )  # fmt: skip
