"""Events of the timeline, with figures by their full ids."""

import pytest

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Text
from sitegen.model.event import Event
from sitegen.read.markdown import MarkdownReader
from sitegen.read.prose import Prose
from sitegen.read.timeline import timeline

PROSE = Prose(MarkdownReader(SourceText(file="index.md", text="x")), {})


@pytest.mark.parametrize("name", ["ct", "fig-ct", "@fig-ct"])
def test_an_event_shows_figures_however_they_are_named(name: str) -> None:
    (event,) = timeline([Event(when="-8 months", event="Pain", kind="symptom", figures=(name,))], PROSE)
    assert (event.when, event.day, event.kind, event.event) == ("-8 months", None, "symptom", (Text("Pain"),))
    assert event.figures == ("fig-ct",)
