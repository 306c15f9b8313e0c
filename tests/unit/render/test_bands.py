from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.model.metadata import Patient
from sitegen.render.bands import age
from sitegen.render.phrases import Phrases

WORDS = Phrases()


@pytest.mark.parametrize(
    ("years", "shown"),
    [(0.5, "under 1 year"), (1, "1 to 9 years"), (12, "10 to 19 years"), (20, "20s"), (63, "60s"), (89.9, "80s"),
     (90, "90 or older"), (104, "90 or older")],
)  # fmt: skip
def test_age_is_shown_in_a_band(years: float, shown: str) -> None:
    assert age(Patient(age=years), WORDS) == shown


@pytest.mark.parametrize("given", ["94", "94 years", "94-year-old", "94 y/o", "90s", "100s", "aged 94", "93–95"])
def test_band_of_the_author_never_gives_an_age_above_89_away(given: str) -> None:
    assert age(Patient(age_band=given), WORDS) == "90 or older"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("60s", "60s"),
        ("63", "60s"),
        ("45 years old", "40s"),
        ("infant", "infant"),
        ("60–69", "60–69"),
        ("in her 60s", "60s"),
    ],
)
def test_band_of_the_author_stays_unless_it_is_an_exact_age(given: str, shown: str) -> None:
    assert age(Patient(age_band=given), WORDS) == shown


def test_no_age_shows_nothing() -> None:
    assert age(Patient(sex="female"), WORDS) == ""


@given(st.integers(90, 200))
def test_no_number_above_89_is_ever_shown(years: int) -> None:
    assert str(years) not in age(Patient(age=years), WORDS).replace("90 or older", "")


def test_decade_of_the_author_is_said_in_the_language_of_the_page() -> None:
    words = Phrases("ja", {"{tens}0s": "{tens}0歳代"})
    assert [age(patient, words) for patient in (Patient(age=63), Patient(age_band="20s"))] == ["60歳代", "20歳代"]
