"""Tests of sitegen/read/ledger.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.document import CrossReference, Link
from sitegen.read.ledger import Ledger


def ledger() -> Ledger:
    return Ledger(SourceText(file="x.md", text="one\ntwo"))


def test_numbers_count_by_kind():
    found = ledger()
    assert [found.next("cite"), found.next("cite"), found.next("ref")] == [0, 1, 0]


def test_what_leads_elsewhere_is_numbered_by_kind():
    found = ledger()
    links = [Link("/a/", ()), Link("/b/", ())]
    found.link(links[0], Span(1))
    found.reference(CrossReference("fig", "fig-ct"), Span(2))
    found.picture("a.png", Span(3))
    found.link(links[1], Span(4))
    assert found.spans == {"link.0": Span(1), "ref.0": Span(2), "image.0": Span(3), "link.1": Span(4)}
    assert (found.links, found.references, found.pictures) == (links, [CrossReference("fig", "fig-ct")], ["a.png"])


def test_an_id_is_given_once_and_both_lines_are_named():
    found = ledger()
    assert found.anchor("a", Span(1))
    assert not found.anchor("a", Span(2))
    assert "line 1 and in line 2" in found.diagnostics[0].message
    assert found.diagnostics[0].source == "two"


def test_generated_ids_avoid_those_taken_and_those_asked_for():
    found = ledger()
    found.reserve(["b"])
    assert [found.free_anchor(name, Span()) for name in ("a", "a", "b", "a")] == ["a", "a-2", "b-2", "a-3"]


def test_a_label_is_printed_without_the_stop_at_its_end_and_given_once():
    found = ledger()
    assert found.label("Table  S1. ", Span(1)) == "Table S1"
    assert found.label("", Span(2)) == found.label("", Span(2)) == ""
    assert found.diagnostics == []
    found.label("Table S1", Span(2))
    assert "line 1 and in line 2" in found.diagnostics[0].message


def test_an_endless_list_of_mistakes_ends_and_hides_no_other():
    found = ledger()
    for _ in range(1000):
        found.problem(Span(1), "math", "m")
    found.problem(Span(2), "footnote", "m")
    assert [item.rule for item in found.diagnostics] == ["math"] * 100 + ["footnote"]
