"""Characters that no text of an article holds."""

from sitegen.read.controls import CONTROL, told


def test_what_turns_a_text_round_or_hides_is_none_of_its_letters():
    for character in ("\x00", "\x1b", "\u202e", "\u2028", "\ufeff"):
        assert CONTROL.fullmatch(character)
        assert f"U+{ord(character):04X}" in told(character)


def test_what_texts_in_arabic_and_persian_need_stays():
    assert not CONTROL.search("\t\nم\u200cی \u2067abc\u2069\u200f")


def test_several_at_one_place_are_counted():
    assert "(U+0001) stands here" in told("\x01")
    assert told("\x01\x02\x01").startswith("3 invisible control characters (U+0001, U+0002) stand here")
    assert "U+0005 …)" in told("".join(map(chr, range(1, 9))))
