"""Open-ended tables stay small."""

from sitegen.serve.last_ones import keep_last


def test_the_first_goes_when_there_are_too_many():
    held: dict[str, int] = {}
    for number in range(5):
        keep_last(held, str(number), number, 3)
    assert held == {"2": 2, "3": 3, "4": 4}


def test_what_is_put_again_is_the_last():
    held = {"a": 1, "b": 2}
    keep_last(held, "a", 3, 2)
    keep_last(held, "c", 4, 2)
    assert held == {"a": 3, "c": 4}
