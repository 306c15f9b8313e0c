from __future__ import annotations

import pytest

from sitegen.render.locales import direction, fallbacks, is_english, locale_of


@pytest.mark.parametrize(
    ("lang", "locale"), [("es", "es"), ("pt-BR", "pt_BR"), ("pt-BR-x-clinic", "pt_BR"), ("zh-Hant-TW", "zh_Hant_TW")]
)
def test_as_much_of_a_tag_as_babel_knows(lang: str, locale: str) -> None:
    assert str(locale_of(lang)) == locale


def test_a_language_that_babel_does_not_know() -> None:
    assert locale_of("tlh") is None


def test_english_of_any_country() -> None:
    assert [lang for lang in ("en", "en-GB", "EN-us", "es", "enm") if is_english(lang)] == ["en", "en-GB", "EN-us"]


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


@pytest.mark.parametrize(
    ("lang", "chain"),
    [
        ("es", ["es"]),
        ("pt-BR", ["pt-br", "pt"]),
        ("zh-Hans-CN", ["zh-hans-cn", "zh-hans", "zh"]),
        ("zh-TW", ["zh-tw", "zh-hant"]),
        ("zh-Hant-HK", ["zh-hant-hk", "zh-hant"]),
        ("ar-Latn", ["ar-latn"]),
        ("sr-Latn-RS", ["sr-latn-rs", "sr-latn", "sr"]),
    ],
)
def test_a_region_falls_back_to_its_language_in_the_same_script(lang: str, chain: list[str]) -> None:
    assert fallbacks(lang) == chain
