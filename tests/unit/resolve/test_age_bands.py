from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.model.metadata import Patient
from sitegen.resolve.age_bands import BANDS, band, band_of


@pytest.mark.parametrize(
    ("years", "name"), [(0.5, "0"), (1, "1-9"), (19.9, "10-19"), (20, "20s"), (89, "80s"), (90, "90+")]
)
def test_bands_have_short_names(years: float, name: str) -> None:
    assert band(years) == name


@given(st.floats(0, 130))
def test_every_age_is_in_a_known_band(years: float) -> None:
    assert band(years) in BANDS


@pytest.mark.parametrize("own", ["45-year-old man", "45 años", "45 Jahre alt", "45 ans", "45歳", "45.5 years of age"])
def test_an_exact_age_is_no_band_in_any_language(own: str) -> None:
    assert band_of(Patient(age_band=own)) == "40s"


@pytest.mark.parametrize("own", ["45–54 años", "over 65", "18 or older", "6 months", "45 days", "young man", "75+"])
def test_a_band_of_the_authors_own_is_kept(own: str) -> None:
    assert band_of(Patient(age_band=own)) == own


@pytest.mark.parametrize(
    ("own", "name"),
    [
        ("50s", "50s"),
        ("63", "60s"),
        ("infant", "infant"),
        ("0s", "1-9"),
        ("10s", "10-19"),
        ("20s to 90 or older", "90+"),
    ],
)
def test_the_authors_band_stays_unless_it_gives_an_age_away(own: str, name: str) -> None:
    assert band_of(Patient(age_band=own, age=33)) == name
    assert band_of(Patient(age=33)) == "30s"
    assert band_of(Patient()) == ""
