"""The line that says where a case stands, as PubMed prints it above a title: `2018 Jul 16:2018:1708572`.

https://www.nlm.nih.gov/bsd/licensee/journal_source.html, and since 2023 a colon before a volume that has no issues.
"""

from __future__ import annotations

from sitegen.cite.case_record import place
from sitegen.model.metadata import Dates, Metadata
from sitegen.render.dates import citation_date


def imprint(meta: Metadata) -> str:
    """`2018 Jul 16;12(2):12-19` or `2018 Jul 16:12:e19`, without what is not known."""
    date = citation_date(meta.date.issued) if meta.date.issued else ""
    return (";" if meta.issue else ":").join(filter(None, (date, place(meta))))


def note(dates: Dates) -> str:
    """When else it appears: `Epub 2015 Mar 3`, `eCollection 2018`, `Online ahead of print`; empty when nowhere."""
    if not dates.published:
        return "Online ahead of print" if dates.online else ""
    if dates.online and dates.online != dates.published:
        return f"Epub {citation_date(dates.online)}"
    return f"eCollection {citation_date(dates.collection)}" if dates.collection else ""
