"""What counts as somebody's words, and how traces are told."""

import pytest

from sitegen.images.trace import WORDS, in_words, says_something, says_when, within


@pytest.mark.parametrize("words", ["Doe, Jane", "Apple-core lesion of the colon", "MRN 4711", "Mädchen", "x"])
def test_what_somebody_wrote_says_something_in_any_alphabet(words):
    assert says_something(words.encode())
    assert says_something(words.encode("utf-16-le"))


@pytest.mark.parametrize(
    "mark",
    [
        "", " \0 ", "Created with GIMP", "Created with The GIMP", "File written by Adobe Photoshop¨ 4.0",
        "CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90\n", "OLYMPUS DIGITAL CAMERA         ", "SONY DSC",
        "Screenshot", "ImageJ=1.53t\nimages=1\n", '{"shape": [4, 5]}', "Matplotlib v3.9.2, https://matplotlib.org/",
    ],
)  # fmt: skip
def test_blanks_and_what_programs_write_of_themselves_say_nothing(mark):
    assert not says_something(mark.encode("latin-1"))


def test_a_clock_that_was_never_set_says_no_date():
    assert says_when(b"2024:03:02 10:00:00")
    assert not says_when(b"0000:00:00 00:00:00\0")
    assert not says_when(b"    :  :     :  :  ")


def test_traces_are_told_in_one_order_the_gravest_first():
    assert in_words(["date", "name", "place"]) == "the place where it was taken, a name, a date"
    assert in_words(reversed(WORDS)) == ", ".join(WORDS.values())
    assert in_words([]) == ""


def test_bytes_are_read_as_a_file_is():
    read = within(b"abc")
    assert (read(1, 1), read(1, 9), read(9, 1)) == (b"b", b"bc", b"")
