from __future__ import annotations

import re

from hypothesis import given, strategies as st

from sitegen.model.case import TimelineEvent
from sitegen.render.timeline_line import NARROWEST, SHAPES, drawing
from tests.samples import text

EVENTS = st.lists(
    st.builds(
        TimelineEvent,
        when=st.sampled_from(("", "-8 months", "first visit", "+3 weeks", "until death")),
        event=st.just(text("x")),
        day=st.none() | st.integers(-4000, 4000),
        kind=st.sampled_from(tuple(SHAPES)),
    ),
    min_size=3,
    max_size=30,
)


def event(day: int | None = None, when: str = "", kind: str = "") -> TimelineEvent:
    return TimelineEvent(when=when, event=text("x"), day=day, kind=kind)


def drawn(*events: TimelineEvent, mirrored: bool = False) -> str:
    return drawing(events, [each.when or f"Day {each.day}" for each in events], mirrored=mirrored)


def numbers(svg: str) -> list[tuple[int, float, float]]:
    """Number, place across in per cent and down in em, from left to right."""
    found = re.findall(r'<text x="([\d.]+)%" y="([\d.]+)em">(\d+)</text>', svg)
    return sorted((int(number), float(x), float(y)) for x, y, number in found)


def test_two_events_need_no_line() -> None:
    assert drawn(event(1), event(2)) == ""


def test_events_stand_in_the_order_of_time_and_long_intervals_are_longer() -> None:
    found = numbers(drawn(event(0), event(300), event(-2), event(1)))
    at = {number: x for number, x, _ in found}
    assert at[3] < at[1] < at[4] < at[2]
    assert at[2] - at[4] > 1.3 * (at[4] - at[1])


def test_an_event_without_a_day_stands_behind_the_one_before_it_on_a_dashed_line() -> None:
    svg = drawn(event(0), event(when="after the operation"), event(9))
    assert [number for number, x, _ in sorted(numbers(svg), key=lambda it: it[1])] == [1, 2, 3]
    assert svg.count('class="axis open"') == 2


def test_a_time_with_a_sign_is_a_day() -> None:
    svg = drawn(event(when="-8 months"), event(when="+2 Wochen"), event(0))
    assert [number for number, x, _ in sorted(numbers(svg), key=lambda it: it[1])] == [1, 3, 2]
    assert "open" not in svg


def test_it_is_mirrored_for_texts_from_right_to_left() -> None:
    events = (event(0), event(5), event(9))
    ltr, rtl = numbers(drawn(*events)), numbers(drawn(*events, mirrored=True))
    assert [round(100 - x, 1) for _, x, _ in ltr] == [round(x, 1) for _, x, _ in rtl]


def test_kinds_have_shapes_of_their_own() -> None:
    svg = drawn(*(event(day, kind=kind) for day, kind in enumerate(SHAPES)))
    assert all(svg.count(f'd="{shape}"') == 1 for shape in SHAPES.values())
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_the_day_of_the_first_visit_is_always_told() -> None:
    svg = drawn(*(event(day) for day in range(-10, 20)))
    assert "Day 0</text>" in svg


def test_labels_are_escaped() -> None:
    assert "<b>" not in drawn(event(when="<b>"), event(1), event(2))


@given(EVENTS, st.booleans())
def test_no_two_labels_overlap_on_the_narrowest_screen(events: list[TimelineEvent], mirrored: bool) -> None:
    svg = drawn(*events, mirrored=mirrored)
    boxes = []
    for number, x, y in numbers(svg):
        half = 0.3 * len(str(number))
        boxes.append((x / 100 * NARROWEST - half, x / 100 * NARROWEST + half, y))
    for at, y, anchor, words in re.findall(
        r'<text x="([\d.]+)%" y="([\d.]+)em" class="time (\w+)">([^<]+)</text>', svg
    ):
        middle, wide = float(at) / 100 * NARROWEST, 0.58 * len(words)
        start = {"first": middle - 0.5, "last": middle + 0.5 - wide, "middle": middle - wide / 2}[anchor]
        boxes.append((start, start + wide, float(y)))
    assert len(numbers(svg)) == len(events)
    assert all(start >= -0.5 and end <= NARROWEST + 0.5 for start, end, _ in boxes)
    for one, (start, end, y) in enumerate(boxes):
        for other, right, below in boxes[one + 1 :]:
            assert abs(y - below) > 0.9 or end <= other + 1e-6 or right <= start + 1e-6


def test_a_label_that_reaches_below_another_mark_says_whose_it_is() -> None:
    near = [TimelineEvent(when="x", event=(), day=day, kind="test") for day in (-400, -5, -4, -3, -2, -1, 0, 1, 900)]
    times = [""] * 6 + ["Day of the visit"] + [""] * 2
    assert ">7: Day of the visit</text>" in drawing(near, times, mirrored=False)
    far = drawing([near[0], near[6], near[8]], ["", "Day 0", ""], mirrored=False)
    assert ">Day 0</text>" in far
