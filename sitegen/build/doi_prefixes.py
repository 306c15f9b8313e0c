"""Cases of the site whose DOI has another prefix than the site's own: a registry would refuse them, or all readers be
led astray.

A rule sees its case alone, and the prefix is told in site.yml, so this is found when all cases are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.model.diagnostic import Diagnostic, Severity, Span
from sitegen.model.layout import case_file
from sitegen.model.site import Card

Places = Callable[[str], tuple[Span, str]]


def foreign_dois(
    cards: Sequence[Card], prefix: str, place: Places = lambda file: (Span(), ""), severity: Severity = "warning"
) -> Iterator[Diagnostic]:
    """A problem for each such case, but those that appeared in another journal; *place* finds where a file has its DOI.

    Only a warning where nothing is deposited: a journal that changed its publisher keeps its older DOIs.
    """
    for card in cards if prefix else ():
        if card.doi and not card.elsewhere and not card.doi.startswith(f"{prefix}/"):
            file = case_file(card.slug)
            span, line = place(file)
            yield Diagnostic(
                file=file, rule="foreign-doi", severity=severity, span=span, source=line,
                message=f"the DOI {card.doi} has another prefix than this site ({prefix})",
                hint="correct it, or name the journal the case appeared in: venue: {title: …}",
            )  # fmt: skip
