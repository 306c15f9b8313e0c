"""Tests of sitegen/read/crossrefs.py."""

from __future__ import annotations

import pytest

from sitegen.read.crossrefs import CROSS_REFERENCE, cross_reference, panel_letters


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("a", ("a",)),
        ("a–c, e", ("a", "b", "c", "e")),
        ("a-c", ("a", "b", "c")),
        ("a, b and d", ("a", "b", "d")),
        ("a y b", ("a", "b")),
        ("A–C", ("a", "b", "c")),
        ("c–a", ("c", "a")),
        ("a, a", ("a",)),
        ("", ()),
    ],
)
def test_ranges_of_panels_are_expanded(text, letters):
    assert panel_letters(text) == letters


def test_a_reference_keeps_what_was_written():
    found = CROSS_REFERENCE.match("@fig-ct(a–c, e).")
    assert found is not None
    node = cross_reference(found)
    assert (node.kind, node.target, node.panel_text) == ("fig", "fig-ct", "a–c, e")


@pytest.mark.parametrize(("text", "end"), [("@tbl-labs.", 9), ("@sec-a-b, x", 8), ("@eq-x(see)", 5), ("@fig-", -1)])
def test_a_reference_ends_with_its_id(text, end):
    found = CROSS_REFERENCE.match(text)
    assert (found.end() if found else -1) == end
