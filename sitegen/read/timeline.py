"""The patient's course: events relative to the index visit, with the figures that show them."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.model.case import TimelineEvent
from sitegen.model.event import Event
from sitegen.read.figures import figure_id
from sitegen.read.prose import Prose


def timeline(events: Sequence[Event], prose: Prose) -> tuple[TimelineEvent, ...]:
    """The events in the order of writing, their words as trees, their figures by full id (`fig-ct`)."""
    return tuple(_event(number, event, prose) for number, event in enumerate(events))


def _event(number: int, event: Event, prose: Prose) -> TimelineEvent:
    return TimelineEvent(
        when=event.when,
        event=prose.inlines(event.event, "timeline", number, "event"),
        day=event.day,
        kind=event.kind,
        figures=tuple(figure_id(name.removeprefix("@")) for name in event.figures),
    )
