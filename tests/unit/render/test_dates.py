from __future__ import annotations

import datetime
import subprocess
import sys

import pytest
from babel.dates import format_date, format_skeleton

from sitegen.render.dates import citation_date, long_date
from sitegen.render.phrases import Phrases


@pytest.mark.parametrize(
    ("iso", "shown"), [("2018-07-16", "16 July 2018"), ("2018-07", "July 2018"), ("2018", "2018"), ("", "")]
)
def test_a_date_is_written_in_words_as_far_as_it_is_known(iso: str, shown: str) -> None:
    assert long_date(iso, Phrases()) == shown


@pytest.mark.parametrize(
    ("lang", "day", "month", "year"),
    [
        ("es", "16 de julio de 2018", "julio de 2018", "2018"),
        ("fr", "16 juillet 2018", "juillet 2018", "2018"),
        ("de", "16. Juli 2018", "Juli 2018", "2018"),
        ("it", "16 luglio 2018", "luglio 2018", "2018"),
        ("pt-BR", "16 de julho de 2018", "julho de 2018", "2018"),
        ("ja", "2018年7月16日", "2018年7月", "2018年"),
        ("zh", "2018年7月16日", "2018年7月", "2018年"),
        ("ar", "16 يوليو 2018", "يوليو 2018", "2018"),
    ],
)
def test_date_as_precise_as_it_is_in_each_language(lang: str, day: str, month: str, year: str) -> None:
    words = Phrases(lang, {"a": "b"})
    assert [long_date(iso, words) for iso in ("2018-07-16", "2018-07", "2018")] == [day, month, year]


@pytest.mark.parametrize("month", range(1, 13))
def test_english_is_written_without_babel_as_babel_writes_it(month: int) -> None:
    date = datetime.date(2018, month, 5)
    assert long_date(date.isoformat(), Phrases()) == format_date(date, "long", "en_GB")
    assert long_date(f"2018-{month:02}", Phrases()) == format_skeleton("yMMMM", date, locale="en_GB")


def test_date_in_a_language_that_babel_does_not_know_is_the_iso_date() -> None:
    assert long_date("2018-07-16", Phrases("tlh", {"a": "b"})) == "2018-07-16"


def test_a_page_in_english_does_without_babel() -> None:
    code = (
        "import sys; from sitegen.render.dates import long_date; from sitegen.render.phrases import Phrases; "
        "from sitegen.render.text import joined; from sitegen.render.numbers import decimal; "
        "long_date('2018-07-16', Phrases()); joined('abc', 'en-GB'); decimal(3.4, 'en'); "
        "Phrases().plural('{count}', '{count}', 5000); assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(("iso", "shown"), [("2018-07-16", "2018 Jul 16"), ("2018-09", "2018 Sep"), ("2018", "2018")])
def test_date_of_a_citation_line(iso: str, shown: str) -> None:
    assert citation_date(iso) == shown
