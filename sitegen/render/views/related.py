"""Other works: those this case stands in relation to, and the cases published before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from sitegen.model.document import Inlines
from sitegen.model.metadata import Related
from sitegen.model.struct import Value
from sitegen.render.html import Html
from sitegen.render.urls import address, doi, safe_link

RELATIONS = {
    "corrects": "Corrects",
    "retracts": "Retracts",
    "concerns": "Expresses concern about",
    "comment-on": "Comments on",
    "reply-to": "Replies to",
    "new-version-of": "New version of",
    "preprint-of": "Preprint of",
    "original": "Original publication",
    "translation-of": "Translation of",
    "supplement-to": "Supplement to",
    "part-of": "Part of",
}


class RelatedView(Value, frozen=True, kw_only=True):
    """A related work: the relation, its title, where it is (empty when unknown)."""

    relation: str
    title: Markup
    href: str = ""
    doi: str = ""


class NeighbourView(Value, frozen=True, kw_only=True):
    """The case before or after this one."""

    href: str
    title: Markup


def related(works: Iterable[Related], cases: Mapping[str, Inlines], writer: Html) -> tuple[RelatedView, ...]:
    """The related works; *cases* holds the titles of those on this site."""
    return tuple(_related(work, cases, writer) for work in works)


def _related(work: Related, cases: Mapping[str, Inlines], writer: Html) -> RelatedView:
    known = writer.inlines(cases.get(work.case, ())) if work.case else Markup()
    title = escape(work.title) if work.title else known
    named = title or escape(work.doi or work.url or work.case)
    return RelatedView(
        relation=writer.words(RELATIONS[work.type]),
        title=named,
        href=next(filter(None, _places(work, writer)), ""),
        doi=work.doi if title else "",
    )


def _places(work: Related, writer: Html) -> Iterator[str]:
    yield address(writer.root, f"/cases/{work.case}/") if work.case else ""
    yield doi(work.doi) if work.doi else ""
    yield safe_link(writer.root, work.url)


def neighbour(other: tuple[str, Inlines] | None, writer: Html) -> NeighbourView | None:
    """A case beside this one in the order of publication."""
    if other is None:
        return None
    slug, title = other
    return NeighbourView(href=address(writer.root, f"/cases/{slug}/"), title=writer.inlines(title))
