"""A value that is still to be filled in is known by how it begins, in quotes or without."""

import pytest

from sitegen.model.diagnostic import SourceText, Span
from sitegen.read.awaited import awaited


@pytest.mark.parametrize(
    ("line", "column", "known"),
    [
        ('orcid: "[FILL IN: the iD]"', 8, True),
        ("orcid: '[FILL IN: the iD]'", 8, True),
        ("  [FILL IN: the iD]", 3, True),
        ('orcid: "0000 [FILL IN: the iD]"', 8, False),
        ('orcid: "0000"  # [FILL IN: the iD]', 8, False),
        ("", 1, False),
    ],
)
def test_values(line: str, column: int, known: bool):
    assert awaited(SourceText(file="a", text=f"title: A\n{line}\n"), Span(2, column, 3)) is known
