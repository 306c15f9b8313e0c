"""Corrections and retractions that Crossref would not be told of as such: they are a part of Crossmark.

A rule sees its case alone, and Crossmark is told in site.yml, so this is found when all cases are known.
https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.model.deposited import PUBLISHED
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file
from sitegen.model.site import TAKEN_BACK, Card

Places = Callable[[str, tuple[str | int, ...]], tuple[Span, str]]
_DOES = {"corrects": "corrects", "retracts": "retracts", "concerns": "voices concern about"}


def untold_updates(
    cards: Sequence[Card], crossmark: str, place: Places = lambda file, path: (Span(), "")
) -> Iterator[Diagnostic]:
    """A warning for each notice, and each case taken back without one, of a site without a *crossmark* policy.

    *place* finds where a file has a key.
    """
    retracted = {notice.of for card in cards for notice in card.notices_of if notice.relation == "retracts"}
    for card in () if crossmark else cards:
        if not card.doi or card.elsewhere or card.status not in PUBLISHED:
            continue
        about = next((_DOES[notice.relation] for notice in card.notices_of if notice.relation in _DOES), "")
        if about:
            yield _problem(card, f"that this notice {about} a work", place, "related")
        elif card.status in TAKEN_BACK and not {card.slug, card.doi.lower()} & retracted:
            yield _problem(card, f"that this case was {card.status}", place, "status")


def _problem(card: Card, what: str, place: Places, key: str) -> Diagnostic:
    file = case_file(card.slug)
    span, line = place(file, (key,))
    return Diagnostic(
        file=file, rule="crossref-update", severity="warning", span=span, source=line,
        message=f"Crossref is not told {what}: without Crossmark it takes no updates",
        hint="register a page on your policy with a DOI, and name it in content/site.yml: "
        "crossref: {crossmark: 10.5555/policy}",
    )  # fmt: skip
