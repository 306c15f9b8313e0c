"""Cases as `sitegen new` begins them."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from sitegen.scaffold.answers import Author
from sitegen.scaffold.case_file import Start, case_file
from sitegen.scaffold.pictures import Figure
from tests.case_folders import of_text

KNOWN = Start("A rare case", (Author("Ada Example"),), ("case report",), (Figure("1", {"": "figures/fig-1.png"}),))


def begun(start: Start, old: str = "", new: str = "") -> Case:
    """The case that `sitegen new` begins with what is known, after an edit."""
    text = case_file(start, schema=False)
    assert old in text
    pictures = (path for figure in start.figures for path in figure.files.values())
    case = read_case(of_text(text.replace(old, new, 1), *pictures), ReadOptions()).case
    assert case is not None
    return case
