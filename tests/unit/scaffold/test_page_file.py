"""A new page is read without a mistake, but for its places to fill in."""

import pytest

from sitegen.read.folder import ReadOptions
from sitegen.read.page import read_page
from sitegen.scaffold.page_file import page_file


@pytest.mark.parametrize(("title", "shown"), [("", "For authors"), ('A: "b" <c>', 'A: "b" <c>')])
def test_it_has_a_title_and_places_to_fill_in(title: str, shown: str):
    page = read_page("content/pages/for-authors.md", page_file("for-authors", title).encode(), ReadOptions())
    assert page.card is not None
    assert page.source is not None
    assert f"title: >-\n  {shown}\n" in page.source.text
    assert [item.rule for item in page.diagnostics] == ["unfilled", "unfilled"]
