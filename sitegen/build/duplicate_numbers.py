"""Two cases of an issue with one article number: PubMed, and whoever looks a citation up, takes them for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file
from sitegen.model.site import Card

Places = Callable[[str, tuple[str | int, ...]], tuple[Span, str]]
_KEY = "elocation_id"


def duplicate_numbers(cards: Sequence[Card], place: Places = lambda file, path: (Span(), "")) -> Iterator[Diagnostic]:
    """A warning at each case but the first of those of one issue with one number; *place* finds where it is told."""
    first: dict[tuple[str, str], str] = {}
    for card in sorted(cards, key=lambda card: card.slug):
        if not card.number or card.elsewhere:
            continue
        taken = first.setdefault((card.in_issue, card.number.lower()), card.slug)
        if taken != card.slug:
            file, where = case_file(card.slug), f" in {card.issue}" if card.issue else ""
            span, line = place(file, (_KEY,))
            yield Diagnostic(
                file=file, rule="duplicate-number", severity="warning", span=span, source=line,
                message=f"the article number {card.number} is that of the case '{taken}'{where}, too",
                hint=f"give one of the two another {_KEY}; a notice has its own as well",
            )  # fmt: skip
