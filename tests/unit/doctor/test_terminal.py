"""Whether letters are carried."""

import pytest

from sitegen.doctor.terminal import letters, terminal


@pytest.mark.parametrize("encoding", ["utf-8", "UTF8", "utf_8", "utf-16"])
def test_an_encoding_that_holds_every_letter_is_ok(encoding: str):
    assert letters("letters", "the terminal shows", encoding).words == f"the terminal shows every letter ({encoding})"


@pytest.mark.parametrize("encoding", ["ascii", "ANSI_X3.4-1968", "latin-1", "cp1252", "no-such-thing"])
def test_one_that_does_not_is_told_with_a_cure(encoding: str):
    told = letters("letters", "the terminal shows", encoding)
    assert (told.state, told.stops) == ("problem", False)
    assert encoding in told.words
    assert "LANG=C.UTF-8" in told.cure


def test_terminal_and_file_names_are_looked_at():
    assert [item.name for item in terminal()] == ["letters", "file names"]
