"""Which items of the CARE checklist a case answers, as far as a program can see it: by headings, parts and `care:`.

The thirteen items are counted and not their parts, because a heading does not tell which parts its text holds.
https://www.care-statement.org/checklist
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.model.care import NAMES
from sitegen.model.case import Case
from sitegen.model.document import Aside, Block, Section
from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.text import words as plain

ITEMS = (
    "Title", "Key words", "Abstract", "Introduction", "Patient information", "Clinical findings", "Timeline",
    "Diagnostic assessment", "Therapeutic intervention", "Follow-up and outcomes", "Discussion", "Patient perspective",
    "Informed consent",
)  # fmt: skip
_IN_TITLE = re.compile(
    r"case (?:report|series)|caso cl[ií]nico|(?:reporte|informe|presentación|serie) de (?:un )?casos?|cas clinique"
    r"|rapport de cas|fallbericht|fallserie|kasuistik|caso clinico|casi clinici|relatos? de casos?|série de casos?"
    r"|症例|病例|例報告|例报告|تقرير حالة|سلسلة حالات",
    re.IGNORECASE,
)


class CareView(Value, frozen=True, kw_only=True):
    """How many of `total` items are found; the names of the others, and of those that do not apply with the reason."""

    found: int
    total: int
    missing: tuple[str, ...] = ()
    not_applicable: tuple[tuple[str, str], ...] = ()


def care(case: Case, blocks: Iterable[Block], words: Phrases) -> CareView:
    """What *case*, whose text holds *blocks*, answers."""
    excused = {
        number: item.not_applicable for key, item in case.meta.care.items()
        if item.not_applicable and (number := _number(key))
    }  # fmt: skip
    found = {*_of_text(blocks), *_of_page(case)}
    found |= {number for key, item in case.meta.care.items() if item.section and (number := _number(key))}
    return CareView(
        found=len(found),
        total=len(ITEMS) - len(excused.keys() - found),
        missing=tuple(words(name) for number, name in enumerate(ITEMS, 1) if number not in found | excused.keys()),
        not_applicable=tuple((words(ITEMS[at - 1]), excused[at]) for at in sorted(excused.keys() - found)),
    )


def _number(key: str) -> int:
    """The item that a key of `care:` means, `8c` or `timeline`; 0 for none."""
    digits = key.rstrip("abcd")
    name = key.replace("_", "-").replace(" ", "-").lower()
    return int(digits) if digits.isdecimal() else NAMES.index(name) + 1 if name in NAMES else 0


def _of_text(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if type(block) is Section and block.care:
            yield _number(block.care)
        elif type(block) is Aside and block.kind == "patient-perspective":
            yield 12


def _of_page(case: Case) -> Iterator[int]:
    """What the page shows whatever its headings are called."""
    meta = case.meta
    parts = (
        (1, _IN_TITLE.search(f"{plain(case.title)} {plain(case.subtitle)}")), (2, meta.keywords), (3, case.abstract),
        (5, meta.patient), (7, case.timeline), (8, meta.diagnosis), (9, meta.interventions), (10, meta.outcome),
        (13, meta.consent),
    )  # fmt: skip
    return (number for number, present in parts if present)
