from __future__ import annotations

from tests.unit.cite.csl.small_style import DOE, NAMES, SMITH, cited, style

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


def test_beside_the_writers_words_a_comma_has_a_blank():
    made = style(NUMBERS, citation='collapse="citation-number"', listed="<layout/>")
    plain = style(NUMBERS, listed="<layout/>")
    for one in (made, plain):
        assert cited(one, ITEMS, [{"id": "1"}, {"id": "2", "prefix": "see also"}]) == ["1, see also 2"]
        assert cited(one, ITEMS, [{"id": "1", "suffix": ", and others"}, {"id": "2"}]) == ["1, and others, 2"]
        assert cited(one, ITEMS, [{"id": "1"}, {"id": "2", "prefix": ", in"}]) == ["1, in 2"]


def test_nothing_is_brought_past_words_of_the_writer():
    names = f'<layout delimiter="; ">{NAMES}</layout>'
    made = style(names, citation='cite-group-delimiter=", "', listed="<layout/>")
    items = [SMITH, {**SMITH, "id": "again"}, DOE]
    between = cited(made, items, [{"id": "smith"}, {"id": "doe"}, {"id": "again"}])
    assert between == ["J.A. Smith, J.A. Smith; J. Doe, A. Roe, and E. Poe"]
    behind = cited(made, items, [{"id": "smith"}, {"id": "doe", "prefix": "see"}, {"id": "again"}])
    assert behind == ["J.A. Smith; see J. Doe, A. Roe, and E. Poe; J.A. Smith"]
