from __future__ import annotations

import pytest

from sitegen.render.dates import citation_date, long_date
from sitegen.render.phrases import Phrases


@pytest.mark.parametrize(
    ("iso", "shown"), [("2018-07-16", "16 July 2018"), ("2018-07", "July 2018"), ("2018", "2018"), ("", "")]
)
def test_date_in_words(iso: str, shown: str) -> None:
    assert long_date(iso, Phrases()) == shown


def test_date_in_a_language_without_month_names_is_the_iso_date() -> None:
    assert long_date("2018-07-16", Phrases("ja", {"a": "b"})) == "2018-07-16"


@pytest.mark.parametrize(("iso", "shown"), [("2018-07-16", "2018 Jul 16"), ("2018-09", "2018 Sep"), ("2018", "2018")])
def test_date_of_a_citation_line(iso: str, shown: str) -> None:
    assert citation_date(iso) == shown
