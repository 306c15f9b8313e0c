"""The headers of an answer: those that `_headers` gives a path on the host, so that a preview shows what is published.

The rules are read from the site's own file rather than made again, as hosts read them: a star stands for anything,
`:slug` for one part of a path, the last rule for a header holds (`pages/headers.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitegen.model.media_types import media_type
from sitegen.render.policy import HEADERS_WITHOUT_SEARCH
from sitegen.serve.addresses import page_of_output

FILE = "_headers"
UNSERVED = frozenset({FILE, "_redirects"})  # hosts read these and show them to nobody
# Browsers pass over Strict-Transport-Security without TLS (RFC 6797, 8.1), and one that did not would ask every other
# program on localhost for TLS, for a year.
_LEFT_OUT = "strict-transport-security"
# What is shown now is asked for again each time, is found by no search engine, and is not to be had by other sites.
_OWN = {
    "Server": "sitegen",
    "Cache-Control": "no-cache",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Rule(NamedTuple):
    """Headers for the addresses that match."""

    pattern: re.Pattern[str]
    headers: tuple[tuple[str, str], ...]


def every_answer() -> dict[str, str]:
    """What stands on each answer whatever it is: the preview's own pages, redirects, refusals, faults."""
    return {name: value for name, value in (*HEADERS_WITHOUT_SEARCH, *_OWN.items()) if name.lower() != _LEFT_OUT}


def read_rules(text: bytes) -> tuple[Rule, ...]:
    """The rules of a `_headers` file. Lines that are none are passed over."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.decode("utf-8", errors="replace").splitlines():
        name, colon, value = line.strip().partition(":")
        if line.startswith("/"):
            found.append((line.strip(), []))
        elif line.startswith(" ") and colon and found:
            found[-1][1].append((name.strip(), value.strip()))
    return tuple(Rule(_pattern(path), tuple(headers)) for path, headers in found)


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"(\*|:[A-Za-z]\w*)", path)
    meant = [".*" if part == "*" else "[^/]+" if index % 2 else re.escape(part) for index, part in enumerate(parts)]
    return re.compile("".join(meant), re.DOTALL)


def headers_for(path: str, rules: tuple[Rule, ...]) -> Mapping[str, str]:
    """The headers of the output *path*, with its media type. Hosts match the address that is asked for."""
    headers = every_answer()
    headers["Content-Type"] = content_type(path)
    for name, value in _ruled(page_of_output(path), rules):
        if name.lower() != _LEFT_OUT:
            headers[name] = value
    return headers | _OWN


def content_type(path: str) -> str:
    """The media type by the ending; texts are UTF-8, which only their own header may say of them."""
    kind = media_type(path)
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _ruled(address: str, rules: tuple[Rule, ...]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if rule.pattern.fullmatch(address):
            yield from rule.headers
