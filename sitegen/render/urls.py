"""Addresses in pages: every link is relative, so a site works under any sub-path and from `file://`.

A link to a folder names its `index.html`, because a browser that reads files does not add it; the canonical address of
a page never does. An address is therefore the page's `root` (`../../`) and a path of the site. The page for missing
addresses is shown at any depth, so its root is absolute.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff]+")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SCHEMES = ("http:", "https:", "mailto:", "doi:", "tel:")
DOI = "https://doi.org/"
AT_HAND = 4_096  # addresses; every page leads to the same ones at its head and foot


def root_of(path: str) -> str:
    """The way from the page at *path* (`/cases/x/`) to the root of the site: `../../`."""
    return "../" * (path.count("/") - 1)


def absolute_root(site_url: str) -> str:
    """The root of the site as an absolute path: `/` or the sub-path of *site_url*."""
    path = urlsplit(site_url).path
    return path if path.endswith("/") else path + "/"


@lru_cache(AT_HAND)
def address(root: str, path: str) -> str:
    """The link from a page with *root* to *path*, an address of this site that starts with `/`.

    A colon is written as `%3A`: a file called `javascript:x` must not become a scheme.
    """
    place, mark, rest = _cut(path)
    file = output_file(place).lstrip("/")
    return root + quote(file, safe="/%@!$&'()*+,;=~") + mark + rest


def _cut(path: str) -> tuple[str, str, str]:
    found = min((at for at in (path.find("?"), path.find("#")) if at >= 0), default=len(path))
    return path[:found], path[found : found + 1], path[found + 1 :]


def output_file(path: str) -> str:
    """The file that answers *path*: `cases/x/index.html` for `/cases/x/`."""
    return path[1:] + "index.html" if path.endswith("/") else path[1:]


def permanent(site_url: str, path: str) -> str:
    """The absolute address of *path*, or nothing when the site has no address."""
    return site_url.rstrip("/") + quote(path, safe="/%") if site_url else ""


def doi(value: str) -> str:
    """The address of a DOI."""
    return DOI + quote(value, safe="/:;()._-")


def safe_link(root: str, href: str) -> str:
    """*href* of a document's link as a page may hold it, or nothing when it could run code or name a foreign host."""
    seen = href.isascii() and href.isprintable() and " " not in href
    clean = href if seen else _UNSEEN.sub("", href)
    if clean.startswith(("#", "https://", "http://")):
        return clean
    if clean.startswith("/"):
        return "" if clean.startswith(("//", "/\\")) else address(root, clean)
    scheme = _SCHEME.match(clean)
    if not scheme or scheme[0].lower() not in _SCHEMES:
        return ""
    return doi(clean[4:]) if scheme[0].lower() == "doi:" else clean
