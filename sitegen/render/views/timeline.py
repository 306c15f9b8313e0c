"""The patient's course as rows of a table, and the line they are drawn on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from sitegen.model.case import TimelineEvent
from sitegen.model.document import CrossReference
from sitegen.model.struct import Value
from sitegen.render.html import Html
from sitegen.render.locales import direction
from sitegen.render.numbers import signed
from sitegen.render.timeline_line import LONGEST_LABEL, drawing, sign

KINDS = {
    "symptom": "Symptom",
    "test": "Test",
    "diagnosis": "Diagnosis",
    "treatment": "Treatment",
    "outcome": "Outcome",
}


class EventView(Value, frozen=True, kw_only=True):
    """A row: its number, when, what, which kind and the mark of that kind on the line, links to figures."""

    number: int
    when: str
    html: Markup
    kind: str = ""
    mark: Markup = Markup()
    figures: Markup = Markup()


class TimelineView(Value, frozen=True, kw_only=True):
    """The events in the author's order; `drawing` is empty for one or two; columns that no event fills are left out."""

    events: tuple[EventView, ...] = ()
    drawing: Markup = Markup()
    kinds: bool = False
    figures: bool = False


def timeline(events: Sequence[TimelineEvent], writer: Html, lang: str, way: str = "") -> TimelineView | None:
    """The timeline on a page in *lang* of direction *way*, if it has events."""
    if not events:
        return None
    rows = tuple(_event(number, event, writer) for number, event in enumerate(events, 1))
    mirrored = (way or direction(lang)) == "rtl"
    return TimelineView(
        events=rows,
        drawing=drawing(events, [_short(event, writer) for event in events], mirrored=mirrored),
        kinds=any(row.kind for row in rows),
        figures=any(row.figures for row in rows),
    )


def _event(number: int, event: TimelineEvent, writer: Html) -> EventView:
    return EventView(
        number=number,
        when=_when(event, writer),
        html=writer.inlines(event.event),
        kind=writer.words(KINDS[event.kind]) if event.kind else "",
        mark=sign(event.kind),
        figures=_figures(event.figures, writer),
    )


def _figures(names: Iterable[str], writer: Html) -> Markup:
    return Markup(", ").join(writer.inlines((CrossReference("fig", name),)) for name in names if name in writer.figures)


def _short(event: TimelineEvent, writer: Html) -> str:
    """The time as a label of a few words, if there are any."""
    if len(event.when) > LONGEST_LABEL:
        return minus(writer.words("Day {number}", number=event.day)) if event.day is not None else ""
    return _when(event, writer)


def _when(event: TimelineEvent, writer: Html) -> str:
    if event.when or event.day is None:
        return minus(event.when)
    return writer.words("Day {number}", number=signed(event.day, writer.words.lang))


def minus(value: str) -> str:
    """A leading hyphen before a number as the minus sign it means."""
    return "−" + value[1:] if value.startswith("-") and value[1:2].isdigit() else value.replace(" -", " −")
