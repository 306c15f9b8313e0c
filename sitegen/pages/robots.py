"""robots.txt. Builds that must not be indexed say so in each page: a crawler that is shut out cannot read it.

https://www.rfc-editor.org/rfc/rfc9309
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.plugins import PageType, Workshop


def plan(site: Site) -> Iterator[Target]:
    """The one target."""
    yield Target(path="robots.txt", maker="robots", origin="robots.txt")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """Everything may be read; the site map is named when the site has an address."""
    sitemap = f"Sitemap: {shop.site.url}sitemap.xml\n" if shop.site.url and not shop.site.noindex else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()


PAGE_TYPE = PageType(name="robots", plan=plan, make=make, of_outlines=True)
