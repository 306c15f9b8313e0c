"""The cases of a term, of two terms, or of an author, on numbered pages: what each page shows beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.model.particulars import Author
from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value
from sitegen.render.html import Html
from sitegen.render.phrases import Phrases
from sitegen.render.urls import ORCID, address
from sitegen.render.views.downloads import DownloadView, linked
from sitegen.render.views.head import Head, feeds, head
from sitegen.render.views.listing import ItemView, PageLink, item_view, page_links
from sitegen.render.views.terms import NAMES, PLURALS, TermView, cases, of_language, term_words


class Named(Value, frozen=True, array_like=True):
    """A term: its facet, what is written, the address of its cases, how many they are; see `TermView`."""

    facet: str
    label: str
    path: str
    count: int = 0
    note: str = ""
    lang: str = ""


class CrumbView(Value, frozen=True, array_like=True):
    """A step of the way to a page; `href` is empty for the page itself."""

    text: str
    href: str
    attributes: Markup = Markup()


class NarrowView(Value, frozen=True, array_like=True):
    """Another facet by which the list is made shorter, and its terms."""

    name: str
    terms: tuple[TermView, ...]


class ListingPage(Value, frozen=True, kw_only=True):
    """The view of one page of a list. `kind` is what its title is (`Diagnosis`), `total` the number of cases in words.

    Of an author `orcid` and `affiliations` are given; `downloads` are citation files of all cases.
    """

    head: Head
    kind: str
    title: str
    total: str
    items: tuple[ItemView, ...]
    number: int
    count: int
    crumbs: tuple[CrumbView, ...]
    attributes: Markup = Markup()
    note: str = ""
    orcid: str = ""
    orcid_href: str = ""
    affiliations: tuple[str, ...] = ()
    downloads: tuple[DownloadView, ...] = ()
    narrow: tuple[NarrowView, ...] = ()
    pages: tuple[PageLink, ...] = ()
    newer: str = ""
    older: str = ""


def numbered(path: str, number: int) -> str:
    """Page *number* of the list at *path*: `/browse/mesh/x/page/2/`."""
    return path if number == 1 else f"{path}page/{number}/"


def list_title(terms: Sequence[Named], words: Phrases) -> str:
    """What a list is of: the term, or both."""
    return " · ".join([term_words(term.facet, term.label, words) for term in terms])


def listing_page(
    terms: Sequence[Named], items: Iterable[Listed], number: int, count: int, total: int, site: SiteInfo,
    words: Phrases, *, feed: bool = False,
) -> ListingPage:  # fmt: skip
    """Page *number* of *count* of the list of *total* cases of all *terms*; the last one has its address."""
    path, title = terms[-1].path, list_title(terms, words)
    whole = title if number == 1 else words("{title}, page {number}", title=title, number=number)
    named = f"{words('{label}:', label=_kind(terms, words))} {whole}"
    said = " · ".join((named, cases(total, words), site.title))
    top = head(site, numbered(path, number), named, description=said)
    top = replace(
        top, noindex=top.noindex or len(terms) > 1, feeds=feeds(site, path, top.root, title) if feed else ()
    )  # whoever searches for two terms wants the cases
    writer = Html(root=top.root, words=words)
    at = [address(top.root, numbered(path, page)) for page in (number - 1, number + 1)]
    return ListingPage(
        head=top,
        kind=_kind(terms, words),
        title=whole,
        attributes=of_language(terms[0].lang, site.lang) if len(terms) == 1 else Markup(),
        note=terms[0].note if len(terms) == 1 else "",
        total=cases(total, words),
        items=tuple([item_view(item, writer, site) for item in items]),
        number=number,
        count=count,
        crumbs=tuple(_crumbs(terms, number, top.root, site, words)),
        pages=tuple(page_links(number, count, lambda page: address(top.root, numbered(path, page)))),
        newer=at[0] if number > 1 else "",
        older=at[1] if number < count else "",
    )


def _kind(terms: Sequence[Named], words: Phrases) -> str:
    return " · ".join([words(NAMES[term.facet]) for term in terms])


def _crumbs(terms: Sequence[Named], number: int, root: str, site: SiteInfo, words: Phrases) -> Iterable[CrumbView]:
    facet = terms[0].facet
    if facet == "author":
        yield CrumbView(words("Authors"), address(root, "/authors/"))
    else:
        yield CrumbView(words("Browse"), address(root, "/browse/"))
        yield CrumbView(words(PLURALS[facet]), address(root, f"/browse/{facet}/"))
    for term in terms:
        here = term is terms[-1] and number == 1
        shown = term_words(term.facet, term.label, words)
        yield CrumbView(shown, "" if here else address(root, term.path), of_language(term.lang, site.lang))
    if number > 1:
        yield CrumbView(words("Page {number}", number=number), "")


def narrowed(
    groups: Iterable[tuple[str, Iterable[Named]]], root: str, site: SiteInfo, words: Phrases
) -> tuple[NarrowView, ...]:
    """The links that make a list shorter, by facet."""
    return tuple(
        NarrowView(words(NAMES[facet]), tuple(term_view(term, root, site.lang, words) for term in terms))
        for facet, terms in groups
    )


def term_view(term: Named, root: str, around: str, words: Phrases) -> TermView:
    """A term with the link to its cases, on a page in the language *around*."""
    return TermView(
        text=term_words(term.facet, term.label, words),
        href=address(root, term.path),
        count=cases(term.count, words) if term.count else "",
        note=term.note,
        attributes=of_language(term.lang, around),
    )


def with_author(
    page: ListingPage, author: Author, files: Iterable[tuple[str, str, str]], words: Phrases
) -> ListingPage:
    """*page* with what is known of the author whose cases it lists; *files* as for `linked`."""
    return replace(
        page, orcid=author.orcid, orcid_href=ORCID + author.orcid if author.orcid else "",
        affiliations=author.addresses, downloads=linked(files, page.head.root),
    )  # fmt: skip
