from __future__ import annotations

import pytest
from babel.lists import format_list
from hypothesis import given, strategies as st

from sitegen.model import document as doc
from sitegen.render.phrases import Phrases
from sitegen.render.text import block_words, joined, listed, sentences, shorten, stop, words


def test_words_have_no_markup() -> None:
    line = (
        doc.Text("H"),
        doc.Subscript((doc.Text("2"),)),
        doc.Text("O"),
        doc.SoftBreak(),
        doc.Emphasis((doc.Text("x"),)),
    )
    assert words(line) == "H₂O x"


def test_words_of_blocks_are_one_line() -> None:
    blocks = (doc.Paragraph((doc.Text("a"),)), doc.BlockQuote((doc.Paragraph((doc.CrossReference("tbl", "tbl-b"),)),)))
    spanish = Phrases("es", {"Table {number}": "Tabla {number}"})
    assert block_words(blocks, {"tbl-b": ("Table", "2")}, spanish) == "a Tabla 2"


def test_short_text_stays() -> None:
    assert shorten("a b c", 5) == "a b c"


def test_long_text_ends_at_a_word() -> None:
    assert shorten("one two, three", 10) == "one two…"


@given(st.text(), st.integers(1, 50))
def test_shortened_text_never_exceeds_the_limit(value: str, limit: int) -> None:
    assert len(shorten(value, limit)) <= limit


def test_a_list_has_commas_and_an_empty_one_is_empty() -> None:
    assert listed(("a", "b"), "en") == "a, b"
    assert listed((), "en") == ""


def test_list_has_the_comma_of_its_script() -> None:
    assert listed(("طب الأطفال", "الأمراض المعدية"), "ar") == "طب الأطفال، الأمراض المعدية"
    assert listed(("心エコー図", "CT", "造影"), "ja-JP") == "心エコー図、CT, 造影"
    assert listed(("Łódź", "Kraków"), "pl") == "Łódź, Kraków"


def test_a_line_has_the_comma_of_its_own_language() -> None:
    assert listed(("محمد العربي", "Suharto"), "en") == "محمد العربي, Suharto"
    assert listed(("مستشفى المدينة", "Egypt"), "en") == "مستشفى المدينة, Egypt"
    assert listed(("北京医院", "中国"), "en") == "北京医院, 中国"


def test_full_stop_is_that_of_its_script() -> None:
    assert [stop(before) for before in ("Scan", "模式図", "（模式図）")] == [".", "。", "。"]


@pytest.mark.parametrize(
    ("lang", "two", "three"),
    [
        ("en", "a and b", "a, b and c"),
        ("es", "a y b", "a, b y c"),
        ("fr-CA", "a et b", "a, b et c"),
        ("de", "a und b", "a, b und c"),
        ("ja", "a、b", "a、b、c"),
        ("zh", "a和b", "a、b和c"),
        ("ar", "a وb", "a وb وc"),
        ("tlh", "a and b", "a, b and c"),
    ],
)
def test_list_in_a_sentence(lang: str, two: str, three: str) -> None:
    assert [joined(values, lang) for values in ("a", "ab", "abc")] == ["a", two, three]


def test_english_lists_are_written_without_babel_as_babel_writes_them() -> None:
    assert joined("abcd", "en") == format_list(list("abcd"), locale="en_GB")


def test_a_wide_full_stop_needs_no_space_behind_it() -> None:
    assert sentences(["One.", "Two."]) == "One. Two."
    assert sentences(["同意を得た。", "範囲は本文である。"]) == "同意を得た。範囲は本文である。"
