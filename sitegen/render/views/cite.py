"""How to cite a case, or all cases of a list: the citations as each style prints them, to read and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.cite.csl.html import html
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.anchors import cited_as
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address
from sitegen.render.views.downloads import FilesView, SeveralFiles, linked, several
from sitegen.render.views.head import Head, head
from sitegen.render.views.listing import PageLink
from sitegen.render.views.references import marker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sitegen.cite.own_citation import Printed


class CitationView(Value, frozen=True, array_like=True):
    """A case as a style prints it. `id` is the place of its text on the page, by which it is copied."""

    id: str
    style: str
    html: Markup


class EntryView(Value, frozen=True, array_like=True):
    """A case in such a list, after the `label` that the style gives it: `1.`, `[1]`, or nothing."""

    label: str
    html: Markup


class BibliographyView(Value, frozen=True, array_like=True):
    """The cases of a list as a style prints them, in its order; `marker` is a class of the list: how it is numbered."""

    id: str
    style: str
    marker: str
    entries: tuple[EntryView, ...]


class CitePage(Value, frozen=True, kw_only=True):
    """The view of a list's citations; `number` is that of the page of the list, `list_href` leads back to it.

    `years` are the files of the years the cases are of, `several` those of their issues and authors. Long lists are cut
    in `parts`, whose links are empty for the one that is shown.
    """

    head: Head
    bibliographies: tuple[BibliographyView, ...]
    number: int
    list_href: str
    years: tuple[FilesView, ...] = ()
    several: tuple[FilesView, ...] = ()
    parts: tuple[PageLink, ...] = ()


def citations(printed: Iterable[Printed]) -> tuple[CitationView, ...]:
    """The citations of one case, a style each."""
    entries = ((one, content) for one in printed for _, content in one.entries)
    return tuple(CitationView(cited_as(one.id), one.label, Markup(html(content))) for one, content in entries)


def cite_path(list_path: str, part: int = 1) -> str:
    """Where the cases of a list are cited: `/cite/`, `/page/2/cite/`; further parts at `/cite/2/`."""
    return f"{list_path}cite/" + (f"{part}/" if part > 1 else "")


def cite_page(
    printed: Iterable[Printed], list_path: str, number: int, part: int, parts: int, site: SiteInfo, words: Phrases,
    files: Mapping[str, Iterable[tuple[str, str, str]]] = {}, found: Iterable[SeveralFiles] = (),
) -> CitePage:  # fmt: skip
    """The view of a part of the citations of page *number* of a list.

    *files* are those of each year, as label, address and media type; *found* are those of issues and authors.
    """
    title = words("Cite these cases")
    if number > 1:
        title = words("Cite the cases of page {number}", number=number)
    top = replace(head(site, cite_path(list_path, part), title), noindex=True)  # whoever searches wants the cases
    return CitePage(
        head=top,
        bibliographies=tuple(_bibliography(one) for one in printed),
        number=number,
        list_href=address(top.root, list_path),
        years=tuple(FilesView(year, linked(of_year, top.root)) for year, of_year in files.items()),
        several=several(found, top.root, words),
        parts=tuple(_parts(list_path, part, parts, top.root)) if parts > 1 else (),
    )


def _bibliography(one: Printed) -> BibliographyView:
    labelled = zip(one.labels, one.entries, strict=True)
    entries = tuple(EntryView(label, Markup(html(content))) for label, (_, content) in labelled)
    return BibliographyView(cited_as(one.id), one.label, marker(one.labels), entries)


def _parts(list_path: str, shown: int, parts: int, root: str) -> Iterable[PageLink]:
    for part in range(1, parts + 1):
        yield PageLink(part, "" if part == shown else address(root, cite_path(list_path, part)))
