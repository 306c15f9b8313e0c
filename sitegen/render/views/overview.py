"""Pages that show what there is: all facets, the terms of one, authors, cases by title, the archive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value
from sitegen.render.dates import long_date
from sitegen.render.html import Html, language
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address
from sitegen.render.views.case_list import CrumbView, Named, term_view
from sitegen.render.views.head import Head, head
from sitegen.render.views.listing import is_draft, names_of
from sitegen.render.views.terms import PLURALS, WAYS, TermView, cases, term_words

Kind = Literal["browse", "facet", "authors", "a-z", "archive"]
PATHS = {"browse": "/browse/", "authors": "/authors/", "a-z": "/a-z/", "archive": "/archive/"}


class CaseLink(Value, frozen=True, kw_only=True):
    """A case in one line; `attributes` are its language and direction when they are not the page's."""

    title: Markup
    href: str
    attributes: Markup = Markup()
    authors: str = ""
    date: str = ""
    draft: bool = False
    withdrawn: bool = False
    retracted: bool = False


class GroupView(Value, frozen=True, kw_only=True):
    """A part of the page under a heading (none when it is the only one): terms, or cases.

    `href` leads to the whole where this is a part of it, `count` says how much that is.
    """

    id: str
    heading: str = ""
    href: str = ""
    count: str = ""
    terms: tuple[TermView, ...] = ()
    cases: tuple[CaseLink, ...] = ()


class OverviewPage(Value, frozen=True, kw_only=True):
    """The view of such a page; `total` says how many cases there are, where these are listed and not terms or authors,
    `any` whether there are any, `parts` lead to the other parts of a long one, `kept` to what archives may copy, by
    year.
    """

    head: Head
    title: str
    total: str
    crumbs: tuple[CrumbView, ...]
    groups: tuple[GroupView, ...]
    any: bool = True
    contents: bool = False
    parts: tuple[TermView, ...] = ()
    kept: tuple[CrumbView, ...] = ()


class Group(Value, frozen=True, array_like=True):
    """A group before it is shown: what `name` is, as for `term_words`; `cases` are digests."""

    kind: str
    name: str
    path: str = ""
    count: int = 0
    terms: tuple[Named, ...] = ()
    cases: tuple[str, ...] = ()


def overview_page(
    kind: Kind, name: str, path: str, groups: Iterable[tuple[Group, Iterable[Listed]]], total: int,
    parts: Iterable[Named], site: SiteInfo, words: Phrases, *, number: int = 1, kept: Iterable[Named] = (),
) -> OverviewPage:  # fmt: skip
    """The view of a page, or of page *number* of a part of it that is called *name*; see `Group`. *kept* are years."""
    whole = words(PLURALS[name.partition("/")[0]] if kind == "facet" else WAYS[kind])
    part = _part(kind, name, words)
    title = " · ".join(filter(None, (whole, part)))
    if number > 1:
        title = words("{title}, page {number}", title=title, number=number)
    top = head(site, path, title, description=" · ".join((title, cases(total, words), site.title)))
    writer = Html(root=top.root, words=words)
    shown = tuple(group_view(group, found, writer, site) for group, found in groups)
    return OverviewPage(
        head=top,
        title=title,
        total=cases(total, words) if kind not in ("facet", "authors") else "",
        crumbs=tuple(_crumbs(kind, name, whole, title, top.root, words)),
        groups=shown,
        any=total > 0,
        contents=kind != "browse" and len(shown) > 2,
        parts=tuple(replace(term_view(one, top.root, site.lang, words), here=one.path == path) for one in parts),
        kept=tuple(CrumbView(year.label, address(top.root, year.path)) for year in kept),
    )


def _part(kind: Kind, name: str, words: Phrases) -> str:
    """What a part of the page is called: a letter, or a month or issue as `month/2026-03`."""
    facet, _, label = name.partition("/")
    if kind == "facet":
        return term_words("letter", label, words) if label else ""
    return term_words(facet, label, words) if name else ""


def _crumbs(kind: Kind, name: str, whole: str, title: str, root: str, words: Phrases) -> Iterable[CrumbView]:
    part = "/" in name
    if kind == "facet":
        yield CrumbView(words("Browse"), address(root, "/browse/"))
        if part:
            yield CrumbView(whole, address(root, f"/browse/{name.partition('/')[0]}/"))
    elif part:
        yield CrumbView(whole, address(root, PATHS[kind]))
    yield CrumbView(_part(kind, name, words) if part else title, "")


def group_view(group: Group, found: Iterable[Listed], writer: Html, site: SiteInfo) -> GroupView:
    """*group* as a page of *writer* shows it; *found* are its cases."""
    words = writer.words
    return GroupView(
        id=f"{group.kind}-{group.name}".strip("-").lower(),
        heading=term_words(group.kind, group.name, words) if group.name else "",
        href=address(writer.root, group.path) if group.path else "",
        count=_count(group, words),
        terms=tuple(term_view(term, writer.root, site.lang, words) for term in group.terms),
        cases=tuple(_case(item, writer, site) for item in found),
    )


def _count(group: Group, words: Phrases) -> str:
    if not group.count:
        return ""
    if group.kind == "facet":
        return f"({group.count})"
    return cases(group.count, words)


def _case(item: Listed, writer: Html, site: SiteInfo) -> CaseLink:
    other = item.lang and item.lang != site.lang
    return CaseLink(
        title=writer.inlines(item.title),
        href=address(writer.root, f"/cases/{item.slug}/"),
        attributes=Markup(language(item.lang, item.dir)) if other or item.dir else Markup(),
        authors=names_of(item.authors, writer.words),
        date=long_date(item.date, writer.words),
        draft=is_draft(item),
        withdrawn=item.status == "withdrawn",
        retracted=item.status == "retracted",
    )
