from __future__ import annotations

import pytest

from sitegen.cite.unmarked import line, unmarked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<i>H. pylori</i> and <b>more</b>", "H. pylori and more"),
        ("10<sup>−5</sup> CO<sub>2</sub> 1<sup>st</sup>", "10⁻⁵ CO₂ 1st"),
        ("10<sup>−9.<i>5</i></sup> and 5<sub>1.2</sub>, <sup>99m</sup>Tc", "10^−9.5 and 5_1.2, 99mTc"),
        ("10<sup>x<sub>2</sub></sup>\0\1", "10x₂��"),
        ("p < 0.05 and <i> alone", "p < 0.05 and <i> alone"),
        ("two\r\nlines\u2028three", "two lines three"),
    ],
)
def test_marks_go_and_numbers_keep_their_meaning(text: str, shown: str) -> None:
    assert unmarked(text) == shown


def test_a_line_holds_nothing_that_ends_it() -> None:
    assert line("a\x0b\x85ER  - \x00\u2029b") == "a ER - � b"
    assert len(line("a\x1c\x1d\x1eb").splitlines()) == 1
