"""Published cases with a date that is to come: a slip of the year goes out to Crossref, PubMed and every citation.

A build publishes such a case at once. The day is given by whoever asks, so that what is cached never depends on it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from sitegen.model.deposited import PUBLISHED
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file
from sitegen.model.site import Card

Places = Callable[[str, tuple[str | int, ...]], tuple[Span, str]]
AHEAD = 31  # days: the date of an issue may lie as far ahead
BEFORE_US = 1  # where it is tomorrow already


def future_dates(
    cards: Sequence[Card], today: str, place: Places = lambda file, path: (Span(), "")
) -> Iterator[Diagnostic]:
    """A warning for each date of publication or change well after *today*, an ISO date; nothing when that is empty.

    *place* finds where a file has a key.
    """
    if not today:
        return
    day = datetime.date.fromisoformat(today)
    latest, changed = (str(day + datetime.timedelta(days)) for days in (AHEAD, BEFORE_US))
    for card in cards:
        if card.status not in PUBLISHED:
            continue
        for date, last, key in ((card.date, latest, "published"), (card.updated, changed, "updated")):
            if date > last:
                yield _problem(card, date, key, place)


def _problem(card: Card, date: str, key: str, place: Places) -> Diagnostic:
    file = case_file(card.slug)
    span, line = place(file, ("date", key))
    return Diagnostic(
        file=file, rule="future-date", severity="warning", span=span, source=line,
        message=f"the case is {key} on {date}, which is to come, and is shown and sent to indexes today",
        hint="correct the date; a case that is to wait for its day says status: accepted until then",
    )  # fmt: skip
