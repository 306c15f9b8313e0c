from __future__ import annotations

import pytest

from sitegen.cite.names import OTHERS
from sitegen.cite.nlm_names import initials, listed
from sitegen.model.person import Name


@pytest.mark.parametrize(
    ("given", "shown"),
    [("F. L.", "FL"), ("Jean-Luc", "JL"), ("JC", "JC"), ("John Charles", "JC"), ("María del Carmen", "MC"),
     ("J. C.", "JC"), ("Émile", "É"), ("Иван", "И"), ("太郎", "太郎"), ("ahmed", "A"), ("JAMES", "J")],
)  # fmt: skip
def test_given_names_become_two_initials_at_most(given: str, shown: str) -> None:
    assert initials(given) == shown


def test_all_names_are_listed() -> None:
    people = [
        Name(family="Moffat", given="F. L.", suffix="Jr."),
        Name(family="Heijde", given="D", non_dropping_particle="van der"),
        Name(family="Smith", given="A", suffix="III"), Name(literal="WHO Group"), Name(family="山田", given="太郎"),
        Name(family="Aristotle"), OTHERS,
    ]  # fmt: skip
    assert listed(people) == "Moffat FL Jr, van der Heijde D, Smith A 3rd, WHO Group, 山田太郎, Aristotle, et al"
