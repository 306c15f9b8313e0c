"""Tests of sitegen/read/passage.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText, Span
from sitegen.read.attributes import AttributeReader
from sitegen.read.footnotes import Footnotes
from sitegen.read.grammar import grammar
from sitegen.read.ledger import Ledger
from sitegen.read.options import MarkdownOptions
from sitegen.read.passage import Passage
from sitegen.read.places import BodyLines, Places


def test_a_passage_points_and_reports():
    text = "one @two"
    ledger = Ledger(SourceText(file="x.md", text=text))
    places = Places(text, (), BodyLines(text, 1))
    passage = Passage(
        ledger,
        MarkdownOptions(),
        grammar(False),
        {},
        places,
        Footnotes(ledger, places),
        AttributeReader(ledger, places),
    )
    span = passage.span(places.in_lines(0, text), 4, 4)
    assert span == Span(1, 5, 4)
    passage.problem(span, "rule", "message", "hint", "warning")
    assert (ledger.diagnostics[0].rule, ledger.diagnostics[0].source) == ("rule", text)
