from __future__ import annotations

import pytest

from sitegen.serve.ranges import Part, part_of


@pytest.mark.parametrize(("asked", "part", "said"), [
    ("bytes=0-4", (0, 5), "0-4"), ("bytes=5-", (5, 5), "5-9"), ("bytes=-3", (7, 3), "7-9"), ("bytes=-99", (0, 10), "0-9"),
    ("bytes=2-99", (2, 8), "2-9"), ("bytes=9-9", (9, 1), "9-9"), ("bytes=10-", (0, 0), "*"), ("bytes=10-12", (0, 0), "*"),
])  # fmt: skip
def test_the_part_that_is_asked_for_is_given_as_far_as_the_file_goes(
    asked: str, part: tuple[int, int], said: str
) -> None:
    found = part_of(asked, 10)
    assert found == Part(*part)
    assert found.said == said


@pytest.mark.parametrize("asked", ["", "bytes=", "bytes=-", "bytes=3-1", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=٣-", "bytes=" + "9" * 99 + "-"])  # fmt: skip
def test_what_is_not_understood_gets_the_whole_file(asked: str) -> None:
    assert part_of(asked, 10) is None


def test_an_empty_file_has_no_part() -> None:
    found = part_of("bytes=-5", 0)
    assert found is not None
    assert found.said == "*"
