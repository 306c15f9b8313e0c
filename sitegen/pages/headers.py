"""`_headers`: the security headers for hosts that read it. https://docs.netlify.com/routing/headers/"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.files import MARK
from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.plugins import PageType, Workshop
from sitegen.render.policy import HEADERS


def plan(site: Site) -> Iterator[Target]:
    """The one target."""
    yield Target(path="_headers", maker="headers", origin="the security headers")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The mark of an output folder (`build/ownership.py`), and one rule for all paths."""
    robots = (("X-Robots-Tag", "noindex"),) if shop.site.noindex else ()
    lines = [f"  {name}: {value}\n" for name, value in (*HEADERS, *robots)]
    return MARK + "".join(["\n/*\n", *lines]).encode()


PAGE_TYPE = PageType(name="headers", plan=plan, make=make)
