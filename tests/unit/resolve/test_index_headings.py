from __future__ import annotations

import pytest

from sitegen.resolve.index_headings import heading, is_script, place


@pytest.mark.parametrize(
    ("words", "name"),
    [("Ábaco", "A"), ("“Zoster”", "Z"), ("ß", "S"), ("Øre", "O"), ("5-FU", "0-9"), ("症例", "chinese"), ("がん", "kana"),
     ("داء", "arabic"), ("Ожог", "cyrillic"), ("—", "other"), ("", "other"), ("ꕔ", "other")],
)  # fmt: skip
def test_words_stand_under_their_letter_or_script(words: str, name: str) -> None:
    assert heading(words) == name


def test_letters_come_before_digits_and_those_before_scripts() -> None:
    names = ["other", "arabic", "0-9", "Z", "A"]
    assert sorted(names, key=place) == ["A", "Z", "0-9", "arabic", "other"]
    assert [is_script(name) for name in names] == [True, True, False, False, False]
