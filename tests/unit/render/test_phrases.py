from __future__ import annotations

from sitegen.model.phrase import Plural
from sitegen.render.phrases import Phrases, phrases


def test_phrase_without_translation_stays_english() -> None:
    assert Phrases("es", {"Notes": "Notas"})("References") == "References"


def test_values_are_put_in() -> None:
    assert Phrases("es", {"Page {number}": "Página {number}"})("Page {number}", number=3) == "Página 3"


def test_a_count_chooses_the_phrase() -> None:
    assert [Phrases().plural("{count} case", "{count} cases", count) for count in (1, 2)] == ["1 case", "2 cases"]


def test_a_phrase_cannot_look_into_a_value() -> None:
    assert Phrases()("{number.__class__} {number}", number=3) == "{number.__class__} 3"


def test_a_count_chooses_the_form_of_the_language() -> None:
    polish = Plural(("{count} przypadek", "{count} przypadki", "{count} przypadków"), lambda n: min(n - 1, 2))
    words = Phrases("pl", {"{count} case": polish})
    said = [words.plural("{count} case", "{count} cases", count) for count in (1, 2, 5)]
    assert said == ["1 przypadek", "2 przypadki", "5 przypadków"]


def test_a_plural_without_translation_stays_english() -> None:
    assert Phrases("es", {"a": "b"}).plural("{count} case", "{count} cases", 2) == "2 cases"


def test_the_thousands_of_a_count_are_set_apart() -> None:
    assert Phrases().plural("{count} case", "{count} cases", 12_345) == "12,345 cases"
    assert Phrases("es", {"a": "b"}).plural("{count} case", "{count} cases", 12_345) == "12.345 cases"


def test_other_values_of_a_plural_are_put_in() -> None:
    assert Phrases().plural("{count} case of {who}", "{count} cases of {who}", 1, who="Ada") == "1 case of Ada"


def test_language_without_catalogue_is_shown_in_english() -> None:
    assert phrases("eo", {}).lang == "en"
