"""What a mark shows of its work, from what styles print."""

from __future__ import annotations

import pytest

from sitegen.cite.csl.output import Node
from sitegen.cite.preview import preview

LINK = Node("link", ["10.1/x"], "https://doi.org/10.1/x")


@pytest.mark.parametrize(("before", "shown"), [
    ("Vane R. J Ex. 2018. doi: ", "Vane R. J Ex. 2018."), ("D. 2019. Available from: ", "D. 2019."),
    ("Ex, 12(3), 45–49. ", "Ex, 12(3), 45–49."), ("Ex, vol. 12, pp. 1–2, ", "Ex, vol. 12, pp. 1–2"),
    ("Ex. 45–49. Retrieved from ", "Ex. 45–49."), ("Ex 2019 <", "Ex 2019"), ("Ex. (2019) [", "Ex. (2019)"), ("", "10.1/x."),
])  # fmt: skip
def test_addresses_and_what_leads_to_them_are_left_out(before: str, shown: str) -> None:
    assert preview(Node("", [before, LINK, "."])) == shown


def test_formatting_is_no_end_and_no_words() -> None:
    assert (
        preview(Node("", ["On ", Node("i", ["x & <y>"]), ". 2018. PMID: ", Node("", [LINK]), "."]))
        == "On x & <y>. 2018."
    )
    assert preview("A book. 2019.") == "A book. 2019."


def test_words_of_the_other_direction_are_kept_apart() -> None:
    assert preview("Roe A. 2019 أبريل;3:1–9.") == "Roe A. 2019 \u2068أبريل\u2069;3:1–9."


def test_a_raised_number_keeps_its_value() -> None:
    raised = ["A count of 10", Node("sup", ["9"]), "/L in CO", Node("sub", ["2"]), ". "]
    assert preview(Node("", [*raised, LINK])) == preview(Node("", raised)) == "A count of 10⁹/L in CO₂."
    assert preview(Node("", ["10", Node("sup", ["9.5"]), ". ", LINK])) == "10^9.5."
