"""Tables of laboratory values: which columns hold reference ranges and values, known by the words at their head.

The range may also stand in brackets behind the name of the test, `Sodium [mmol/L; 135–145]`. Headings are in the
languages of the interface. A column is one of values only when its heading says so: a result, an admission, day 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.model.document import Cell, Table
from sitegen.model.pattern import pattern
from sitegen.model.walk import raised_text
from sitegen.render.lab_ranges import Verdict, reference, unit_of, verdict

Spot = tuple[int, int]

_REFERENCE = pattern(
    r"\b(?:reference|normal|ref\. ?range|r[ée]f[ée]rence|referencia|referência|riferimento|normales?|norma(?:le|li|is)"
    r"|referenz|norm(?:al)?(?:bereich|wert)|valores? (?:de referencia|normal)|soll)|基準|参考|正常|المرجعي|الطبيعي",
    re.IGNORECASE,
)  # fmt: skip
_UNIT = pattern(r"\b(?:units?|unidad(?:es)?|unités?|einheit(?:en)?|unità|unidades?)\b|単位|单位|الوحدة", re.IGNORECASE)
_VALUE = pattern(
    r"\b(?:values?|results?|levels?|patients?|measured|admission|presentation|arrival|baseline|discharge|follow-?up|visit"
    r"|on referral|initial|peak|nadir|valor(?:es)?|resultados?|ingreso|alta|paciente|basal|wert|ergebnis(?:se)?|befund"
    r"|aufnahme|entlassung|verlauf|valeurs?|résultats?|admission|sortie|valor[ei]|risultat[oi]|ricovero|ingresso|dimissione"
    r"|paziente|admissão)\b|入院|退院|値|結果|来院|结果|数值|出院|患者|القيمة|النتيجة|القبول|الدخول|الخروج|المريض",
    re.IGNORECASE,
)  # fmt: skip
_TIME = pattern(
    r"\b(?:day|week|month|year|hour|d[ií]a|semana|mes|mês|año|ano|hora|jour|semaine|mois|heure|tag|woche|monat|stunde"
    r"|giorno|settimana|mese|ora)s?\b|日|週|周|月|天|اليوم|الأسبوع|الشهر|\b\d+ ?(?:h|d|w|mo)\b",
    re.IGNORECASE,
)  # fmt: skip
_DIGIT = pattern(r"\d")
_NOT_A_VALUE = pattern(r"%|\bchange|\bdifference|\bp\b|\bdate\b|\bmean\b|\bSD\b", re.IGNORECASE)
_IN_BRACKETS = pattern(r"[\[(]([^\[\]()]*)[\])]\s*$")


class _Columns(NamedTuple):
    """Where ranges, units and values are; `range` is -1 when it stands behind the name of the test."""

    range: int
    unit: int
    values: tuple[int, ...]


def flags(node: Table) -> Mapping[Spot, Verdict]:
    """The cells of the body, by row and column, whose values are high or low."""
    columns = _columns(node)
    if columns is None:
        return {}
    return {spot: said for number, row in enumerate(node.rows) for spot, said in _row(number, row, columns)}


def _columns(node: Table) -> _Columns | None:
    if not node.head or len(node.align) < 2:
        return None
    heads = [" ".join(words) for words in zip(*map(_spread, node.head), strict=True)]
    ranges = [at for at, words in enumerate(heads) if _REFERENCE.search(words)]
    if len(ranges) != 1:
        return None
    units = [at for at, words in enumerate(heads) if _UNIT.search(words) and at and at not in ranges]
    values = tuple(
        at for at, words in enumerate(heads) if at and at not in ranges and at not in units and _holds_values(words)
    )
    return _Columns(ranges[0] or -1, units[0] if units else -1, values) if values else None


def _spread(row: Sequence[Cell]) -> list[str]:
    """The words of a head row, those of a cell over several columns in each of them."""
    words: list[str] = []
    for at, cell in enumerate(row):
        if not cell.covered:
            words += [raised_text(cell.children)] * cell.colspan
        elif len(words) == at:
            words.append("")  # below a cell that reaches down to it
    return words


def _holds_values(heading: str) -> bool:
    if _NOT_A_VALUE.search(heading):
        return False
    return bool(_VALUE.search(heading) or (_TIME.search(heading) and _DIGIT.search(heading)))


def _row(number: int, row: Sequence[Cell], columns: _Columns) -> Iterator[tuple[Spot, Verdict]]:
    name = raised_text(row[0].children)
    inside = _IN_BRACKETS.search(name)
    if columns.range > 0:
        normal, units = reference(raised_text(row[columns.range].children)), {inside[1].strip()} if inside else set()
    else:
        *before, last = inside[1].split(";") if inside else [""]
        normal, units = reference(last), {part.strip() for part in before}
    if normal is None:
        return
    if columns.unit > 0:
        units.add(" ".join(raised_text(row[columns.unit].children).split()))
    known = units - {""}
    values = [(at, raised_text(row[at].children)) for at in columns.values if row[at].colspan == row[at].rowspan == 1]
    if not known and not normal.unit:
        known = {unit for _, value in values if (unit := unit_of(value))}
        if len(known) > 1:
            return
    for at, value in values:
        said = verdict(value, normal, frozenset(known)) if value else ""
        if said:
            yield (number, at), said
