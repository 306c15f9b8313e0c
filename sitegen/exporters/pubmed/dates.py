"""When a case appeared (`PubDate` of the journal), and what came before (`History`)."""

from __future__ import annotations

from sitegen.model.metadata import Dates
from sitegen.render.xml import Xml, element, some


def published(known: Dates) -> Xml:
    """The date it is cited by: of an article that is online only, or ahead of the volume it will belong to."""
    return _pub_date("epublish" if known.published else "aheadofprint", known.issued)


def history(known: Dates) -> Xml:
    """Every other date that is known. One ahead of the volume has its own status only beside the final date."""
    ahead = known.online if known.published and known.online != known.published else ""
    dates = {
        "received": known.received, "revised": known.revised, "accepted": known.accepted,
        "aheadofprint": ahead, "ecollection": known.collection,
    }  # fmt: skip
    return some("History", {}, *[_pub_date(status, date) for status, date in dates.items() if date])


def _pub_date(status: str, iso: str) -> Xml:
    year, month, day, *_ = (*iso.split("-"), "", "")
    return element(
        "PubDate", {"PubStatus": status},
        element("Year", {}, year), some("Month", {}, month), some("Day", {}, day),
    )  # fmt: skip
