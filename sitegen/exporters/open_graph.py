"""Open Graph and Twitter cards: what is shown of a case where a link to it is shared.

https://ogp.me, https://developer.x.com/en/docs/x-for-websites/cards. The picture is that of the site, never one of the
case: nobody who shares a link should send the picture of a patient along.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.site_record import address, language
from sitegen.exporters._head_words import summary, title
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.sharing import card_tags, territory


def tags(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags, in order: what belongs to a picture follows it."""
    return ((name, content) for name, content in _all(known, site) if content)


def _all(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    case, meta = known.case, known.case.meta
    lang = language(case, site)
    yield "og:type", "article"
    yield "og:title", title(case)
    yield "og:url", address(case, site)
    yield "og:description", summary(known)
    yield "og:site_name", site.title
    yield "og:locale", territory(lang)
    for other in dict.fromkeys(language(one.case, site) for one in known.translations):
        yield "og:locale:alternate", territory(other)
    yield "article:published_time", meta.date.issued
    yield "article:modified_time", meta.date.updated
    yield "article:section", next(iter(meta.specialty), "")
    for keyword in meta.keywords:
        yield "article:tag", keyword
    yield from card_tags(site)


EXPORTER = Exporter(name="open-graph", label="Open Graph", tags=tags, purpose="messengers and social networks")
