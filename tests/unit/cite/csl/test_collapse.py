from __future__ import annotations

from tests.unit.cite.csl.small_style import cited, style

ITEMS = [{"id": str(number), "title": "x"} for number in range(1, 7)]
NUMBERS = '<layout delimiter=","><text variable="citation-number"/></layout>'


def ids(*numbers: int) -> list[dict]:
    return [{"id": str(number)} for number in numbers]


def test_three_numbers_in_a_row_are_a_range():
    made = style(NUMBERS, citation='collapse="citation-number"', listed="<layout/>")
    assert cited(made, ITEMS, ids(1, 2, 3, 5, 6)) == ["1–3,5,6"]


def test_a_cite_with_a_locator_stays_out_of_the_range():
    made = style(NUMBERS, citation='collapse="citation-number"', listed="<layout/>")
    assert cited(made, ITEMS, [*ids(1, 2), {"id": "3", "locator": "4"}]) == ["1,2,3"]


def test_a_comma_of_the_writer_takes_the_place_of_the_delimiter():
    made = style('<layout delimiter="; "><text variable="citation-number"/></layout>', listed="<layout/>")
    assert cited(made, ITEMS, [{"id": "1"}, {"id": "2", "prefix": ", in"}]) == ["1, in 2"]
