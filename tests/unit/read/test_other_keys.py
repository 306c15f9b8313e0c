"""A key of another system is answered with the keys to write, and its value."""

import pytest

from sitegen.model.diagnostic import Span
from sitegen.read.other_keys import meant
from sitegen.read.yaml import Scalar, Sequence, YamlNode

KNOWN = ("first_page", "last_page", "lpage")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (Scalar("12-15", Span(), True), "write first_page: 12 and last_page: 15"),
        (Scalar("12", Span(), True), "write first_page: 12"),
        (Scalar("", Span(), True), "write first_page: … and last_page: …"),
        (Sequence((), Span()), "write first_page: … and last_page: …"),
    ],
)
def test_pages_are_written_under_two_keys(value: YamlNode, hint: str) -> None:
    assert meant("pages", value, KNOWN) == hint


def test_it_is_answered_where_these_keys_are_known_alone() -> None:
    assert meant("pages", Scalar("12-15", Span(), True), ("title",)) == ""
    assert meant("pagse", Scalar("12-15", Span(), True), KNOWN) == ""


def test_logo_and_colours_are_options_of_the_theme() -> None:
    for key, known in (("logo", ("title", "theme")), ("colours", ("name", "options"))):
        assert "theme: {options: {logo: logo.svg" in meant(key, Scalar("x", Span(), True), known)
    assert meant("logo", Scalar("x", Span(), True), ("title", "authors")) == ""
