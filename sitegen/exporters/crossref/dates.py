"""Dates as Crossref has them: month and day before the year, each only where it is known.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/dates/
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from sitegen.model.medium import in_print
from sitegen.model.metadata import Dates
from sitegen.model.site import SiteInfo
from sitegen.render.xml import NOTHING, Xml, each, element, joined


def publication_dates(date: Dates, site: SiteInfo) -> Xml:
    """When a case came out: online, and in its issue when that was another day."""
    online = publication_date(date.online or date.published, "online")
    if not date.ahead:
        return online
    return joined((online, publication_date(date.published, "print" if in_print(date, site) else "other")))


def publication_date(date: str, media_type: str) -> Xml:
    """A `publication_date`: online, print or other."""
    return element("publication_date", {"media_type": media_type}, _parts(date)) if date else NOTHING


def acceptance_date(date: str) -> Xml:
    """When it was accepted."""
    return element("acceptance_date", {}, _parts(date)) if date else NOTHING


def common(dates: Iterable[str]) -> str:
    """The date of an issue, as far as those of its articles agree: day, month, or the first year."""
    found = sorted(filter(None, dates))
    if not found:
        return ""
    first, last = found[0].split("-"), found[-1].split("-")
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "-".join(part for part, _ in pairs) or first[0]


def whole(date: str) -> str:
    """*date* when its day is known."""
    return date if len(date) == 10 else ""


def _parts(date: str) -> Xml:
    year, _, rest = date.partition("-")
    month, _, number = rest.partition("-")
    return joined((each("month", [month]), each("day", [number]), element("year", {}, year)))
