"""`_headers`: the security headers for hosts that read it, the media types of exports and feeds, which few hosts know,
and where the link set of a case is, for programs that ask for headers alone.

https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/: a star stands
for anything, slashes too, and may stand once in a path; `:slug` for one part of it. Netlify puts neither into a value,
so the link is relative: it is resolved against the address that was asked for (RFC 8288, 3.1), and one rule does for
all cases. Cloudflare takes 100 rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.files import MARK
from sitegen.model.media_types import LINKSET
from sitegen.model.site import Site, SiteInfo
from sitegen.model.target import Target
from sitegen.pages._formats import case_formats, citation_formats, file_name, gathered_formats
from sitegen.pages.gathered import STEM
from sitegen.plugins import PageType, Workshop
from sitegen.render.policy import HEADERS, HEADERS_WITHOUT_SEARCH
from sitegen.render.views.head import FEEDS, has_feeds


def plan(site: Site) -> Iterator[Target]:
    """The one target."""
    yield Target(path="_headers", maker="headers", origin="the security headers")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The mark of an output folder (`build/ownership.py`), and one rule for all paths before those for some."""
    robots = (("X-Robots-Tag", "noindex"),) if shop.site.noindex else ()
    headers = HEADERS_WITHOUT_SEARCH if shop.site.search == "off" else HEADERS
    rules = (("/*", (*headers, *robots)), *_link_sets(shop.site), *_media_types(shop.site))
    return MARK + "".join([f"\n{path}\n{_lines(values)}" for path, values in rules]).encode()


Headers = tuple[tuple[str, str], ...]


def _lines(values: Headers) -> str:
    return "".join([f"  {name}: {value}\n" for name, value in values])


def _link_sets(site: SiteInfo) -> Iterator[tuple[str, Headers]]:
    """The link set for a case page and each file beside it. Not in builds with drafts, which have none."""
    for item in case_formats(site.exports):
        if item.media_type == LINKSET and not site.noindex:
            for path, way in (("", ""), (":file", ""), ("supplement/:file", "../")):
                link = f'<{way}{item.filename}>; rel="linkset"; type="{item.media_type}"'
                yield f"/cases/:slug/{path}", (("Link", link),)


def _media_types(site: SiteInfo) -> Iterator[tuple[str, Headers]]:
    """A rule for the files of each format: citation files lie in many folders, others beside pages or at the root."""
    whole, exports = case_formats(site.exports), citation_formats(site.exports)
    places = [("/*" + name, media_type) for name, media_type in (FEEDS if has_feeds(site) else ())]
    places += [("/*" + file_name(item, "*").removeprefix("*"), item.media_type) for item in exports]
    places += [("/cases/:slug/" + file_name(item, "*"), item.media_type) for item in whole]
    places += [("/" + file_name(item, STEM), item.media_type) for item in gathered_formats(site.exports)]
    for path, media_type in places:
        yield path, (("Content-Type", f"{media_type}; charset=utf-8"),)


PAGE_TYPE = PageType(name="headers", plan=plan, make=make, of_outlines=True)
