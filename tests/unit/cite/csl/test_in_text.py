from __future__ import annotations

import pytest

from sitegen.cite.csl.in_text import in_text, with_word
from sitegen.cite.csl.item import of_json
from sitegen.cite.csl.locale import load
from sitegen.cite.csl.named import locale_text
from sitegen.cite.csl.output import Node, plain


def names(*families: str) -> list[dict[str, str]]:
    return [{"literal": "others"} if family == "others" else {"family": family, "given": "A"} for family in families]


@pytest.mark.parametrize(("families", "lang", "shown"), [
    (["A"], "en", "A"), (["A", "B"], "en", "A and B"), (["A", "B"], "es-MX", "A y B"), (["A", "B", "C"], "", "A et al."),
    (["A", "others"], "en", "A et al."), (["van Dyk"], "en", "van Dyk"),
])  # fmt: skip
def test_names_in_a_sentence(families: list[str], lang: str, shown: str) -> None:
    assert in_text(of_json({"id": "a", "author": names(*families)}), load(lang, locale_text)) == shown


def test_editors_stand_in_for_authors_and_titles_for_editors() -> None:
    english = load("en", locale_text)
    assert in_text(of_json({"id": "a", "editor": names("B"), "title": "T"}), english) == "B"
    assert in_text(of_json({"id": "a", "author": [{"literal": "WHO"}]}), english) == "WHO"
    assert plain(in_text(of_json({"id": "a", "title": "On <i>E</i>"}), english)) == "On E"


def test_a_sentence_says_no_sign() -> None:
    english = load("en", locale_text)
    assert with_word("Smith & Sons & Doe", english) == "Smith & Sons and Doe"
    assert plain(with_word(Node("i", ["A & B"]), english)) == "A and B"
    assert with_word("A et al.", english) == "A et al."
