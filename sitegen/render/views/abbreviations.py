"""The list of abbreviations: those of the front matter, and those that the text explains, “magnetic resonance (MR)”.

A phone shows no `title`, and readers jump into the middle of a text. What a text explains is found as Schwartz and
Hearst describe it (https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf), and only where each letter of
the abbreviation begins a word of the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from sitegen.model.struct import Value

_SHORT = re.compile(r" \(([A-Z][A-Za-z0-9]{1,7})\)")
_MARKUP = re.compile(r"[<>()]")
_ROOM = 120  # characters before an abbreviation in which its explanation is looked for
_WORDS = re.compile(r"[^\W_]+")


class AbbreviationView(Value, frozen=True, array_like=True):
    """An abbreviation and what it stands for."""

    short: str
    long: str


def abbreviations(listed: Mapping[str, str], html: str) -> tuple[AbbreviationView, ...]:
    """Those *listed* and those explained in *html*, by the alphabet."""
    found = dict(_explained(html)) | dict(listed)
    return tuple(AbbreviationView(short, found[short]) for short in sorted(found, key=str.casefold) if found[short])


def _explained(html: str) -> Iterator[tuple[str, str]]:
    """What stands right before an abbreviation in brackets and is spelled by it; the first explanation counts."""
    seen = set[str]()
    for match in _SHORT.finditer(html):
        short, start = match[1], match.start()
        before = unescape(_MARKUP.split(html[max(0, start - _ROOM) : start])[-1])
        if short not in seen and sum(map(str.isupper, short)) > 1:
            long = _spelled(short, before)
            if long:
                seen.add(short)
                yield short, long


def _spelled(short: str, before: str) -> str:
    """The words at the end of *before*, as many as *short* has letters, whose initials it is; empty otherwise."""
    letters = short.removesuffix("s").lower()
    words = list(_WORDS.finditer(before))[-len(letters) :]
    if "".join(word[0][0] for word in words).lower() != letters:
        return ""
    return before[words[0].start() :].strip()
