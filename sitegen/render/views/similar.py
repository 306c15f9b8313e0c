"""Similar cases, each with the reason why: what it shares with the case of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from sitegen.model.metadata import Metadata
from sitegen.model.site import SimilarCase
from sitegen.model.struct import Value
from sitegen.render.html import Html, language
from sitegen.render.text import listed
from sitegen.render.urls import address
from sitegen.render.views.terms import Links, TermView
from sitegen.resolve.facets import facets_of, fold, label


class SimilarView(Value, frozen=True, kw_only=True):
    """A similar case. `attributes` are the language and direction of the title when they are not the page's.

    `shared` are topics, in the words of the case of the page, with links to all cases about them where those are
    listed; with `only_text` words of the text.
    """

    href: str
    title: Markup
    attributes: Markup = Markup()
    authors: str = ""
    year: str = ""
    shared: tuple[TermView, ...] = ()
    only_text: bool = False


def similar(
    cases: Sequence[SimilarCase], writer: Html, around: str, usual: str, meta: Metadata, links: Links
) -> tuple[SimilarView, ...]:
    """The similar cases; *around* is the language of the page, *usual* that of a case which says none. *meta* and
    *links* are those of the case of the page.
    """
    places = _topics(meta, links) if cases else {}
    return tuple(_view(case, writer, around, usual, places) for case in cases)


def _topics(meta: Metadata, links: Links) -> dict[str, str]:
    """Where the cases of each topic of a case are listed, by its folded name; of several lists the most clinical."""
    found: dict[str, str] = {}
    for facet, terms in (*facets_of(meta).items(), ("keyword", meta.keywords)):
        for term in terms:
            found.setdefault(fold(label(term)), links.href(facet, term))
    return found


def _view(case: SimilarCase, writer: Html, around: str, usual: str, places: Mapping[str, str]) -> SimilarView:
    lang = case.lang or usual
    names = listed(case.authors, writer.words.lang)
    return SimilarView(
        href=address(writer.root, f"/cases/{case.slug}/"),
        title=writer.inlines(case.title),
        attributes=Markup(language(lang, case.dir)) if lang != around or case.dir else Markup(),
        authors=writer.words("{names}, et al.", names=names) if case.more else names,
        year=case.year,
        shared=tuple(
            TermView(text=word, href="" if case.only_text else places.get(fold(word), "")) for word in case.shared
        ),
        only_text=case.only_text,
    )
