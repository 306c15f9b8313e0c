"""Notices about a case of this site that has no DOI: registries tie the two together by that alone.

A rule sees its case alone, and the DOI stands in the other, so this is found when all cases are known.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from sitegen.exporters.crossref.relations import NOTICES
from sitegen.exporters.pubmed.objects import LINKED
from sitegen.model.deposited import PUBLISHED
from sitegen.model.diagnostic import Diagnostic, Severity, Span
from sitegen.model.layout import case_file
from sitegen.model.site import Card, Notice

Places = Callable[[str, str], tuple[Span, str]]


def unlinked_notices(
    cards: Sequence[Card], registries: Collection[str], crossmark: str,
    place: Places = lambda file, slug: (Span(), ""),
) -> Iterator[Diagnostic]:  # fmt: skip
    """A problem at each notice that one of *registries* could not link; *place* finds where a file names a case.

    Crossref takes updates from a site with a *crossmark* policy alone; of one without, another rule tells.
    """
    without = {card.slug for card in cards if not card.doi}
    for card in cards:
        if card.elsewhere or card.status not in PUBLISHED:
            continue
        for notice in card.notices_of:
            if notice.doi or notice.of not in without:
                continue
            if "pubmed" in registries and notice.relation in LINKED:
                yield _problem(card, notice, "error", "PubMed takes a notice only with the DOI of its article", place)
            elif "crossref" in registries and crossmark and card.doi and notice.relation in NOTICES:
                yield _problem(card, notice, "warning", "Crossref takes an update only of a work with a DOI", place)


def _problem(card: Card, notice: Notice, severity: Severity, why: str, place: Places) -> Diagnostic:
    file = case_file(card.slug)
    span, line = place(file, notice.of)
    return Diagnostic(
        file=file, rule="notice-doi", severity=severity, span=span, source=line,
        message=f"{why}, and the case '{notice.of}' has none",
        hint=f"write the DOI of that case under doi: in {case_file(notice.of)}",
    )  # fmt: skip
