"""The grammar of citations, as Pandoc writes them: `[see @a, p. 3; -@b]`, `@a [p. 3]`, `[@pmid:20023]`.

Two inline rules, `cluster` and `mention`, leave a token `cite` or `crossref`; `parse_items` takes a cluster apart.
Brackets with an @ that cites nothing leave an empty token `no_cite` before them, for whoever looks for slips.
An address such as name@example.org is not a citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.rules_inline import StateInline

from sitegen.model.pattern import pattern
from sitegen.read.crossrefs import CROSS_REFERENCE

_PLAIN = r"\w(?:[:.#$%&+?<>~/-]?\w)*"
_DOI = r"[Dd][Oo][Ii]:10\.\d{4,9}/[^\s;,\[\]{}]*[^\s;,\[\]{}.:!?'\"”’]"
_KEY = rf"@(?:\{{(?P<braced>[^{{}}\s]+)\}}|(?P<key>{_DOI}|{_PLAIN}))"
_CITED = pattern(rf"(?:(?<![\w.+/@\\-])(?P<minus>-)|(?<![\w.+/@\\-])){_KEY}")
_MENTION = pattern(_KEY)
_CLUSTER = pattern(r"\[([^\[\]]*)\](?![({])")
_NOTE = pattern(r" ?\[(?!\^)([^\[\]@]+)\](?![({\[:])")
_PIECE = pattern(r"(?:[^;{]+|\{[^{}]*\}|\{)+|(?<=;)(?=;|\Z)")
_PREFIXED = pattern(r"(doi|pmid|pmcid|isbn|url|https?):", re.IGNORECASE)
_BEFORE_MENTION = pattern(r"[\w.+/@#=%-]")


class Item(NamedTuple):
    """A cited key, its place in the cluster's text, and the text before and after it (with its place)."""

    key: str
    at: int
    length: int
    suppress: bool
    prefix: str
    prefix_at: int
    rest: str
    rest_at: int


def parse_items(text: str) -> list[Item]:
    """The items of the inside of a cluster; none when it is not a citation."""
    if (alone := _MENTION.fullmatch(text)) is not None:  # `[@key]`, as nearly all are
        return [Item(clean_key(alone["braced"] or alone["key"]), 0, len(text), False, "", 0, "", len(text))]
    items: list[Item] = []
    for piece in _PIECE.finditer(text):
        found = _CITED.search(text, piece.start(), piece.end())
        if found:
            items.append(_item(text, piece.start(), piece.end(), found))
        elif items:  # `[@a, p. 3; and others]`
            last = items[-1]
            items[-1] = last._replace(rest=text[last.rest_at : piece.end()])
        elif text[piece.start() : piece.end()].strip():
            return []
    return items


def _item(text: str, start: int, end: int, found: re.Match[str]) -> Item:
    at = found.start() + bool(found["minus"])
    return Item(
        clean_key(found["braced"] or found["key"]),
        at,
        found.end() - at,
        bool(found["minus"]),
        text[start : found.start()],
        start,
        text[found.end() : end],
        found.end(),
    )


def mentioned(text: str) -> Iterator[re.Match[str]]:
    """The keys in *text*."""
    return _CITED.finditer(text)


def clean_key(key: str) -> str:
    """The key as references know it: `DOI:10.1/X` is `doi:10.1/x`, `PMID:20023` is `pmid:20023`."""
    scheme = _PREFIXED.match(key)
    if not scheme:
        return key
    name = scheme[1].lower()
    rest = key[scheme.end() :]
    return f"{name}:{rest.lower() if name == 'doi' else rest}"


def cluster(state: StateInline, silent: bool) -> bool:
    """`[…@key…]`, but not the text of a link or of a span with attributes."""
    found = _CLUSTER.match(state.src, state.pos, state.posMax)
    if not found or "@" not in found[1]:
        return False
    items = parse_items(found[1])
    if not items:
        if not silent:
            state.push("no_cite", "", 0).meta = {"text": found[1], "at": state.pos + 1}
        return False
    if not silent:
        token = state.push("cite", "", 0)
        token.content = found[1]
        token.meta = {"items": items, "at": state.pos + 1}
    state.pos = found.end()
    return True


def mention(state: StateInline, silent: bool) -> bool:
    """`@key`, `-@key` and `@key [p. 3]` in running text, and `@fig-ct(a)`."""
    before = state.src[state.pos - 1 : state.pos]
    minus = before == "-" and not _BEFORE_MENTION.match(state.src[state.pos - 2 : state.pos - 1] or " ")
    if before and not minus and _BEFORE_MENTION.match(before):
        return False
    if found := CROSS_REFERENCE.match(state.src, state.pos, state.posMax):
        if not silent:
            token = state.push("crossref", "", 0)
            token.meta = {"match": found, "at": state.pos}
        state.pos = found.end()
        return True
    found = _MENTION.match(state.src, state.pos, state.posMax)
    return found is not None and _narrative(state, found, minus, silent)


def _narrative(state: StateInline, found: re.Match[str], minus: bool, silent: bool) -> bool:
    start, end = found.span()
    key = found["braced"] or found["key"].rstrip("_")
    end -= 0 if found["braced"] else len(found["key"]) - len(key)
    note = _NOTE.match(state.src, end, state.posMax)
    if not silent:
        if minus:
            state.pending = state.pending[:-1]
        rest = note[1] if note else ""
        rest_at = note.start(1) if note else end
        item = Item(clean_key(key), start, end - start, minus, "", start, rest, rest_at)
        token = state.push("mention", "", 0)
        token.meta = {"items": [item], "at": 0}
    state.pos = note.end() if note else end
    return True
