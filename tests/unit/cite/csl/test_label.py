from __future__ import annotations

import pytest

from tests.unit.cite.csl.small_style import cited, entry, style


@pytest.mark.parametrize(("pages", "expected"), [("3", "p. 3"), ("3-9", "pp. 3–9"), ("3, 9", "pp. 3, 9"), ("", "")])
def test_one_page_or_several(pages: str, expected: str):
    layout = '<label variable="page" form="short" suffix=" "/><text variable="page"/>'
    assert entry(layout, {"page": pages}) == expected


def test_a_label_the_writer_put_there_is_not_doubled():
    made = style(
        '<layout><label variable="locator" form="short" suffix=" "/><text variable="locator"/></layout>',
        listed="<layout/>",
    )
    assert cited(made, [{"id": "a"}], [{"id": "a", "locator": "12"}], [{"id": "a", "locator": "fol. 3"}]) == [
        "p. 12",
        "fol. 3",
    ]


def test_the_number_of_pages_is_plural_from_two():
    layout = '<label variable="number-of-pages" form="short"/>'
    assert [entry(layout, {"number-of-pages": number}) for number in ("1", "2")] == ["p.", "pp."]
