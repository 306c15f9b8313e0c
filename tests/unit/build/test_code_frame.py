"""The line of a source with the place of a mistake in it."""

from hypothesis import given, strategies as st

from sitegen.build.code_frame import WIDTH, code_frame, columns, printable
from sitegen.model.diagnostic import Diagnostic, Span


def item(source: str, column: int, length: int = 1, cut: int = 0) -> Diagnostic:
    return Diagnostic(file="f", rule="r", message="m", span=Span(1, column, length), source=source, cut=cut)


def test_the_place_is_the_middle_part_and_the_carets_stand_below_it():
    frame = code_frame(item("orcid: 0000", 8, 4))
    assert frame is not None
    assert frame[:3] == ("orcid: ", "0000", "")
    assert frame.carets == "       ^^^^"


def test_a_place_at_the_end_has_a_caret():
    frame = code_frame(item("ab", 3))
    assert frame is not None
    assert (frame.marked, frame.carets) == ("", "  ^")


def test_an_empty_line_has_no_frame():
    assert code_frame(item("  ", 1)) is None


def test_wide_letters_take_two_columns_and_combining_ones_none():
    assert columns("漢e\u0301x") == 4


def test_controls_and_what_turns_the_line_around_become_the_replacement_character():
    assert printable("\x1b[2J\u202ea\tb") == "\ufffd[2J\ufffda b"


@given(st.text(min_size=1, max_size=400), st.integers(1, 500), st.integers(1, 50), st.integers(0, 20))
def test_a_frame_is_never_wide_and_never_hides(source: str, column: int, length: int, cut: int):
    frame = code_frame(item(source, column, length, cut))
    if frame is not None:
        text = frame.before + frame.marked + frame.after
        assert len(text) <= WIDTH
        assert "\x1b" not in text
        assert "^" in frame.carets
