"""Other works: those this case stands in relation to, and the cases published before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from sitegen.model.document import Inlines
from sitegen.model.metadata import Related
from sitegen.model.struct import Value
from sitegen.render.html import Html, language
from sitegen.render.urls import address, doi, safe_link

RELATIONS = {
    "corrects": "Corrects",
    "retracts": "Retracts",
    "concerns": "Expresses concern about",
    "comment-on": "Comments on",
    "reply-to": "Replies to",
    "new-version-of": "New version of",
    "preprint-of": "Preprint of",
    "has-preprint": "Preprint",
    "original": "Original publication",
    "translation-of": "Translation of",
    "supplement-to": "Supplement to",
    "part-of": "Part of",
}


class RelatedView(Value, frozen=True, kw_only=True):
    """A related work: the relation, its title, where it is (empty when unknown).

    `attributes` are the language and direction of the title when they are not the page's.
    """

    relation: str
    title: Markup
    attributes: Markup = Markup()
    href: str = ""
    doi: str = ""


class NeighbourView(Value, frozen=True, kw_only=True):
    """The case before or after this one; `attributes` as those of a related work."""

    href: str
    title: Markup
    attributes: Markup = Markup()


class Titled(Value, frozen=True, array_like=True):
    """Another case as this page links it, and as files about this case name it."""

    slug: str
    title: Inlines
    lang: str = ""
    dir: str = ""
    doi: str = ""

    def attributes(self, around: str) -> Markup:
        """The language and direction of the title in a page in *around*, where they are others."""
        other = self.lang and self.lang != around
        return Markup(language(self.lang, self.dir)) if other or self.dir else Markup()


def related(
    works: Iterable[Related], cases: Mapping[str, Titled], writer: Html, around: str
) -> tuple[RelatedView, ...]:
    """The related works; *cases* holds those on this site, *around* is the language of the page."""
    return tuple(_related(work, cases.get(work.case) if work.case else None, writer, around) for work in works)


def _related(work: Related, known: Titled | None, writer: Html, around: str) -> RelatedView:
    title = escape(work.title) if work.title else writer.inlines(known.title) if known else Markup()
    named = title or escape(work.doi or work.url or work.case)
    return RelatedView(
        relation=writer.words(RELATIONS[work.type]),
        title=named,
        attributes=known.attributes(around) if known and not work.title else Markup(),
        href=next(filter(None, _places(work, writer)), ""),
        doi=work.doi if title else "",
    )


def _places(work: Related, writer: Html) -> Iterator[str]:
    yield address(writer.root, f"/cases/{work.case}/") if work.case else ""
    yield doi(work.doi) if work.doi else ""
    yield safe_link(writer.root, work.url)


def neighbour(other: Titled | None, writer: Html, around: str) -> NeighbourView | None:
    """A case beside this one, which is in the language *around*, in the order of publication."""
    if other is None:
        return None
    return NeighbourView(
        href=address(writer.root, f"/cases/{other.slug}/"),
        title=writer.inlines(other.title),
        attributes=other.attributes(around),
    )
