from collections.abc import Mapping
from typing import Annotated, Literal

import pytest

from sitegen.model.consent import Consent
from sitegen.model.diagnostic import Span
from sitegen.model.field import Doi, LanguageTag, Markdown, Text, between
from sitegen.model.funding import Funding
from sitegen.read.wording import as_group, expected, found, label, some
from sitegen.read.yaml import Mapping as Group, Scalar, Sequence


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (Text, "text"),
        (Doi, "a DOI"),
        (bool | None, "true or false"),
        (Annotated[int, between(1, 9)], "a whole number from 1 to 9"),
        (float, "a number"),
        (tuple[Doi, ...], "a list: a DOI"),
        (Literal["a", "b", ""], "one of a, b"),
        (Mapping[LanguageTag, Text], "language tags with text"),
        (Markdown | Mapping[str, Markdown], "text (Markdown) or names with text (Markdown)"),
        (Funding, "keys of its own (statement, awards)"),
    ],
)
def test_what_a_key_takes(hint: object, words: str):
    assert expected(hint) == words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("title", "'title'"),
        ("authors.1.orcid", "'orcid' of 'authors' 2"),
        ("keywords.0", "'keywords' 1"),
        ("figures.0.panels.2.alt", "'alt' of 'panels' 3"),
    ],
)
def test_which_key_it_was(path: str, words: str):
    assert label(path) == words


def test_what_stands_there():
    assert found(Scalar("x", Span(), True)) == "text"
    assert found(Sequence((), Span())) == "a list"
    assert found(Group((), Span())) == "a group of keys"


def test_long_lists_of_names_are_cut():
    assert some(["a", "b"]) == "a, b"
    assert some(map(str, range(40))).endswith(" …")


def test_a_group_is_shown_as_it_is_written():
    assert as_group(Consent, "consent").startswith("write keys with values, as in consent: {obtained: written}")
    assert "{obtained: written}" in as_group(Consent, "list.0")
