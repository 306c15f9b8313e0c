"""Tests of sitegen/read/comments.py."""

from __future__ import annotations

import pytest

from sitegen.read.comments import GAP, remove_comments


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a <!-- x --> b", "a b"),
        ("a<!-- x -->b", "ab"),
        ("a <!-- x -->\nb", "a\nb"),
        ("<!-- x -->  a", "a"),
        ("a\n<!-- x\n\ny -->\nb", f"a\n{GAP}\nb"),
        ("a <!-- x\n\ny --> b", "a b"),
        ("<!--><!-- x -->a", "a"),
        ("<!---->a", "a"),
        ("a\r\x00b\x07", "a  b "),
        ("no comment", "no comment"),
        (r"\<!-- a <!-- x --> \\<!-- y -->b", r"\<!-- a \\b"),
        ("a <!-- x -->\\<!-- b", "a \\<!-- b"),
    ],
)
def test_comments_leave_nothing_but_a_gap(text, clean):
    assert remove_comments(text).text == clean


def test_a_comment_without_end_hides_the_rest():
    found = remove_comments("a <!-- b --> c <!-- d")
    assert (found.text, found.unclosed) == ("a c ", 15)


def test_cuts_lead_back_to_the_original():
    text = "a <!-- x --> b <!-- y --> c"
    found = remove_comments(text)
    for clean in (0, found.text.index("b"), found.text.index("c")):
        ahead = [more for at, more in found.cuts if at <= clean]
        assert text[clean + (ahead[-1] if ahead else 0)] == found.text[clean]
