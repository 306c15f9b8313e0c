"""A prose page: a title and a text."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from sitegen.model.case import Page
from sitegen.model.document import Paragraph
from sitegen.model.site import ShownPicture, SiteInfo
from sitegen.model.struct import Value
from sitegen.model.walk import walk_blocks
from sitegen.render.html import Html, marked
from sitegen.render.notes import footnotes
from sitegen.render.phrases import Phrases
from sitegen.render.text import words as plain
from sitegen.render.views.head import Head, head


class ProsePage(Value, frozen=True, kw_only=True):
    """The view of a prose page."""

    head: Head
    title: Markup
    body: Markup
    notes: Markup = Markup()


def prose_page(
    page: Page, pictures: Mapping[str, ShownPicture], labels: Mapping[str, tuple[str, str]], site: SiteInfo,
    words: Phrases,
) -> ProsePage:  # fmt: skip
    """The view of *page*."""
    first = next((plain(node.children) for node in walk_blocks(page.body.children) if isinstance(node, Paragraph)), "")
    top = head(
        site, f"/{page.slug}/", plain(page.title), lang=page.lang, way=page.dir, description=page.description or first
    )
    writer = Html(
        root=top.root, words=words, pictures=pictures, labels=labels, ui=marked(words.lang, top.lang),
        figures={figure.id: figure for figure in page.figures},
    )  # fmt: skip
    return ProsePage(
        head=top,
        title=writer.inlines(page.title),
        body=writer.blocks(page.body.children),
        notes=footnotes(writer, page.body.footnotes),
    )
