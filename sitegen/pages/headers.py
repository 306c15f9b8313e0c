"""`_headers`: the security headers for hosts that read it, and the media types of citation files and feeds, which few
hosts know.

https://docs.netlify.com/routing/headers/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.files import MARK
from sitegen.model.site import Site, SiteInfo
from sitegen.model.target import Target
from sitegen.pages._formats import citation_formats, file_name
from sitegen.plugins import PageType, Workshop
from sitegen.render.policy import HEADERS, HEADERS_WITHOUT_SEARCH
from sitegen.render.views.head import FEEDS, has_feeds


def plan(site: Site) -> Iterator[Target]:
    """The one target."""
    yield Target(path="_headers", maker="headers", origin="the security headers")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The mark of an output folder (`build/ownership.py`), and one rule for all paths."""
    robots = (("X-Robots-Tag", "noindex"),) if shop.site.noindex else ()
    headers = HEADERS_WITHOUT_SEARCH if shop.site.search == "off" else HEADERS
    lines = [f"  {name}: {value}\n" for name, value in (*headers, *robots)]
    return MARK + "".join(["\n/*\n", *lines, *_media_types(shop.site)]).encode()


def _media_types(site: SiteInfo) -> Iterator[str]:
    """One rule for the files of each format, wherever they lie: a star stands for slashes too."""
    for name, media_type in FEEDS if has_feeds(site) else ():
        yield f"/*{name}\n  Content-Type: {media_type}; charset=utf-8\n"
    for item in citation_formats(site.exports):
        pattern = file_name(item, "*").removeprefix("*")
        yield f"/*{pattern}\n  Content-Type: {item.media_type}; charset=utf-8\n"


PAGE_TYPE = PageType(name="headers", plan=plan, make=make, of_outlines=True)
