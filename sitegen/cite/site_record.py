"""The record of a case with what the site adds to it: its journal, its address, its language.

Every citation format goes through `items`: N formats, not N×M. A change of these settings reads no case again.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from sitegen.cite.case_record import citable, place
from sitegen.model.case import Case
from sitegen.model.labels import filled
from sitegen.model.metadata import Venue
from sitegen.model.particulars import Citable, Particulars
from sitegen.model.plain_words import in_english
from sitegen.model.reference import Reference
from sitegen.model.site import SiteInfo


def item(case: Case, site: SiteInfo) -> Reference:
    """The case as a bibliographic record; its key is the case's slug."""
    return completed(citable(case), site)


def completed(found: Citable, site: SiteInfo) -> Reference:
    """The record of a case with what the site's settings add to it."""
    known = found.reference
    text = {"language": site.lang, "URL": _address(known.key, site), **known.text}
    if not found.elsewhere:
        text |= _journal(_own(site))
    if found.labels:  # in English, where nobody has said them in the language of the page
        text["abstract"] = filled(text["abstract"], found.labels, in_english)
    return replace(known, text={name: value for name, value in text.items() if value})


def items(found: Iterable[Citable], site: SiteInfo) -> tuple[list[Reference], dict[str, Particulars]]:
    """What the writers of `cite/` are given: the records, and their particulars by key."""
    found = list(found)
    return [completed(one, site) for one in found], {one.reference.key: one.particulars for one in found}


def venue(case: Case, site: SiteInfo) -> Venue:
    """The journal of the case: the one it names, or else the site."""
    return case.meta.venue or _own(site)


def _own(site: SiteInfo) -> Venue:
    return Venue(
        title=site.title, short_title=site.short_title, issn=site.issn, eissn=site.eissn, publisher=site.publisher
    )


def language(case: Case, site: SiteInfo) -> str:
    """The language of the case as a tag: its own, or else that of the site."""
    return case.meta.lang or site.lang


def source(case: Case, site: SiteInfo) -> str:
    """The journal and the place in it, as a bibliography has them: `Example Case Reports 2018;12(3):105-109`."""
    journal = venue(case, site)
    named = journal.title or journal.short_title
    when = ";".join(filter(None, (case.meta.date.issued[:4], place(case.meta))))
    return f"{named} {when}" if named and when else named


def address(case: Case, site: SiteInfo) -> str:
    """The absolute address of the case, empty when the site has none."""
    return _address(case.slug, site)


def _address(slug: str, site: SiteInfo) -> str:
    return f"{site.url}cases/{slug}/" if site.url else ""


def _journal(journal: Venue) -> dict[str, str]:
    return {
        "container-title": journal.title, "container-title-short": journal.short_title,
        "ISSN": journal.issn or journal.eissn, "publisher": journal.publisher,
    }  # fmt: skip
