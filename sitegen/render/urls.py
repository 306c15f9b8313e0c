"""Addresses in pages: every link is relative, so a site works under any sub-path and from `file://`.

A link to a folder names its `index.html`, because a browser that reads files does not add it; the canonical address of
a page never does. An address is therefore the page's `root` (`../../`) and a path of the site. The page for missing
addresses is shown at any depth, so its root is absolute.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from sitegen.model.pattern import pattern

_UNSEEN = pattern("[\x00-\x20\x7f-\xa0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff]+")
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_PLAIN = pattern(r"[A-Za-z0-9._~:/?@!$&'()*+,;=-]*(#[A-Za-z0-9._~:/?@!$&'()*+,;=-]*)?")
_BEFORE_HOST = pattern(r"([a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_HOST = pattern(r"(?:[^/?#@\[\]]*@)?(?:\[[0-9a-f:.]+\]|[^/?#\[\]:]*)(?::\d*)?(?=[/?#]|$)", re.IGNORECASE)
_STRAY = pattern(r"%(?![0-9A-Fa-f]{2})")
_ALLOWED = "/?:@!$&'()*+,;=~%"
_SCHEMES = ("http:", "https:", "mailto:", "doi:", "tel:")
DOI = "https://doi.org/"
ORCID, MESH = "https://orcid.org/", "https://id.nlm.nih.gov/mesh/"
PUBMED, PMC = "https://pubmed.ncbi.nlm.nih.gov/", "https://pmc.ncbi.nlm.nih.gov/articles/"
_USUAL_DOI = pattern(r"[a-zA-Z0-9/:;()._~-]*")  # what needs no quoting
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
    return DOI + (value if _USUAL_DOI.fullmatch(value) else quote(value, safe="/:;()._-"))


@lru_cache(AT_HAND)
def uri(value: str) -> str:
    """*value* as a URI, for readers that take no other letters (and schemas: `xsd:anyURI`); one that is so as it is.

    A `%` that begins no code is written as `%25`, a second `#` as `%23`, a colon in what is no host and port as `%3A`.
    https://www.rfc-editor.org/rfc/rfc3986#appendix-A
    """
    scheme = _BEFORE_HOST.match(value)
    if scheme is None:
        return value if _PLAIN.fullmatch(value) else _quoted(value)
    after = value[scheme.end() :]
    host = _HOST.match(after)
    if host is None:
        place, slash, path = after.partition("/")
        return scheme[0] + quote(place, safe="") + _quoted(slash + path)
    rest = after[host.end() :]
    named = host[0] if host[0].isascii() else quote(host[0], safe=":@[]%!$&'()*+,;=~")
    return scheme[0] + named + (rest if _PLAIN.fullmatch(rest) else _quoted(rest))


def _quoted(href: str) -> str:
    rest, mark, fragment = _STRAY.sub("%25", href).partition("#")
    return quote(rest, _ALLOWED, errors="replace") + mark + quote(fragment, _ALLOWED, errors="replace")


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
