"""Dates in JATS: when a case was published, and what came before. An ISO date is as precise as it is known.

https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/pub-date.html
"""

from __future__ import annotations

from sitegen.model.medium import in_print
from sitegen.model.metadata import Dates, Venue
from sitegen.render.xml import NOTHING, Xml, joined, some

_PARTS = ("year", "month", "day")


def pub_dates(dates: Dates, journal: Venue) -> Xml:
    """Each `pub-date`: of publication (`pub`), online before its issue (`epub`), of its volume (`collection`)."""
    medium = "print" if in_print(dates, journal) else "electronic"
    found = (
        ("pub", medium, dates.published), ("epub", "electronic", dates.online),
        ("collection", "electronic", dates.collection),
    )  # fmt: skip
    written = [
        dated("pub-date", iso, f' date-type="{kind}" publication-format="{form}"') for kind, form, iso in found if iso
    ]
    return Xml("".join(written) or "<pub-date-not-available/>")


def history(dates: Dates) -> Xml:
    """The `history`."""
    found = (
        ("received", dates.received), ("rev-recd", dates.revised), ("accepted", dates.accepted),
        ("updated", dates.updated),
    )  # fmt: skip
    return some("history", {}, joined([dated("date", iso, f' date-type="{kind}"') for kind, iso in found if iso]))


def dated(name: str, iso: str, attributes: str = "") -> Xml:
    """The element *name* with an ISO date in its parts, the day first."""
    if not iso:
        return NOTHING
    parts = [f"<{part}>{value}</{part}>" for part, value in zip(_PARTS, iso.split("-"), strict=False)]
    return Xml(f'<{name}{attributes} iso-8601-date="{iso}">{"".join(reversed(parts))}</{name}>')
