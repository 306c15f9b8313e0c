"""The timeline drawn as a line: a mark an event, its shape the kind, its number that of the row of the table.

Places across are per cent and sizes are `em`, so the drawing fills any width and its text keeps the size of the page's.
Labels are kept apart as on a screen of 320 px. Long intervals are drawn shorter: half of the line is shared out evenly,
half by the logarithm of the days between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import log1p
from typing import NamedTuple

from markupsafe import Markup

from sitegen.model.case import TimelineEvent
from sitegen.render.escape import text

FEWEST = 3  # events that a line says more of than a sentence
SHAPES = {
    "symptom": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "test": "M-4.5-4.5h9v9h-9z",
    "diagnosis": "M0-6.5L6.5 0 0 6.5-6.5 0z",
    "treatment": "M0-6L6.5 5h-13z",
    "outcome": "M0-7L1.8-2.4 6.7-2.2 2.8.9 4.1 5.7 0 2.9-4.1 5.7-2.8.9-6.7-2.2-1.8-2.4z",
    "": "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
}
NARROWEST = 23.0  # em of the drawing's text, 12 px, on a screen of 320 px
LINE = 1.35  # em from one row of text to the next
_START, _WIDTH = 4.0, 92.0  # per cent
LONGEST_LABEL = 18  # characters
_ROWS_OF_LABELS = 2
_SIGNED = re.compile(r"\s*([+\u2212-])\s*(\d+)\s+(\w+)\s*")
_UNITS = {
    1: "day days tag tage tagen día días dia dias jour jours giorno giorni 日 天 يوم أيام",
    7: "week weeks woche wochen semana semanas semaine semaines settimana settimane 週 周 أسبوع أسابيع",
    30: "month months monat monate monaten mes meses mois mese mesi mês か月 ヶ月 个月 شهر أشهر",
    365: "year years jahr jahre jahren año años ano anos an ans année années anno anni 年 سنة سنوات",
}
_DAYS = {word: days for days, words in _UNITS.items() for word in words.split()}


class Spot(NamedTuple):
    """An event on the line: its number, its place in per cent from the left, its kind, its day if it is known."""

    number: int
    at: float
    kind: str
    day: float | None
    label: str


def drawing(events: Sequence[TimelineEvent], times: Sequence[str], *, mirrored: bool) -> Markup:
    """The line of *events* with their *times* in words where short; right to left if *mirrored*. Nothing for a few."""
    if len(events) < FEWEST:
        return Markup()
    spots = _spots(events, times)
    if mirrored:
        spots = [spot._replace(at=100 - spot.at) for spot in reversed(spots)]
    rows, lead = _numbers(spots)
    axis = round(LINE * rows + 0.9, 2)
    labels, below = _labels(spots, axis)
    height = round(axis + 0.9 + LINE * below, 2)
    parts = [f'<svg class="line" aria-hidden="true" width="100%" height="{height}em">', *_segments(spots, axis)]
    for spot, row in zip(spots, lead, strict=True):
        foot = round(LINE * (rows - row) - 0.25, 2)
        if row:
            parts.append(f'<line class="lead" x1="{_p(spot.at)}" x2="{_p(spot.at)}" y1="{foot}em" y2="{axis}em"/>')
        parts.append(f'<text x="{_p(spot.at)}" y="{foot}em">{spot.number}</text>')
    parts += [f'<svg x="{_p(spot.at)}" y="{axis}em">{shape(spot.kind)}</svg>' for spot in spots]
    return Markup("".join((*parts, *labels, "</svg>\n")))


def shape(kind: str) -> str:
    """The mark of a kind of event, around the origin."""
    return f'<path d="{SHAPES[kind]}"/>' if kind else f'<path class="other" d="{SHAPES[kind]}"/>'


def sign(kind: str) -> Markup:
    """The same as a small picture in a line of text, where the word stands beside it."""
    return Markup(f'<svg class="kind-mark" viewBox="-8 -8 16 16" aria-hidden="true">{shape(kind)}</svg>')


def _p(place: float) -> str:
    return f"{place:.4g}%"


# -- in order, at their distances -----------------------------------------------------------------------
def _spots(events: Sequence[TimelineEvent], times: Sequence[str]) -> list[Spot]:
    """The events in the order of time; those without a day stand behind the one they are told after."""
    days = [_day(event) for event in events]
    known, keys = float("-inf"), []
    for number, day in enumerate(days):
        known = known if day is None else day
        keys.append((known, number))
    order = [number for _, number in sorted(keys)]
    gaps = [_gap(days[before], days[after]) for before, after in pairwise(order)]
    even = min(0.8, max(0.5, len(gaps) * 0.03)) if any(gaps) else 1.0
    step, scale = _WIDTH * even / len(gaps), _WIDTH * (1 - even) / (sum(gaps) or 1.0)
    at, spots = _START, []
    for number, gap in zip(order, (*gaps, 0.0), strict=True):
        event = events[number]
        spots.append(Spot(number + 1, at, event.kind, days[number], times[number]))
        at += step + gap * scale
    return spots


def _gap(before: float | None, after: float | None) -> float:
    return 0.0 if before is None or after is None else log1p(after - before)


def _day(event: TimelineEvent) -> float | None:
    """The day of an event: as given, or as `-8 months` says it; a number without a sign may be a duration."""
    if event.day is not None:
        return event.day
    found = _SIGNED.fullmatch(event.when)
    unit = _DAYS.get(found[3].lower()) if found else None
    if found is None or unit is None:
        return None
    return int(found[2]) * unit * (1 if found[1] == "+" else -1)


# -- labels that keep apart -----------------------------------------------------------------------------
def _numbers(spots: Sequence[Spot]) -> tuple[int, list[int]]:
    """How many rows of numbers stand above the line, and the row of each, counted from the line."""
    ends: list[float] = []
    lead = []
    for spot in spots:
        at = spot.at / 100 * NARROWEST
        half = 0.45 + 0.35 * (spot.number > 9)
        row = next((row for row, end in enumerate(ends) if end <= at - half), len(ends))
        ends[row : row + 1] = [at + half]
        lead.append(row)
    return len(ends), lead


def _labels(spots: Sequence[Spot], axis: float) -> tuple[list[str], int]:
    """The times below the line and their rows: that of the index visit, the last, the first, then what has room."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS_OF_LABELS)]
    drawn, said = [], set[str]()
    for spot in sorted(spots, key=lambda spot: (spot.day != 0, spot != spots[-1], spot != spots[0])):
        if not spot.label or spot.label in said:
            continue
        label, start, anchor = _label(spot, spots)
        end = start + _wide(label)
        for row, others in enumerate(taken):
            if (
                start >= 0
                and end <= NARROWEST
                and all(end + 0.8 <= left or start >= right + 0.8 for left, right in others)
            ):
                others.append((start, end))
                said.add(spot.label)
                foot = round(axis + 1.7 + LINE * row, 2)
                drawn.append(f'<text x="{_p(spot.at)}" y="{foot}em" class="time {anchor}">{text(label)}</text>')
                break
    return drawn, sum(map(bool, taken))


def _label(spot: Spot, spots: Sequence[Spot]) -> tuple[str, float, str]:
    """The label of *spot* and its room; with the number where it reaches below another mark, or reads as that one's."""
    start, anchor = _room(spot)
    end = start + _wide(spot.label)
    if all(one is spot or not start - 0.4 <= one.at / 100 * NARROWEST <= end + 0.4 for one in spots):
        return spot.label, start, anchor
    numbered = spot._replace(label=f"{spot.number}: {spot.label}")
    return (numbered.label, *_room(numbered))


def _room(spot: Spot) -> tuple[float, str]:
    """Where the label of *spot* begins, in em, and which end of it stands at the mark."""
    at, wide = spot.at / 100 * NARROWEST, _wide(spot.label)
    if at < wide / 2:
        return at - 0.5, "first"
    if at + wide / 2 > NARROWEST:
        return at + 0.5 - wide, "last"
    return at - wide / 2, "middle"


def _wide(label: str) -> float:
    """A width in em that no font exceeds by much."""
    return sum([0.58 if ord(letter) < 0x2E80 else 1.0 for letter in label])


def _segments(spots: Sequence[Spot], axis: float) -> list[str]:
    """The line itself, dashed to and from events of no known day."""
    parts = []
    for one, other in pairwise(spots):
        kind = "axis" if one.day is not None and other.day is not None else "axis open"
        parts.append(f'<line class="{kind}" x1="{_p(one.at)}" x2="{_p(other.at)}" y1="{axis}em" y2="{axis}em"/>')
    return parts
