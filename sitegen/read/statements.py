"""The declarations at the end of a case: ethics, funding with its awards, interests, data, thanks, use of AI."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.identify import doi_address
from sitegen.model.case import Statement
from sitegen.model.document import Blocks, Inline, Link, List, ListItem, Paragraph, Text
from sitegen.model.funder import Funder, funder
from sitegen.model.funding import Award, Funding
from sitegen.model.metadata import Metadata
from sitegen.read.prose import Prose


def statements(meta: Metadata, prose: Prose) -> tuple[Statement, ...]:
    """The declarations made, in the order of printing."""
    return tuple(Statement(kind=kind, children=children) for kind, children in _all(meta, prose) if children)


def _all(meta: Metadata, prose: Prose) -> Iterator[tuple[str, Blocks]]:
    yield "ethics", prose.blocks(meta.ethics, "ethics")
    yield "funding", _funding(meta.funding, prose)
    yield "competing_interests", prose.blocks(meta.competing_interests, "competing_interests")
    yield "data_availability", prose.blocks(meta.data_availability, "data_availability")
    yield "acknowledgments", prose.blocks(meta.acknowledgments, "acknowledgments")
    yield "ai_use", prose.blocks(meta.ai_use, "ai_use")


def _funding(funding: Funding | None, prose: Prose) -> Blocks:
    if funding is None:
        return ()
    said = prose.blocks(funding.statement, "funding", "statement")
    awards = tuple(ListItem((Paragraph(words),)) for award in funding.awards if (words := tuple(_award(award))))
    return (*said, List(awards)) if awards else said


def _award(award: Award) -> Iterator[Inline]:
    """An award in one line without words of any language: `Sources: number (recipients)`; its funders are links."""
    for number, source in enumerate(award.sources):
        if number:
            yield Text(", ")
        yield _funder(funder(source))
    recipients = f"({', '.join(award.recipients)})" if award.recipients else ""
    rest = " ".join(filter(None, (award.id, recipients)))
    if rest:
        yield Text((": " if award.id else " ") * bool(award.sources) + rest)


def _funder(known: Funder) -> Inline:
    """Its name, which leads to what the registry of funders says of it, or else to its record at ROR."""
    href = doi_address(known.doi) if known.doi else known.ror
    return Link(href, (Text(known.name),)) if href else Text(known.name)
