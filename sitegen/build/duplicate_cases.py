"""Two cases with one title in one language: a folder was copied, and readers and indexes find the case twice.

Cases that name each other are no copies: a new version, a reply, an article that was retracted and published anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file, case_folder
from sitegen.model.site import Card

Places = Callable[[str], tuple[Span, str]]


def duplicate_cases(cards: Sequence[Card], place: Places = lambda file: (Span(), "")) -> Iterator[Diagnostic]:
    """A warning at each case but the first of those that have one title; *place* finds where a file has it."""
    first: dict[tuple[str, str, str], Card] = {}
    for card in sorted(cards, key=lambda card: card.slug):
        title = " ".join(card.title_text.casefold().split())
        other = first.setdefault((title, card.lang, card.type), card)
        if other is not card and title and card.authors and other.authors == card.authors and not _related(card, other):
            file = case_file(card.slug)
            span, line = place(file)
            yield Diagnostic(
                file=file, rule="duplicate-case", severity="warning", span=span, source=line,
                message=f"the case '{other.slug}' has the same title and the same authors",
                hint=f"delete the folder {case_folder(card.slug)} if it is a copy; else give it a title of its own",
            )  # fmt: skip


def _related(one: Card, other: Card) -> bool:
    return other.slug in one.related_cases or one.slug in other.related_cases
