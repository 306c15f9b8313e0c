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
