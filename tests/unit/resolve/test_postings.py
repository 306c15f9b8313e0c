from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.resolve.bit_sums import members
from sitegen.resolve.postings import Postings

STRENGTHS = st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(1, 3)), max_size=70)


def held(postings: Postings, key: str) -> dict[int, int]:
    """The strength of *key* in each case that has it."""
    found: dict[int, int] = {}
    for at, row in enumerate(postings.planes(key), 1):
        found |= dict.fromkeys(members(row), at)
    return found


@given(STRENGTHS, st.sets(st.integers(0, 69)))
def test_what_was_entered_is_found_and_what_left_is_not(cases: list[dict[str, int]], left: set[int]) -> None:
    postings = Postings({})
    for number, strengths in enumerate(cases):
        postings.add(number, strengths)
    kept = Postings(postings.packed(len(cases)))
    assert all(held(Postings.of(cases), key) == held(kept, key) for key in "abc")
    for number in left & set(range(len(cases))):
        kept.remove(number, cases[number])
    again = Postings(kept.packed(len(cases)))
    for key in "abc":
        expected = {at: one[key] for at, one in enumerate(cases) if key in one and at not in left}
        assert held(kept, key) == held(again, key) == expected
        assert again.holders(key) == Postings(kept.packed(len(cases))).holders(key) == len(expected)
    assert set(again) == {key for key in "abc" if held(kept, key)}


@pytest.mark.parametrize("every", [1, 50])
def test_few_cases_are_listed_and_many_are_rows(every: int) -> None:
    postings = Postings({})
    for number in range(0, 1000, every):
        postings.add(number, {"a": 1})
    size = len(postings.packed(1000)["a"])
    assert size == {1: 129, 50: 80}[every]


def test_a_key_that_nobody_has_has_no_cases() -> None:
    assert Postings({}).planes("a") == ()
    assert Postings({}).holders("a") == 0
