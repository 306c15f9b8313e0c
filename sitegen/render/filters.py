"""What templates may do besides Jinja's own filters; each is described in `themes/README.md`."""

from __future__ import annotations

from markupsafe import Markup

from sitegen.render.html import language
from sitegen.render.urls import address, safe_link


def link(path: str, root: str) -> str:
    """The link to *path*, an address of this site (`/about/`) or of another, from a page with *root*."""
    return safe_link(root, path)


def static(path: str, root: str) -> str:
    """The link to a static file of the theme (`site.css`) from a page with *root*."""
    return address(root, f"/static/{path}")


def marked(lang: str, around: str) -> Markup:
    """`lang` and `dir` attributes of a part in *lang* inside a page in *around*; nothing when they are the same."""
    return Markup() if lang.split("-")[0].lower() == around.split("-")[0].lower() else Markup(language(lang))


FILTERS = {"link": link, "static": static, "marked": marked}
FORBIDDEN = ("safe", "forceescape", "random", "pprint", "urlize", "xmlattr")
