"""An event of the timeline as the front matter tells it."""

from __future__ import annotations

from typing import Annotated, Literal

from sitegen.model.field import Markdown, Text, field
from sitegen.model.struct import Value

EventKind = Literal["symptom", "test", "diagnosis", "treatment", "outcome"]


class Event(Value, frozen=True, kw_only=True):
    """An event of the timeline, relative to the index visit."""

    when: Annotated[Text, field("Relative time in words.", example="-8 months")] = ""
    day: Annotated[int | None, field("Days from the index visit; before it, negative.", example=-240)] = None
    event: Annotated[Markdown, field("What happened at that time, in a sentence.", required=True)]
    kind: Annotated[
        EventKind | Literal[""], field("What kind of event it was; the timeline shows it by a sign and a word.")
    ] = ""
    figures: Annotated[tuple[Text, ...], field("Figures that show it.", split=",")] = ()
