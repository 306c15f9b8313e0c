"""A word of another system is answered with ours, never with one that says something else."""

import pytest

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.metadata import Related
from sitegen.read.frontmatter import read_value
from sitegen.read.other_values import meant_value
from sitegen.read.yaml import Mapping, Scalar

RELATIONS = ("corrects", "retracts", "concerns", "comment-on", "has-preprint", "translation-of")


@pytest.mark.parametrize(
    ("word", "value"),
    [("retraction-of", "retracts"), ("Correction of", "corrects"), ("erratum", "corrects"), ("translation", "translation-of"), ("Preprint", "has-preprint")],
)  # fmt: skip
def test_words_of_other_systems_are_known(word: str, value: str) -> None:
    assert meant_value(word, RELATIONS) == value


def test_of_a_key_that_takes_other_words_it_says_nothing() -> None:
    assert meant_value("retraction-of", ("case-report", "editorial")) == ""
    assert meant_value("sequel", RELATIONS) == ""


def test_a_retraction_is_not_taken_for_a_translation() -> None:
    node = Mapping(((Scalar("type", Span(), True), Scalar("retraction-of", Span(), True)),), Span())
    (problem,) = read_value(Related, node, SourceText(file="a.md", text="x")).diagnostics
    assert problem.hint == "did you mean 'retracts'?"
