from __future__ import annotations

import pytest

from sitegen.render.phrases import Phrases, direction, phrases, read_catalogue


def test_phrase_without_translation_stays_english() -> None:
    assert Phrases("es", {"Notes": "Notas"})("References") == "References"


def test_values_are_put_in() -> None:
    assert Phrases("es", {"Page {number}": "Página {number}"})("Page {number}", number=3) == "Página 3"


def test_a_count_chooses_the_phrase() -> None:
    assert [Phrases().plural("{count} case", "{count} cases", count) for count in (1, 2)] == ["1 case", "2 cases"]


def test_a_phrase_cannot_look_into_a_value() -> None:
    assert Phrases()("{number.__class__} {number}", number=3) == "{number.__class__} 3"


def test_catalogue_is_read_from_gettext() -> None:
    text = (
        'msgid ""\nmsgstr "Language: es\\n"\n\n# a comment\nmsgid "Notes"\nmsgstr "Notas"\n\nmsgid "New"\nmsgstr ""\n'
    )
    assert read_catalogue(text) == {"Notes": "Notas"}


def test_language_without_catalogue_is_shown_in_english() -> None:
    assert phrases("eo", {}).lang == "en"


@pytest.mark.parametrize(
    ("lang", "way"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("ur", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction_follows_the_script(lang: str, way: str) -> None:
    assert direction(lang) == way
