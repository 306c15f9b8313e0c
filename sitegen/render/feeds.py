"""Lists of cases as feeds: Atom (https://www.rfc-editor.org/rfc/rfc4287) and JSON Feed 1.1
(https://www.jsonfeed.org/version/1.1/). Every date in them is a case's own: the same cases make the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from sitegen.model.site import Listed, SiteInfo
from sitegen.render.escape import attr, text
from sitegen.render.phrases import Phrases
from sitegen.render.standing import titled
from sitegen.render.text import words as plain
from sitegen.render.urls import permanent
from sitegen.render.xml import Xml, document

_UNDATED = "0001-01-01"


def moment(iso: str) -> str:
    """A date as RFC 3339 asks for: the first moment of the day, month or year."""
    return f"{iso}{_UNDATED[len(iso) :]}T00:00:00Z"


def changed(item: Listed) -> str:
    """When a case last changed, as far as it says so."""
    return max(item.date, item.updated)


def atom(items: Sequence[Listed], path: str, title: str, site: SiteInfo, words: Phrases) -> bytes:
    """The feed of the list at *path*. Every item has a date."""
    url = permanent(site.url, path)
    lines = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{attr(site.lang)}">',
        f"<id>{text(url)}</id>",
        f"<title>{text(title)}</title>",
        f"<updated>{moment(max(map(changed, items)))}</updated>",
        f"<author><name>{text(site.publisher or site.title)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{attr(url)}feed.xml"/>',
        f'<link rel="alternate" type="text/html" href="{attr(url)}"/>',
    ]
    for item in items:
        lines += _entry(item, site, words)
    return document(Xml("\n".join([*lines, "</feed>"])))


def _entry(item: Listed, site: SiteInfo, words: Phrases) -> Iterator[str]:
    url = permanent(site.url, f"/cases/{item.slug}/")
    yield f'<entry xml:lang="{attr(item.lang)}">' if item.lang and item.lang != site.lang else "<entry>"
    yield f"<id>{text(url)}</id>"
    yield f"<title>{text(titled(plain(item.title), item.status, words))}</title>"
    yield f'<link rel="alternate" type="text/html" href="{attr(url)}"/>'
    yield f"<published>{moment(item.date)}</published>"
    yield f"<updated>{moment(changed(item))}</updated>"
    yield from (f"<author><name>{text(name)}</name></author>" for name in item.authors if name)
    yield from (f'<category term="{attr(word)}"/>' for word in item.keywords)
    if item.summary:
        yield f"<summary>{text(item.summary)}</summary>"
    yield "</entry>"


def json_feed(items: Sequence[Listed], path: str, title: str, site: SiteInfo, words: Phrases) -> bytes:
    """The same as JSON Feed."""
    url = permanent(site.url, path)
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": url,
        "feed_url": f"{url}feed.json",
        "language": site.lang,
        "authors": [{"name": site.publisher or site.title}],
        "items": [_item(item, site, words) for item in items],
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _item(item: Listed, site: SiteInfo, words: Phrases) -> Mapping[str, Any]:
    url = permanent(site.url, f"/cases/{item.slug}/")
    title = titled(plain(item.title), item.status, words)
    found = {
        "id": url,
        "url": url,
        "title": title,
        "content_text": item.summary or title,
        "summary": item.summary,
        "date_published": moment(item.date),
        "date_modified": moment(changed(item)),
        "authors": [{"name": name} for name in item.authors if name],
        "tags": list(item.keywords),
        "language": item.lang,
    }
    return {name: value for name, value in found.items() if value}
