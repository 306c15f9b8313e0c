"""The headings of a new case are those that CARE asks for, in every language of the interface."""

import pytest

from sitegen.read.care_headings import care_item
from sitegen.scaffold.headings import ITEMS, LANGUAGES, abstract_headings, headings
from tests.places import REPO


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_is_known_again_as_its_item(lang: str):
    assert {item: care_item(heading) for item, heading in headings(lang).items()} == {item: item for item in ITEMS}


def test_every_language_of_the_interface_has_them():
    assert {*LANGUAGES} == {"en", *(path.stem for path in (REPO / "themes/default/locales").glob("*.po"))}


def test_variants_follow_their_language_and_others_english():
    assert headings("pt-BR") == headings("pt")
    assert headings("fi") == headings("en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_abstract_has_its_headings_in_the_same_languages(lang: str):
    words = abstract_headings(lang)
    assert len(set(words)) == 3
    assert (words == abstract_headings("en")) is (lang == "en")
    assert not any(set(word) & set(":#'\"[]{}") for word in words)  # they are keys of YAML


def test_an_abstract_of_another_language_has_them_in_english():
    assert abstract_headings("fi") == ["Background", "Case presentation", "Conclusions"]
    assert abstract_headings("pt-BR") == abstract_headings("pt")
