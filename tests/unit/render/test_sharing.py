from __future__ import annotations

import pytest

from sitegen.model.site import CardPicture, SiteInfo
from sitegen.render.sharing import card_tags, territory


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "en_US"), ("en-GB", "en_GB"), ("pt", "pt_BR"), ("pt-PT", "pt_PT"), ("zh-Hant", "zh_TW"), ("zh-Hans", "zh_CN"),
        ("zh-Hant-HK", "zh_HK"), ("ar", "ar_EG"), ("gsw", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_language_has_the_country_that_is_said_or_likely(lang: str, expected: str) -> None:
    assert territory(lang) == expected


def test_likely_countries_are_those_of_cldr() -> None:
    from babel.core import get_global

    from sitegen.render.sharing import _LIKELY

    likely = get_global("likely_subtags")
    for lang, country in _LIKELY.items():
        found = likely[lang.replace("-hant", "_Hant")]
        assert found.rpartition("_")[2] == country, lang


def test_a_small_card_is_shown_small_and_a_site_without_an_address_has_none() -> None:
    card = CardPicture("card.svg", 200, 200, "", "The arms of the hospital")
    found = dict(card_tags(SiteInfo(title="R", url="https://example.org/", card=card)))
    assert found["twitter:card"] == "summary"
    assert found["og:image:alt"] == "The arms of the hospital"
    assert "og:image:type" not in found
    assert dict(card_tags(SiteInfo(title="R", card=card))) == {"twitter:card": "summary"}
    assert dict(card_tags(SiteInfo(title="R", url="https://example.org/"))) == {"twitter:card": "summary"}
