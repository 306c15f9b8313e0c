from __future__ import annotations

from tests.unit.cite.csl.small_style import DOE, SMITH, shown, style

TITLE = '<layout><text variable="title"/></layout>'


def order(keys: str, *items: dict, macros: str = "") -> list[str]:
    made = style(TITLE, listed=f"<sort>{keys}</sort>{TITLE}", macros=macros)
    return [shown(entry.content) for entry in made.process(list(items)).bibliography]


def test_by_names_and_the_other_way_round():
    assert order('<key variable="author"/>', SMITH, DOE) == ["Two", "One"]
    assert order('<key variable="author" sort="descending"/>', DOE, SMITH) == ["One", "Two"]


def test_what_has_no_value_comes_last_in_both_directions():
    none = {"id": "n", "title": "None"}
    for direction in ("ascending", "descending"):
        assert order(f'<key variable="issued" sort="{direction}"/>', none, SMITH)[-1] == "None"


def test_numbers_are_compared_as_numbers():
    items = [{"id": number, "title": number, "volume": number} for number in ("10", "9")]
    assert order('<key variable="volume"/>', *items) == ["9", "10"]


def test_works_are_sorted_by_what_a_macro_prints():
    macro = '<macro name="y"><date variable="issued"><date-part name="year"/></date></macro>'
    assert order('<key macro="y" sort="descending"/>', SMITH, DOE, macros=macro) == ["Two", "One"]
