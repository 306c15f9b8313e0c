"""Whoever types the name of a language is told its tag."""

import pytest

from sitegen.read.scalars import ScalarError, language


@pytest.mark.parametrize(
    ("name", "tag"), [("English", "en"), ("Deutsch", "de"), ("Español", "es"), ("日本語", "ja"), ("فارسی", "fa")]
)
def test_a_name_is_answered_with_its_tag(name: str, tag: str) -> None:
    with pytest.raises(ScalarError) as error:
        language(name)
    assert error.value.hint == f"write {tag}"


def test_another_word_is_answered_with_examples() -> None:
    with pytest.raises(ScalarError) as error:
        language("Klingonisch")
    assert "en, es, ja or pt-BR" in error.value.hint
