"""Tests of sitegen/read/locators.py."""

from __future__ import annotations

import pytest

from sitegen.read.locators import read_locator


@pytest.mark.parametrize(
    ("text", "label", "locator", "rest"),
    [
        (", p. 3", "page", "3", ""),
        (" p.3", "page", "3", ""),
        (", pp. 33-35, 38–39 and nowhere else", "page", "33-35, 38–39", " and nowhere else"),
        (", 12", "page", "12", ""),
        (", chap. 4", "chapter", "4", ""),
        (", Kap. IX", "chapter", "IX", ""),
        (", figs. 2b & 3", "figure", "2b & 3", ""),
        (", table S1", "table", "S1", ""),
        (", vol. 2.1", "volume", "2.1", ""),
        (", págs. 1-2", "page", "1-2", ""),
        (", § 7", "section", "7", ""),
        ("{pp. ii, A}", "page", "ii, A", ""),
        (", suppl. 4", "supplement", "4", ""),
        (", and elsewhere", "", "", ", and elsewhere"),
        (", pneumonia 3", "", "", ", pneumonia 3"),
        ("", "", "", ""),
    ],
)
def test_the_place_within_a_work_is_read(text, label, locator, rest):
    found = read_locator(text)
    assert (found.label, found.locator, text[found.length :]) == (label, locator, rest)
