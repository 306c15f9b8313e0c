from __future__ import annotations

from tests.unit.cite.csl.small_style import entry

LAYOUT = '<group delimiter=", " prefix="(" suffix=")"><text value="in"/><text variable="title"/></group>'


def test_a_group_disappears_without_its_variables():
    assert entry(LAYOUT, {"title": "One"}) == "(in, One)"
    assert entry(LAYOUT, {}) == ""


def test_a_group_of_words_only_stays():
    assert entry('<group><text value="in"/></group>', {}) == "in"


def test_a_macro_of_words_keeps_the_group_around():
    macro = '<macro name="in"><text value="in"/></macro>'
    layout = '<group delimiter=" "><text macro="in"/><text variable="title"/></group>'
    assert entry(layout, {}, macros=macro) == "in"


def test_a_group_that_prints_something_counts_for_the_one_around():
    assert entry(f'<group delimiter=" "><text variable="DOI"/>{LAYOUT}</group>', {"title": "One"}) == "(in, One)"
