"""Similar cases, each with the reason why: what it shares with the case of the page."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sitegen.model.site import SimilarCase
from sitegen.model.struct import Value
from sitegen.render.html import Html, language
from sitegen.render.text import listed
from sitegen.render.urls import address


class SimilarView(Value, frozen=True, kw_only=True):
    """A similar case. `attributes` are the language and direction of the title when they are not the page's.

    `shared` are topics, in the words of the case of the page; with `only_text` words of the text.
    """

    href: str
    title: Markup
    attributes: Markup = Markup()
    authors: str = ""
    year: str = ""
    shared: tuple[str, ...] = ()
    only_text: bool = False


def similar(cases: Iterable[SimilarCase], writer: Html, around: str, usual: str) -> tuple[SimilarView, ...]:
    """The similar cases; *around* is the language of the page, *usual* that of a case which says none."""
    return tuple(_view(case, writer, around, usual) for case in cases)


def _view(case: SimilarCase, writer: Html, around: str, usual: str) -> SimilarView:
    lang = case.lang or usual
    names = listed(case.authors)
    return SimilarView(
        href=address(writer.root, f"/cases/{case.slug}/"),
        title=writer.inlines(case.title),
        attributes=Markup(language(lang, case.dir)) if lang != around or case.dir else Markup(),
        authors=writer.words("{names}, et al.", names=names) if case.more else names,
        year=case.year,
        shared=case.shared,
        only_text=case.only_text,
    )
