"""Whether the date a case is cited by is that of print or of publication online. All formats ask here, and so agree."""

from __future__ import annotations

from sitegen.model.metadata import Dates, Venue
from sitegen.model.site import SiteInfo


def print_issn(journal: Venue | SiteInfo) -> str:
    """The ISSN of the printed journal; nothing where the journal on the web has the same."""
    return "" if journal.issn == journal.eissn else journal.issn


def in_print(dates: Dates, journal: Venue | SiteInfo) -> bool:
    """Whether the day it is cited by is that of a printed issue: it was online before, in a journal that is printed.

    Of a case with one date no more is known than that it is online.
    """
    return bool(dates.ahead and print_issn(journal))
