from __future__ import annotations

from hypothesis import given, strategies as st

from sitegen.resolve.bit_sums import at_least, highest, members, planes_of, sums, value

CASES = 12
VALUES = st.lists(st.integers(0, 3000), min_size=1, max_size=CASES)
BITS = st.integers(0, (1 << CASES) - 1)


@given(st.lists(st.tuples(st.integers(0, 300), BITS), max_size=20))
def test_sums_are_those_of_each_case_alone(terms: list[tuple[int, int]]) -> None:
    planes = sums(terms)
    for case in range(CASES):
        assert value(planes, case) == sum(weight for weight, cases in terms if cases >> case & 1)


@given(VALUES)
def test_planes_hold_the_values(values: list[int]) -> None:
    planes = planes_of(values)
    assert [value(planes, case) for case in range(len(values))] == values


@given(VALUES, BITS, st.integers(1, 6))
def test_the_highest_are_found_and_who_ties_for_the_last_places(values: list[int], among: int, count: int) -> None:
    among &= (1 << len(values)) - 1
    certain, tied = highest(planes_of(values), among, count)
    ordered = sorted((values[case] for case in members(among)), reverse=True)
    chosen = [*members(certain), *members(tied)]
    assert certain & tied == 0
    assert certain.bit_count() <= count
    assert sorted((values[case] for case in chosen), reverse=True)[:count] == ordered[:count]
    assert len({values[case] for case in members(tied)}) <= 1
    assert len(chosen) >= min(count, len(ordered))


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=CASES), BITS)
def test_each_case_is_held_against_its_own_floor(pairs: list[tuple[int, int]], among: int) -> None:
    among &= (1 << len(pairs)) - 1
    found = at_least(planes_of([is_ for is_, _ in pairs]), planes_of([least for _, least in pairs]), among)
    assert [*members(found)] == [case for case in members(among) if pairs[case][0] >= pairs[case][1]]


def test_of_nothing_the_sum_is_nothing() -> None:
    assert sums([]) == planes_of([]) == []
    assert highest([], 0b101, 1) == (0, 0b101)
