"""The patient's course in JATS: a section of the body with a list of days and events (CARE, item 7)."""

from __future__ import annotations

from sitegen.exporters.jats.text import JatsText
from sitegen.model.case import TimelineEvent
from sitegen.model.document import CrossReference
from sitegen.render.numbers import signed
from sitegen.render.views.timeline import minus
from sitegen.render.xml import NOTHING, Xml, element, joined


def timeline(writer: JatsText) -> Xml:
    """The section, or nothing when there is no course."""
    events = writer.case.timeline
    if not events:
        return NOTHING
    items = element("def-list", {"list-content": "timeline"}, *[_event(writer, event) for event in events])
    title = element("title", {}, writer.words("Timeline"))
    return element("sec", {"sec-type": "timeline", "id": writer.places.part("timeline")}, title, items, Xml("\n"))


def _event(writer: JatsText, event: TimelineEvent) -> Xml:
    day = "" if event.day is None else f"day: {event.day}"
    figures = [writer.line((CrossReference("fig", name),)) for name in event.figures if writer.to(name)]
    shown = joined((" (", Xml(", ".join(figures)), ")")) if figures else NOTHING
    words = element("p", {"content-type": event.kind}, writer.line(event.event), shown)
    return element(
        "def-item",
        {"specific-use": day},
        _when(writer, event),
        element("def", {}, words),
        Xml("\n"),
    )


def _when(writer: JatsText, event: TimelineEvent) -> Xml:
    if event.when or event.day is None:
        return element("term", {}, minus(event.when))
    said = "Day {number}"
    day = writer.words(said, number=signed(event.day, writer.words.lang))
    return element("term", {"xml:lang": writer.tongue(said)}, day)
