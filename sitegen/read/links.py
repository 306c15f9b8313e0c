"""Addresses: which ones may be published, and relative ones turned into addresses of this site.

http, https, mailto and doi only; `javascript:`, `//host` and their disguises are refused.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink

_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = frozenset({"http", "https", "mailto", "doi"})
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_HOST = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)
_PLAIN_FILE = re.compile(r"[\w.-]{1,60}")
LONGEST_HOST = 255
_PLAIN = re.compile(r"https?://[a-z\d-]+(?:\.[a-z\d-]+)*(?:/[A-Za-z\d._/-]*)?", re.ASCII)


def is_plain(url: str) -> bool:
    """Whether *url* is written with nothing that needs encoding or decoding, as nearly all are.

    Knowing it saves two readings of the address by the rules of browsers, a hundredth of the time of a case.
    """
    return len(url) < LONGEST_HOST and _PLAIN.fullmatch(url) is not None and "xn--" not in url


class LinkError(Exception):
    """An address that must not be published. `hint` says what to type."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def address(url: str, folder: str) -> str:
    """The address to publish for *url*, written in a text of *folder* (`/cases/x/`); raises LinkError."""
    url = url.strip()
    seen = _INVISIBLE.sub("", url)
    if seen.replace("\\", "/").startswith("//"):
        raise LinkError(f"'{seen}' has no scheme", f"write https:{seen.replace(chr(92), '/')}")
    if scheme := _SCHEME.match(seen):
        return _absolute(seen if scheme[1].lower() not in {"http", "https"} else url, scheme[1].lower())
    if seen.lower().startswith("www."):
        raise LinkError(f"'{seen}' has no scheme", f"write https://{seen}")
    if seen.startswith("#"):
        return "#" + unquote(seen[1:])
    return _of_this_site(url, folder) if url else ""


def _absolute(url: str, scheme: str) -> str:
    if scheme not in _ALLOWED:
        raise LinkError(f"a link may not use '{scheme}:'", "use http, https, mailto or doi, or a path of this site")
    rest = url[len(scheme) + 1 :]
    if scheme == "doi":
        if not _DOI.fullmatch(rest):
            raise LinkError(f"'{rest}' is not a DOI", "write doi:10.1000/xyz")
        return normalizeLink("https://doi.org/" + rest)
    if scheme in {"http", "https"} and not _HOST.match(url):
        raise LinkError(f"'{url}' names no host", "write https://example.org/…")
    return url if is_plain(url) else normalizeLink(url)


def _of_this_site(url: str, folder: str) -> str:
    path, mark, tail = _split(url)
    if path == "":
        return normalizeLink(folder + mark + tail)
    joined = path if path.startswith("/") else folder + path
    parts = posixpath.normpath(joined).lstrip("/")
    if _climbs(joined):
        raise LinkError(f"'{url}' leads out of the site", "address the pages of this site, e.g. /about/")
    clean = "/" + ("" if parts == "." else parts)
    if joined.endswith(("/", "/.", "/..")) and clean != "/":
        clean += "/"
    return normalizeLink(_page(clean) + mark + tail)


def _split(url: str) -> tuple[str, str, str]:
    at = min((place for place in (url.find("?"), url.find("#")) if place >= 0), default=len(url))
    return url[:at], url[at : at + 1], url[at + 1 :]


def _climbs(path: str) -> bool:
    depth = 0
    for part in path.replace("\\", "/").split("/"):
        depth += -1 if part == ".." else part not in {"", "."}
        if depth < 0:
            return True
    return False


def _page(path: str) -> str:
    """The page made from a Markdown file: `/cases/x/index.md` is `/cases/x/`, `/pages/about.md` is `/about/`."""
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path[: -len(".md")])
    if name == "index":
        return folder.rstrip("/") + "/"
    return f"/{name}/"


def local_file(url: str) -> str:
    """The path, relative to the case folder, of a picture; raises LinkError when it is none."""
    seen = _INVISIBLE.sub("", url.strip())
    if _SCHEME.match(seen) or seen.replace("\\", "/").startswith("/"):
        raise LinkError(f"'{seen}' is not a file of this case's folder", _kept_hint(seen))
    path = posixpath.normpath(unquote(url.strip())) if url.strip() else ""
    if path in {"", "."} or path.startswith("../") or path == "..":
        raise LinkError(f"'{seen}' is not a file of this case's folder", _kept_hint(seen))
    return path


def _kept_hint(url: str) -> str:
    """How a picture that lies elsewhere, on the web or in another folder, gets into the case."""
    name = posixpath.basename(unquote(url.replace("\\", "/")).partition("?")[0])
    file = name if "." in name and _PLAIN_FILE.fullmatch(name) else "name.png"
    return f"put the picture into the folder figures/ beside index.md, and write figures/{file}"
