"""The patient's course as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sitegen.model.case import TimelineEvent
from sitegen.model.document import CrossReference
from sitegen.model.struct import Value
from sitegen.render.html import Html
from sitegen.render.numbers import signed

KINDS = {
    "symptom": "Symptom",
    "test": "Test",
    "diagnosis": "Diagnosis",
    "treatment": "Treatment",
    "outcome": "Outcome",
}


class EventView(Value, frozen=True, kw_only=True):
    """A row: when, what, which kind, links to figures."""

    when: str
    html: Markup
    kind: str = ""
    figures: Markup = Markup()


def timeline(events: Iterable[TimelineEvent], writer: Html) -> tuple[EventView, ...]:
    """The events in the author's order."""
    return tuple(_event(event, writer) for event in events)


def _event(event: TimelineEvent, writer: Html) -> EventView:
    return EventView(
        when=_when(event, writer),
        html=writer.inlines(event.event),
        kind=writer.words(KINDS[event.kind]) if event.kind else "",
        figures=Markup(", ").join(
            writer.inlines((CrossReference("fig", name),)) for name in event.figures if name in writer.figures
        ),
    )


def _when(event: TimelineEvent, writer: Html) -> str:
    if event.when or event.day is None:
        return minus(event.when)
    return writer.words("Day {number}", number=signed(event.day, writer.words.lang))


def minus(value: str) -> str:
    """A leading hyphen before a number as the minus sign it means."""
    return "−" + value[1:] if value.startswith("-") and value[1:2].isdigit() else value.replace(" -", " −")
