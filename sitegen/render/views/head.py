"""What every page says of itself before its content: address, language, description, policy."""

from __future__ import annotations

from markupsafe import Markup

from sitegen.model.published import HeadLink
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.escape import attr
from sitegen.render.locales import direction
from sitegen.render.policy import PAGE_POLICY
from sitegen.render.text import shorten
from sitegen.render.urls import address, permanent, root_of

DESCRIPTION_LENGTH = 300
FEEDS = (("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json"))


class Description(Value, frozen=True, kw_only=True):
    """What a page says of itself to programs: `<meta>` elements, `<link>` elements, JSON-LD objects as JSON."""

    tags: tuple[tuple[str, str], ...] = ()
    links: tuple[HeadLink, ...] = ()
    data: tuple[bytes, ...] = ()


NOTHING_MORE = Description()


class FeedView(Value, frozen=True, array_like=True):
    """A feed of what the page lists: its media type, where it is, its title."""

    media_type: str
    href: str
    title: str


class Head(Value, frozen=True, kw_only=True):
    """`root` leads from the page to the site's root; `canonical` is empty when the site has no address; `tags` are
    further elements for programs; `feeds` are there when the page lists cases and the site has feeds.

    `lang` is the language of the page's content. The interface is in it too where the theme has a catalogue, and in
    English otherwise (`ui_lang` in templates).
    """

    path: str
    root: str
    title: str
    lang: str
    dir: str
    description: str = ""
    canonical: str = ""
    noindex: bool = False
    tags: Markup = Markup()
    feeds: tuple[FeedView, ...] = ()
    policy: str = PAGE_POLICY


def head(
    site: SiteInfo, path: str, title: str, *, lang: str = "", way: str = "", description: str = "",
    described: Description = NOTHING_MORE,
) -> Head:  # fmt: skip
    """The head of the page at *path*; language and direction are the site's unless the page has its own.

    A page with nothing to say of itself is described by its title and the site.
    """
    lang = lang or site.lang
    if not description and site.description:
        description = f"{title} – {site.description}"
    return Head(
        path=path,
        root=root_of(path),
        title=title,
        lang=lang,
        dir=way or direction(lang),
        description=shorten(description, DESCRIPTION_LENGTH),
        canonical=permanent(site.url, path),
        noindex=site.noindex,
        tags=elements(described),
    )


def elements(described: Description) -> Markup:
    """The elements of *described*."""
    tags = [f'<meta {_key(name)}="{attr(name)}" content="{attr(content)}">\n' for name, content in described.tags]
    links = [_link(link) for link in described.links]
    data = [f'<script type="application/ld+json">{_harmless(text)}</script>\n' for text in described.data]
    return Markup("".join((*tags, *links, *data)))


def _key(name: str) -> str:
    """Open Graph is RDFa: its names, which hold a colon, stand in `property`; those of Twitter's cards do not."""
    return "property" if ":" in name and not name.startswith("twitter:") else "name"


def _link(link: HeadLink) -> str:
    kind = f' type="{attr(link.media_type)}"' if link.media_type else ""
    title = f' title="{attr(link.title)}"' if link.title else ""
    return f'<link rel="{attr(link.rel)}" href="{attr(link.href)}"{kind}{title}>\n'


def _harmless(json: bytes) -> str:
    """JSON that no reader of HTML takes for the end of its element, or for a comment: `<` only stands in strings."""
    return json.decode().replace("<", "\\u003c")


def feeds(site: SiteInfo, path: str, root: str, title: str) -> tuple[FeedView, ...]:
    """The feeds that lie in the folder *path*; none on a site without them."""
    if not has_feeds(site):
        return ()
    return tuple(FeedView(media_type, address(root, path + name), title) for name, media_type in FEEDS)


def has_feeds(site: SiteInfo) -> bool:
    """Whether lists have feeds: they hold absolute addresses, and are of no use where nobody is to find the site."""
    return site.feeds and bool(site.url) and not site.noindex
