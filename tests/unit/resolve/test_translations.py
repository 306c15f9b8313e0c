from __future__ import annotations

from sitegen.model.site import Card
from sitegen.resolve.translations import translation_groups


def card(slug: str, *originals: str) -> Card:
    return Card(slug=slug, digest=slug, title=(), title_text=slug, translation_of=originals)


def test_a_translation_and_its_original_know_each_other() -> None:
    groups = translation_groups([card("fever"), card("fievre", "fever"), card("other")])
    assert groups == {"fever": ("fever", "fievre"), "fievre": ("fever", "fievre")}


def test_two_translations_of_one_case_know_each_other_in_any_order() -> None:
    cards = [card("fiebre", "fever"), card("fievre", "fever"), card("fever")]
    everyone = ("fever", "fiebre", "fievre")
    assert translation_groups(cards) == translation_groups(cards[::-1]) == dict.fromkeys(everyone, everyone)


def test_a_chain_of_translations_is_one_group() -> None:
    cards = [card("d", "c"), card("b", "a"), card("c", "b"), card("a")]
    assert set(translation_groups(cards).values()) == {("a", "b", "c", "d")}


def test_a_case_that_is_not_on_the_site_makes_no_group_nor_does_the_case_itself() -> None:
    assert translation_groups([card("fievre", "fever"), card("odd", "odd")]) == {}
