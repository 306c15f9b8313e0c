"""What an address of the preview stands for: an output, a page, a case. Nothing is looked up on the disk.

Where a page is can be written in three ways: the path of its output (`cases/été/index.html`), its address as cards have
it (`/cases/été/`), and its address as browsers send it (`/cases/%C3%A9t%C3%A9/`).

An address is taken apart at its slashes before anything is decoded, and decoded once: what hides a slash, a backslash
or a control character behind percent signs is no address. https://www.rfc-editor.org/rfc/rfc3986#section-2.4
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit

from sitegen.model.layout import CASES, PAGES

INDEX = "index.html"
OWN = "/_sitegen/"  # the preview's own pages stand here
# ASCII alone, each percent sign with its digits.
_SHAPE = re.compile(r"/(?!/)(?:[!$&-;=@-Z_a-z~\[\]]|%[0-9A-Fa-f]{2})*")
_NEVER = re.compile(r"[\x00-\x1f\x7f-\x9f/\\\ufffe\uffff]")
_SOURCE = re.compile(rf"{re.escape(CASES)}([^/]+)(?:/|$)|{re.escape(PAGES)}([^/]+)\.md$")


def output_path(address: str) -> str | None:
    """`cases/x/index.html` for `/cases/x/`, `cases/x` for `/cases/x`; None for what can be no file of a site.

    *address* is the path of a request as it was sent, percent signs and all, without its query.
    """
    if not _SHAPE.fullmatch(address):
        return None
    *folders, last = address[1:].split("/")
    parts = [_part(part) for part in (*folders, last or INDEX)]
    return None if None in parts else "/".join([part or "" for part in parts])


def _part(part: str) -> str | None:
    try:
        name = unquote_to_bytes(part).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if name in {"", ".", ".."} or _NEVER.search(name) else name


def within(path: str) -> str:
    """The page of the folder *path*, for an address whose last slash was left out."""
    return f"{path}/{INDEX}"


def pages_at(url: str) -> frozenset[str]:
    """The outputs that a tab showing *url* may be showing: two for an address without a slash at its end.

    They need not be planned: a tab also shows that there is nothing yet. The preview's own pages are no outputs.
    """
    try:
        address = urlsplit(url).path or "/"
    except ValueError:
        return frozenset()
    path = None if address.startswith(OWN) else output_path(address)
    if path is None:
        return frozenset()
    return frozenset({path} if address.endswith("/") else {path, within(path)})


def address_of(path: str) -> str:
    """The address of an output as browsers send it: `/supplement/a%20b.csv`."""
    return quoted(f"/{path}")


def quoted(address: str) -> str:
    """An *address* as cards have it, as browsers send it and links have it. Attributes escape it besides."""
    return quote(address, safe="/~!$&'()*+,;=:@")


def page_at(pathname: str) -> str:
    """The address, as cards have it, of the page that `location.pathname` means: `/cases/x/index.html` and `/cases/x/`
    are one; `%C3%A9` is é.
    """
    return unquote(pathname).removesuffix(INDEX)


def page_of_source(file: str) -> str:
    """The address, as cards have it, of the page made of the source *file*: `content/cases/x/index.md` → `/cases/x/`;
    empty for others.
    """
    found = _SOURCE.match(file)
    if found is None:
        return ""
    return f"/cases/{found[1]}/" if found[1] else f"/{found[2]}/"


def page_of_output(path: str) -> str:
    """The address, as cards have it, of an output: `cases/x/index.html` → `/cases/x/`."""
    folder, slash, name = path.rpartition("/")
    return f"/{folder}{slash}" + ("" if name == INDEX else name)


def slug_of(path: str) -> str:
    """The case that an output is of; empty when it is of none."""
    return path.removeprefix("cases/").partition("/")[0] if path.startswith("cases/") else ""
