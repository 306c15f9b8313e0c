"""What square brackets mean: links, pictures and spans `[…]{lang=la}`, each with its place and attributes.

Links and pictures are markdown-it's; here they are refused early where none can be, which keeps a line of
brackets linear, and told where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline, autolink as read_autolink, image as read_image, link as read_link
from markdown_it.token import Token

from sitegen.read.attributes import Attributes, parse_attributes

# A picture's file with a blank in its name, as nearly every screenshot has: to CommonMark these are words.
_SPACED = re.compile(
    r"\(\s*(?P<file>(?=[^)\n]*[ \t])[^<>\n]{1,300}?\.(?:png|jpe?g|webp|tiff?|svg|gif|bmp|avif|heic|heif|dcm))"
    r"(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\s*\)",
    re.IGNORECASE,
)


def note_brackets(content: str, env: dict[str, object]) -> None:
    """Note in *env* where the last link, reference and span of *content* can end."""
    env["last_close"] = content.rfind("]") if "references" in env else content.rfind("](")
    env["last_span"] = content.rfind("]{")
    env["last_angle"] = content.rfind(">")
    env["last_bracket"] = content.rfind("]")


def link(state: StateInline, silent: bool) -> bool:
    """`[text](address "title")`, `[text][ref]`, `[ref]`."""
    return state.pos <= state.env["last_close"] and _placed(state, silent, read_link)


def autolink(state: StateInline, silent: bool) -> bool:
    """`<https://example.org>`, `<name@example.org>`."""
    return state.pos <= state.env["last_angle"] and _placed(state, silent, read_autolink)


def _placed(state: StateInline, silent: bool, read: Callable[[StateInline, bool], bool]) -> bool:
    """Read a link, and note where it stands."""
    start, count = state.pos, len(state.tokens)
    if not read(state, silent):
        return False
    if not silent:
        _token(state.tokens, count, "link_open").meta = {"at": start, "end": state.pos}
    return True


def image(state: StateInline, silent: bool) -> bool:
    """`![caption](file "title"){#fig-x alt="…"}`."""
    if state.pos > state.env["last_close"]:
        return False
    start, count = state.pos, len(state.tokens)
    spaced = None if read_image(state, silent) else _spaced(state, silent)
    if state.pos == start:
        return False
    found: Attributes | None = None
    unreadable = False
    if state.pos < state.posMax and state.src[state.pos] == "{":
        found = parse_attributes(state.src, state.pos, state.posMax)
        unreadable = found is None
        state.pos = found.end if found else state.pos
    if not silent:
        meta = {"at": start, "end": state.pos, "attributes": found, "unreadable": unreadable, "spaced": spaced}
        _token(state.tokens, count, "image").meta = meta
    return True


def _spaced(state: StateInline, silent: bool) -> tuple[int, int] | None:
    """Read a picture whose file's name has a blank as the author means it; where that name begins and ends."""
    end = parseLinkLabel(state, state.pos + 1) if state.src.startswith("![", state.pos) else -1
    found = _SPACED.match(state.src, end + 1, state.posMax) if end >= 0 else None
    if found is None:
        return None
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": found["file"], "alt": ""}
        token.content = state.src[state.pos + 2 : end]
    state.pos = found.end()
    return found.span("file")


def _token(tokens: list[Token], first: int, kind: str) -> Token:
    """The token of *kind* that was added, alone or after the text before it."""
    return tokens[first] if tokens[first].type == kind else tokens[first + 1]


def span(state: StateInline, silent: bool) -> bool:
    """`[text]{.class lang=la}`."""
    if state.pos > state.env["last_span"]:
        return False
    start, limit = state.pos, state.posMax
    end = parseLinkLabel(state, start)
    if end < 0 or state.src[end + 1 : end + 2] != "{":
        return False
    found = parse_attributes(state.src, end + 1, limit)
    if found is None:
        return False
    if not silent:
        state.push("span_open", "span", 1).meta = {"at": start, "attributes": found}
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = limit
    state.pos = found.end
    return True
