"""Slips in citations that Pandoc's grammar takes for something else: a comma for a semicolon, a bracket left open …

Each is told with what was most likely meant; the text is shown as it is written.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.read.citations import Item, clean_key, mentioned
from sitegen.read.crossrefs import KINDS
from sitegen.read.locators import read_locator

_KEYLESS = re.compile(r"(?<![\w.+/@\\-])@(?=[\s,;.]|$)")
_OPEN = re.compile(r"\[[^\[\]()@\d]{0,40}\Z")  # `[see @a`; `[0, 1)` is an interval
_BRACKETS = re.compile(r"[\[\]]")
_SHOWN = 40  # characters of a place that is told
_LONGEST = (
    1000  # characters in which a bracket is to be closed; every key looks no further, so that texts cost their length
)


class Slip(NamedTuple):
    """Where it is in the text, how many characters it has, what is wrong and what to type."""

    at: int
    length: int
    message: str
    hint: str


def without_key(text: str, at: int) -> Slip | None:
    """The sign of a citation without a key behind it, in *text*, which stands at *at*: `[@]`, `[see @]`."""
    found = _KEYLESS.search(text)
    return Slip(at + found.start(), 1, "this @ has no key behind it", KEY_HINT) if found else None


def left_open(item: Item, text: str) -> Slip | None:
    """A bracket before the key *item* of *text* that nothing closes: `[@a and so on`."""
    found = _OPEN.search(text, max(0, item.at - _SHOWN), item.at)
    if not found:
        return None
    depth = 0
    behind = item.at + item.length
    for bracket in _BRACKETS.finditer(text, behind, behind + _LONGEST):
        depth += 1 if bracket[0] == "[" else -1
        if depth < 0:
            return None
    return Slip(found.start(), 1, f"the bracket before @{item.key} is not closed", OPEN_HINT)


def in_cluster(item: Item) -> Slip | None:
    """What is odd in the words behind a key within brackets; its place is in the text of the cluster."""
    if not item.rest:
        return None
    for found in mentioned(item.rest):
        key = clean_key(found["braced"] or found["key"])
        if not key.startswith(KINDS):
            message = "two works stand between the brackets without a semicolon"
            hint = f"write a semicolon between them: [@{item.key}; @{key}]"
            return Slip(item.rest_at + found.start(), len(found[0]), message, hint)
    if slip := without_key(item.rest, item.rest_at):
        return slip
    before, semicolon, after = item.rest.partition(";")
    if semicolon and not read_locator(before).length and _is_place(after):
        place = " ".join(after.split())[:_SHOWN]
        message = f"'{place}' stands behind a semicolon, as another work would"
        return Slip(item.rest_at + len(before), 1, message, f"write a comma before the place: [@{item.key}, {place}]")
    return None


def _is_place(text: str) -> bool:
    length = read_locator(text).length
    return bool(length) and not text[length:].strip()


KEY_HINT = "write the key of the work, as in [@silva2019]; write \\@ for the sign itself"
OPEN_HINT = "write ] behind the last work"
