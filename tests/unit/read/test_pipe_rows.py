"""Tests of sitegen/read/pipe_rows.py."""

from __future__ import annotations

import pytest

from sitegen.read.pipe_rows import surplus


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("| a | b |", -1),
        ("a | b", -1),
        ("| a |", -1),
        ("| a | b", -1),
        ("> - | a | b |", -1),
        (r"| a \| b | c |", -1),
        ("| a | b | c |", 9),
        ("a | b | c", 7),
        ("> | a | b | c |", 11),
        (r"| a \| b | c | d", 14),
        ("| a | b ||", 9),
    ],
)
def test_the_first_cell_too_many_is_found(line: str, at: int):
    assert surplus(line, 2) == at
