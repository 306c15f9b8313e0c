"""What a word processor leaves in a pasted text: it looks right while one writes, and is printed as a heap of signs.

Bullets, cells between tabs, headings without a blank, letters of a symbol font that no other font has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from sitegen.checks._places import below_front
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.document import Paragraph
from sitegen.model.walk import plain_text, walk_blocks
from sitegen.plugins import Check, Locate

_HEADING = re.compile(r"(?P<signs>#{2,6})[\xa0\u2000-\u200b\u202f]*(?P<words>[^\s#].{0,60})")
_BULLET = re.compile(r"[•▪◦‣●■➢✓\uf0a7\uf0b7\uf0d8]\s*\S|[·o§]\t\s*\S")
_CELLS = re.compile(r"[^\t\n]+(?:\t+[^\t\n]+)+")
_LIKELY = re.compile(r"^[^\S\n]*(?:#{2,6}[^\s#]|##+\xa0|[•▪◦‣●■➢✓\uf0a7\uf0b7\uf0d8]|[·o§]\t|[^\t\n]+\t)", re.MULTILINE)
_SYMBOL = re.compile("[\uf020-\uf0ff]")
_BULLETS = frozenset("\uf0a7\uf0b7\uf0d8")
_ITEMS = "begin each item of the list with a hyphen and a blank, and leave an empty line before the first"
_SYMBOLS = {
    0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε", 0x67: "γ", 0x6B: "κ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ",
    0x44: "Δ", 0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xBB: "≈",
}  # fmt: skip
_BEGINNING = 8  # characters of a line by which it is found among what is printed


class _Trace(NamedTuple):
    """What is told of a trace, and how many characters it has."""

    message: str
    hint: str
    length: int


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for the first trace of each kind; most texts have none, and are looked at once. One bullet is no list:
    it may explain the signs of a picture.
    """
    if _LIKELY.search(at.source.text):
        printed = _of_paragraphs(case)
        for kind, fewest in ((_heading, 1), (_bullet, 2), (_cells, 1)):
            found = list(islice(_traces(kind, printed, at, check), fewest))
            yield from found[:1] if len(found) == fewest else ()
    yield from _symbols(at, check)


def _of_paragraphs(case: Case) -> str:
    """The words of the text's paragraphs: code is none."""
    return "\n".join(plain_text(one.children) for one in walk_blocks(case.body.children) if isinstance(one, Paragraph))


def _traces(kind: Callable[[str, str], _Trace | None], printed: str, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """The lines of the text that are a trace of *kind* and are *printed*: one in a block of code is meant."""
    lines = below_front(at.source)
    for (number, line), (_, following) in zip(lines, [*lines[1:], (0, "")], strict=True):
        words = line.strip()
        if (trace := kind(words, following.strip())) and " ".join(words.split())[:_BEGINNING] in printed:
            span = Span(number, line.index(words) + 1, trace.length)
            yield at.source.diagnostic(span, check.name, trace.message, trace.hint, check.severity)


def _heading(line: str, following: str) -> _Trace | None:
    found = _HEADING.match(line)
    if found is None:
        return None
    signs, words = found["signs"], found["words"].strip(" #")
    message = f"this is no heading: behind {signs} belongs a blank"
    return _Trace(message, f"write '{signs} {words}', with an empty line before and after it", len(signs))


def _bullet(line: str, following: str) -> _Trace | None:
    if not _BULLET.match(line) or _SYMBOL.match(line):
        return None
    return _Trace("this bullet begins no list: it is printed as it stands", _ITEMS, 1)


def _cells(line: str, following: str) -> _Trace | None:
    if not _CELLS.fullmatch(line) or not _CELLS.fullmatch(following) or _BULLET.match(line):
        return None
    hint = (
        "write | between the cells and a line |---|---| below the first row; or save the table as labs.csv beside "
        'index.md and write ::: {#tbl-labs src="labs.csv" caption="…"} and ::: below it'
    )
    message = "this was a table: only tabs are left between its cells, and its rows run together"
    return _Trace(message, hint, len(line.partition("\t")[0]))


def _symbols(at: Locate, check: Check) -> Iterator[Diagnostic]:
    """Every sign of a symbol font, each once, wherever in the file it stands."""
    known: set[str] = set()
    for found in _SYMBOL.finditer(at.source.text):
        sign = found[0]
        if sign in known:
            continue
        known.add(sign)
        line = at.source.text.count("\n", 0, found.start()) + 1
        span = Span(line, found.start() - at.source.text.rfind("\n", 0, found.start()), 1)
        message = f"here stands a sign of a symbol font (U+{ord(sign):04X}): readers see an empty box"
        meant = _SYMBOLS.get(ord(sign) - 0xF000)
        hint = f"type {meant} in its place, if that was meant" if meant else "type the sign itself in its place"
        hint = _ITEMS if sign in _BULLETS else hint
        yield at.source.diagnostic(span, check.name, message, hint, check.severity)


CHECK = Check(
    name="pasted-text",
    severity="warning",
    summary="No bullets, tabs and signs of a word processor stand in place of lists, tables and letters.",
    run=run,
    good=(
        "---\ntitle: A\n---\n\n## Course\n\n- First\n- Second, #2 of them\n\n`##Course`\n",
        "---\ntitle: A\n---\n\n| Test | Day 0 |\n|------|-------|\n| CRP\t| 98\t|\n| Hb\t| 112\t|\n",
        "---\ntitle: A\n---\n\n```\na\tb\n•\tc\nd\te\n```\n",
    ),
    bad=(
        "---\ntitle: A\n---\n\n##Course\n\nShort.\n",
        "---\ntitle: A\n---\n\n##\u00a0Course\n\nShort.\n",
        "---\ntitle: A\n---\n\nThe findings:\n•\tFirst\n•\tSecond\n",
        "---\ntitle: A\n---\n\nTest\tDay 0\nCRP\t98\nHb\t112\n",
        "---\ntitle: A\n---\n\nA dose of 3 \uf06dg.\n",
    ),
)
