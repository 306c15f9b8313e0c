from __future__ import annotations

import pytest

from tests.unit.cite.csl.small_style import DOE, entry


@pytest.mark.parametrize(("options", "expected"), [
    ('', "John Doe, Ann Roe, Eve Poe"),
    ('and="text"', "John Doe, Ann Roe, and Eve Poe"),
    ('and="symbol" delimiter-precedes-last="never"', "John Doe, Ann Roe & Eve Poe"),
    ('et-al-min="3" et-al-use-first="1"', "John Doe et al."),
    ('et-al-min="3" et-al-use-first="2"', "John Doe, Ann Roe, et al."),
    ('et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "John Doe, … Eve Poe"),
    ('et-al-min="3" et-al-use-first="1" et-al-use-last="true" delimiter="/"', "John Doe/… Eve Poe"),
    ('name-as-sort-order="first" delimiter-precedes-last="after-inverted-name" and="text"', "Doe, John, Ann Roe and Eve Poe"),
])  # fmt: skip
def test_a_list_of_names_ends_as_the_style_asks(options: str, expected: str):
    assert entry(f'<names variable="author"><name {options}/></names>', DOE) == expected


def test_a_list_cut_short_by_its_record_ends_in_et_al():
    people = [{"family": "Smith"}, {"literal": "others"}]
    assert entry('<names variable="author"/>', {"author": people}) == "Smith et al."


def test_the_arabic_and_is_written_together_with_the_name():
    arabic = '<locale><terms><term name="and">و</term></terms></locale>'
    layout = '<names variable="author"><name and="text" delimiter-precedes-last="never"/></names>'
    assert entry(layout, DOE, macros=arabic) == "John Doe, Ann Roe وEve Poe"


def test_an_east_asian_and_has_no_blanks_around():
    chinese = '<locale><terms><term name="and">和</term></terms></locale>'
    layout = '<names variable="author"><name and="text" delimiter-precedes-last="never"/></names>'
    assert entry(layout, DOE, macros=chinese) == "John Doe, Ann Roe和Eve Poe"
