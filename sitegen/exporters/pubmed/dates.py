"""When a case appeared (`PubDate` of the journal), and what came before (`History`)."""

from __future__ import annotations

from sitegen.model.medium import in_print
from sitegen.model.metadata import Dates, Venue
from sitegen.render.xml import Xml, element, some


def published(known: Dates, journal: Venue) -> Xml:
    """The date it is cited by: of a printed issue, of an article that is online only, or ahead of its volume.

    https://www.ncbi.nlm.nih.gov/entrez/query/static/pubstatus.html
    """
    status = "aheadofprint" if not known.published else "ppublish" if in_print(known, journal) else "epublish"
    return _pub_date(status, known.issued)


def history(known: Dates) -> Xml:
    """Every other date that is known. One ahead of the volume has its own status only beside the final date."""
    dates = {
        "received": known.received, "revised": known.revised, "accepted": known.accepted,
        "aheadofprint": known.ahead, "ecollection": known.collection,
    }  # fmt: skip
    return some("History", {}, *[_pub_date(status, date) for status, date in dates.items() if date])


def _pub_date(status: str, iso: str) -> Xml:
    year, month, day, *_ = (*iso.split("-"), "", "")
    return element(
        "PubDate", {"PubStatus": status},
        element("Year", {}, year), some("Month", {}, month), some("Day", {}, day),
    )  # fmt: skip
