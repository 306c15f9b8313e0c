"""Two cases with one DOI: it leads to one of them, and the other is never found or cited.

DOIs are compared without regard to case. https://www.doi.org/doi-handbook/HTML/case-sensitivity.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file
from sitegen.model.site import Card

Places = Callable[[str], tuple[Span, str]]


def duplicate_dois(cards: Sequence[Card], place: Places = lambda file: (Span(), "")) -> Iterator[Diagnostic]:
    """A problem at each case but the first of those with one DOI; *place* finds where a file has it."""
    first: dict[str, str] = {}
    for card in sorted(cards, key=lambda card: card.slug):
        taken = first.setdefault(card.doi.lower(), card.slug)
        if card.doi and taken != card.slug:
            file = case_file(card.slug)
            span, line = place(file)
            yield Diagnostic(
                file=file, rule="duplicate-doi", span=span, source=line,
                message=f"the DOI {card.doi} is that of the case '{taken}', too",
                hint="a DOI is of one case: correct it here or there",
            )  # fmt: skip
