from __future__ import annotations

import pytest

from sitegen.model.site import CardPicture, SiteInfo
from sitegen.render.sharing import card_tags, territory


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ""), ("en-GB", "en_GB"), ("pt", ""), ("pt-PT", "pt_PT"), ("zh-Hant", ""), ("zh-Hant-HK", "zh_HK"), ("es-419", ""),
        ("gsw", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_language_has_the_country_that_is_said_and_none_that_is_guessed(lang: str, expected: str) -> None:
    assert territory(lang) == expected


def test_a_small_card_is_shown_small_and_a_site_without_an_address_has_none() -> None:
    card = CardPicture("card.svg", 200, 200, "", "The arms of the hospital")
    found = dict(card_tags(SiteInfo(title="R", url="https://example.org/", card=card)))
    assert found["twitter:card"] == "summary"
    assert found["og:image:alt"] == "The arms of the hospital"
    assert "og:image:type" not in found
    assert dict(card_tags(SiteInfo(title="R", card=card))) == {"twitter:card": "summary"}
    assert dict(card_tags(SiteInfo(title="R", url="https://example.org/"))) == {"twitter:card": "summary"}
