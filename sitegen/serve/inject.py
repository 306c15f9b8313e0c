"""The preview's script in a page: put in while the page is sent, so that what is shown is what will be published.

It stands first in the head, where a script can find the reader's place before anything is painted. The head is found as
a browser finds it (https://html.spec.whatwg.org/multipage/parsing.html#the-before-html-insertion-mode): after spaces,
comments, the doctype and the tag `html`, none of which need be there.
"""

from __future__ import annotations

import re

SCRIPT = "/_sitegen/preview.js"
_SPACE = rb"(?:[\t\n\f\r ]|<!---?>|<!--(?!-?>)(?s:.*?)--!?>)*+"
_ATTRIBUTES = rb"""(?:[\t\n\f\r /](?:[^>"'=]|=[\t\n\f\r ]*+(?:"[^"]*"|'[^']*'|(?=[^"']))|["'])*+)?+>"""
_BEFORE_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?" + _SPACE
    + rb"(?:<!doctype[^>]*>)?" + _SPACE
    + rb"(?:<html" + _ATTRIBUTES + rb")?" + _SPACE
    + rb"(?:<head" + _ATTRIBUTES + rb")?",
    re.IGNORECASE,
)  # fmt: skip


def with_script(page: bytes, digest: str) -> bytes:
    """*page*, HTML, with the tag of the preview's script, which tells it the *digest* of the page as it was."""
    found = _BEFORE_HEAD.match(page)
    at = found.end() if found else 0
    return b"".join((page[:at], tag(digest), page[at:]))


def tag(digest: str) -> bytes:
    """The tag. *digest* is a word of hexadecimal digits, empty for a page that is not there."""
    if re.search(r"[^0-9a-f]", digest):
        raise ValueError(f"not a digest: {digest!r}")
    return f'<script src="{SCRIPT}" data-digest="{digest}"></script>'.encode()
