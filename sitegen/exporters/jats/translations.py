"""The same case in other languages, each a `sub-article` with a text, places and references of its own."""

from __future__ import annotations

from sitegen.cite.site_record import language
from sitegen.exporters.jats.back import back
from sitegen.exporters.jats.front import article_meta
from sitegen.exporters.jats.text import JatsText
from sitegen.exporters.jats.timeline import timeline
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.render.xml import Xml, element, joined


def sub_articles(writer: JatsText, site: SiteInfo) -> Xml:
    """The translations that have a page of their own."""
    return joined(
        [_sub_article(writer, number, other, site) for number, other in enumerate(writer.known.translations, 1)]
    )


def _sub_article(original: JatsText, number: int, known: Published, site: SiteInfo) -> Xml:
    """A translation: before its ids stands its number, before its files the folder of its page."""
    writer = original.translated(known, prefix=f"tr{number}-", folder=f"../{known.case.slug}/")
    return element(
        "sub-article",
        {
            "article-type": "translation",
            "id": original.places.part(f"tr{number}"),
            "xml:lang": language(known.case, site),
        },
        article_meta(writer, site, "front-stub"),
        writer.body(timeline(writer)),
        back(writer),
    )
