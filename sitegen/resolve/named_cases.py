"""Cases that other cases, or the settings, name: each must be on the site, and published.

*absent* are the cases that have no page, as in `broken_links`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from sitegen.model.diagnostic import Diagnostic, Severity, Span
from sitegen.model.layout import case_file
from sitegen.model.site import TAKEN_BACK, Card, LinkUse
from sitegen.read.awaited import UNFILLED
from sitegen.read.nearest import did_you_mean
from sitegen.resolve.links import unpublished

Places = Callable[[str, str], tuple[Span, str]]


def unknown_related(
    cards: Sequence[Card],
    absent: Mapping[str, str] = MappingProxyType({}),
    place: Places = lambda file, slug: (Span(), ""),
) -> Iterator[Diagnostic]:
    """Cases that a `related` entry names and the site does not have; *place* finds where a file names a case."""
    slugs = {card.slug for card in cards}
    for card in cards:
        for slug in card.related_cases:
            if slug not in slugs and absent.get(slug) != "" and not slug.startswith(UNFILLED):
                message = f"related names the case '{slug}', which is not on this site"
                otherwise = "write the name of a folder of content/cases/ that is published, or give a doi or url"
                hint = did_you_mean(slug, slugs, otherwise)
                if slug in absent:
                    message, hint = unpublished(slug, absent[slug])
                file = case_file(card.slug)
                span, line = place(file, slug)
                yield Diagnostic(file=file, rule="related-case", message=message, hint=hint, span=span, source=line)


def unknown_featured(
    named: Sequence[LinkUse], cards: Sequence[Card], absent: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Diagnostic]:
    """What is wrong with the cases that `featured:` of site.yml names."""
    known = {card.slug: card.status for card in cards} if named else {}
    for use in named:
        if known.get(use.href) in TAKEN_BACK:
            message = f"featured names the case '{use.href}', which is {known[use.href]}"
            hint = "take it out of featured:, as what stands first is taken for what the site stands for"
            yield _of_featured(use, "warning", message, hint)
        if use.href in known or absent.get(use.href) == "":
            continue
        message = f"featured names the case '{use.href}', which is not on this site"
        hint = did_you_mean(use.href, known, "write the name of a folder of content/cases/")
        if use.href in absent:
            message, hint = unpublished(use.href, absent[use.href])
        yield _of_featured(use, "warning" if use.href in absent else "error", message, hint)


def _of_featured(use: LinkUse, severity: Severity, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        file=use.file, rule="featured-case", span=use.span, source=use.source, cut=use.cut, message=message, hint=hint,
        severity=severity,
    )  # fmt: skip
