from __future__ import annotations

from sitegen.cite.style import StyleFailure


def test_a_failure_names_the_style_and_the_work() -> None:
    failure = StyleFailure("Own style", "doe2020", "ValueError: x")
    assert (failure.style, failure.key, str(failure)) == ("Own style", "doe2020", "Own style, doe2020: ValueError: x")
