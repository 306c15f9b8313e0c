"""Compares a published page with its XML, word by word and part by part."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.corpus import words_of_page, words_of_xml
from tests.corpus.jats_xml import Element
from tests.corpus.words import words


@dataclass
class Comparison:
    """Words wanted and found by part, and the stretches that are not on the page as they stand in the XML."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missing: list[tuple[str, str, str]] = field(default_factory=list)

    def share(self, part: str = "") -> float:
        """The share of words found, of one part or of all."""
        wanted = self.wanted[part] if part else self.wanted.total()
        found = self.found[part] if part else self.found.total()
        return found / wanted if wanted else 1.0

    def add(self, part: str, wanted: int, found: int) -> None:
        """Count words of a part."""
        self.wanted[part] += wanted
        self.found[part] += found

    def table(self) -> str:
        """One line a part: words, found, share."""
        rows = [f"{part:40.40} {self.wanted[part]:6} {100 * self.share(part):6.2f} %" for part in self.wanted]
        return "\n".join([*rows, f"{'all':40} {self.wanted.total():6} {100 * self.share():6.2f} %"])

    def report(self) -> str:
        """What is missing, with the nearest words of the page."""
        return "\n".join(f"[{part}] {text!r}\n{difference}" for part, text, difference in self.missing)


def compare(article: Element, page: bytes) -> Comparison:
    """Every stretch and every reference of *article* looked up on *page*."""
    root = words_of_page.page(page)
    comparison = Comparison()
    _compare_text(comparison, words_of_xml.chunks(article), words(words_of_page.main_text(root)))
    _compare_references(comparison, list(words_of_xml.references(article)), words_of_page.entries(root))
    wanted, shown = words_of_xml.formulas(article), words_of_page.formulas(root)
    comparison.add("formulas", wanted, min(wanted, shown))
    if shown < wanted:
        comparison.missing.append(("formulas", f"{wanted} formulas", f"only {shown} on the page"))
    return comparison


def _compare_text(comparison: Comparison, chunks: Iterable[words_of_xml.Chunk], shown: Sequence[str]) -> None:
    line = f" {' '.join(shown)} "
    for chunk in chunks:
        if not (wanted := words(chunk.text)):
            continue
        if f" {' '.join(wanted)} " in line:
            comparison.add(chunk.part, len(wanted), len(wanted))
            continue
        nearest = _nearest(wanted, shown)
        matched = sum(size for *_, size in _matches(wanted, nearest))
        comparison.add(chunk.part, len(wanted), matched)
        comparison.missing.append((chunk.part, chunk.text, _difference(wanted, nearest)))


def _nearest(wanted: Sequence[str], shown: Sequence[str]) -> Sequence[str]:
    """The window of the page with the longest run in common; empty when a short stretch is simply not there."""
    best = difflib.SequenceMatcher(None, shown, wanted, autojunk=False).find_longest_match()
    start = max(0, best.a - best.b - 5)
    return shown[start : best.a + len(wanted) - best.b + 25] if best.size else ()


def _matches(wanted: Sequence[str], nearest: Sequence[str]) -> Sequence[difflib.Match]:
    return difflib.SequenceMatcher(None, wanted, nearest, autojunk=False).get_matching_blocks()


def _difference(wanted: Sequence[str], nearest: Sequence[str]) -> str:
    """`- word` is in the XML alone, `+ word` on the page alone."""
    lines = []
    matcher = difflib.SequenceMatcher(None, wanted, nearest, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            context = " ".join(wanted[max(0, a - 4) : a])
            lines.append(f"    … {context} | - {' '.join(wanted[a:b])} | + {' '.join(nearest[c:d])[:120]}")
    return "\n".join(lines[:12])


def _compare_references(comparison: Comparison, wanted: Sequence[Sequence[str]], entries: Sequence[str]) -> None:
    """Each reference beside the entry that shares most of its words."""
    shown = [Counter(words(entry)) for entry in entries]
    for fields in wanted:
        asked = Counter(word for field_ in fields for word in words(field_))
        best = max(shown, key=lambda entry: (asked & entry).total(), default=Counter())
        comparison.add("references", asked.total(), (asked & best).total())
        if lost := asked - best:
            comparison.missing.append(("references", " | ".join(fields), f"    - {' '.join(lost.elements())}"))
