from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.render.lab_ranges import Range, reference, unit_of, verdict

NONE = frozenset[str]()


@pytest.mark.parametrize(
    ("value", "normal", "said"),
    [
        ("128", "135–145", "low"),
        ("135", "135–145", ""),
        ("146", "135 to 145 mmol/L", "high"),
        ("0,58", "0,70–1,00", "low"),
        ("−8", "-2–2", "low"),
        ("< 3", "23–85", "low"),
        ("<0,1", "<0,1", ""),
        ("<30", "23–85", ""),
        (">100", "<5", "high"),
        ("<10", "10–20", "low"),
        ("≤10", "10–20", ""),
        ("<=9", "10–20", "low"),
        (">20", "10–20", "high"),
        ("≥20", "10–20", ""),
        (">= 21", "10–20", "high"),
        ("6", "up to 5", "high"),
        ("5", "<5", ""),
        ("4", "> 7", "low"),
        ("12 400", "4 000–11 000", "high"),
        ("12,400", "4,000–11,000", "high"),
        ("٢٠", "أقل من ١٥", "high"),
        ("128*", "135–145", "low"),
        ("128 mmol/L", "135–145 mmol/L", "low"),
        ("20", "bis 15", "high"),
        ("8,4", "3,5 a 5,0", "high"),
    ],
)
def test_a_value_is_high_or_low(value: str, normal: str, said: str) -> None:
    found = reference(normal)
    assert found is not None
    assert verdict(value, found, NONE) == said


@pytest.mark.parametrize(
    "value", ["128 H", "128 (low)", "12 mg/dL", "1:160", "10⁹", "12/3", "120–128", "negative", "–", "", "128↓", "1,200"]
)
def test_where_there_is_doubt_no_word_is_said(value: str) -> None:
    assert verdict(value, Range("135", "145", "mmol/L"), NONE) == ""


def test_numbers_that_are_in_two_notations_are_not_compared() -> None:
    assert verdict("3.3", Range("3,5", "5,0", ""), NONE) == ""


@pytest.mark.parametrize(
    "written",
    [
        "M 130–170",
        "negative",
        "1:160",
        "",
        "130–170 (men), 120–150 (women)",
        "130–170 men",
        "130–170 g/L (men)",
        "x" * 99,
    ],
)
def test_what_is_no_plain_range_is_none(written: str) -> None:
    assert reference(written) is None


def test_units_are_told_from_marks() -> None:
    assert [unit_of(value) for value in ("128 mmol/L", "12 %", "128 H", "128", "none")] == ["mmol/L", "%", "", "", ""]


def test_a_value_in_the_unit_of_its_column_is_compared() -> None:
    assert verdict("128 mmol/L", Range("135", "145", ""), frozenset({"mmol/L"})) == "low"


@given(st.decimals(0, 999, places=2), st.decimals(0, 999, places=2), st.decimals(0, 999, places=2))
def test_decimal_signs_make_no_difference(value: object, one: object, other: object) -> None:
    low, high = sorted((str(one), str(other)), key=float)
    point = verdict(str(value), Range(low, high, ""), NONE)
    comma = verdict(str(value).replace(".", ","), Range(low.replace(".", ","), high.replace(".", ","), ""), NONE)
    number = float(str(value))
    assert point == comma == ("low" if number < float(low) else "high" if number > float(high) else "")


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_breaks_it(value: str, normal: str) -> None:
    assert verdict(value, reference(normal) or Range("1", "2", ""), NONE) in {"high", "low", ""}
