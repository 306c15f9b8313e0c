from hypothesis import given, strategies as st

from sitegen.cite.unreadable import clean, unreadable


def test_control_characters_give_way_to_the_sign_for_an_unknown_one() -> None:
    assert clean("a\x00b\x1f\ud800c\n\t") == "a\ufffdb\ufffd\ufffdc\n\t"
    assert not unreadable("Größe 王\n")


@given(st.text())
def test_what_was_cleaned_is_readable_and_as_long(text: str) -> None:
    assert not unreadable(clean(text))
    assert len(clean(text)) == len(text)
