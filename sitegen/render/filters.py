"""What templates may do besides Jinja's own filters; each is described in `themes/README.md`."""

from __future__ import annotations

from sitegen.render.html import marked
from sitegen.render.urls import address, safe_link


def link(path: str, root: str) -> str:
    """The link to *path*, an address of this site (`/about/`) or of another, from a page with *root*."""
    return safe_link(root, path)


def static(path: str, root: str) -> str:
    """The link to a static file of the theme (`site.css`) from a page with *root*."""
    return address(root, f"/static/{path}")


FILTERS = {"link": link, "static": static, "marked": marked}
FORBIDDEN = ("attr", "safe", "forceescape", "random", "pprint", "urlize", "xmlattr")
