from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.page_range import LONGEST, formatter


@pytest.mark.parametrize(("form", "pages", "expected"), [
    ("", "321-328", "321–328"), ("expanded", "321-8", "321–328"), ("minimal", "321-328", "321–8"),
    ("minimal-two", "321-328", "321–28"), ("minimal-two", "3-9", "3–9"), ("chicago", "101-108", "101–8"), ("chicago", "100-104", "100–104"),
    ("chicago", "1496-1504", "1496–1504"), ("chicago-16", "1496-1500", "1496–500"), ("minimal", "S12-S18", "S12–8"),
    ("minimal", "12-S18", "12-S18"), ("minimal", "1-3, 101-108", "1–3, 101–8"), ("", "e757480", "e757480"),
    ("minimal", "853-868.e7", "853-868.e7"), ("", "853-868.e7", "853–868.e7"),
    ("minimal", "12–S18", "12–S18"), ("minimal", "12a-14b", "12a–14b"), ("minimal", "i-ix", "i–ix"),
])  # fmt: skip
def test_a_range_of_pages_is_written_in_the_form_of_the_style(form: str, pages: str, expected: str):
    assert formatter(form, "–")(pages) == expected


def test_a_text_that_is_no_pages_is_left_alone():
    assert formatter("minimal", "–")("1-2 " * LONGEST) == "1-2 " * LONGEST


@given(st.text(), st.sampled_from(["", "expanded", "minimal", "chicago"]))
def test_any_text_has_pages(text: str, form: str):
    assert isinstance(formatter(form, "–")(text), str)


@given(st.integers(1, 99999), st.integers(0, 500))
def test_expanding_undoes_shortening(first: int, more: int):
    short = formatter("minimal", "-")(f"{first}-{first + more}")
    assert formatter("expanded", "-")(short) == f"{first}-{first + more}"
