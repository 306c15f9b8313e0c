"""Every page has an interface, whatever its language."""

from __future__ import annotations

from typing import Any

from sitegen.pages._words import words_for


def test_interface_falls_back_to_english(make_shop: Any) -> None:
    assert words_for(make_shop(), "eo").lang == "en"
