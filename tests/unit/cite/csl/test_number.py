from __future__ import annotations

import pytest

from tests.unit.cite.csl.small_style import entry


@pytest.mark.parametrize(("form", "value", "expected"), [
    ("numeric", "2-4", "2–4"), ("ordinal", "2", "2nd"), ("ordinal", "11", "11th"), ("long-ordinal", "1", "first"),
    ("long-ordinal", "14", "14th"), ("roman", "14", "xiv"), ("ordinal", "second", "second"), ("ordinal", "1 & 2", "1st & 2nd"),
])  # fmt: skip
def test_a_number_is_written_in_the_form_that_is_asked_for(form: str, value: str, expected: str):
    assert entry(f'<number variable="edition" form="{form}"/>', {"edition": value}) == expected
