"""A pattern takes whatever the reader takes, and not what is plainly something else."""

import re

import pytest

from sitegen.read.scalar_patterns import SHAPES, parts, whole
from sitegen.read.scalars import SCALARS, ScalarDoubt, ScalarError
from tests.processor_time import within
from tests.written_keys import TEXTS

CANDIDATES = sorted({text for texts in TEXTS.values() for text in texts})


def taken(kind: str, text: str) -> bool:
    try:
        SCALARS[kind](text)
    except ScalarDoubt:
        return True
    except ScalarError:
        return False
    return True


def matches(kind: str, text: str) -> bool:
    return re.search(whole(SHAPES[kind].pattern), text) is not None if SHAPES[kind].pattern else True


def test_every_kind_has_a_shape():
    assert SHAPES.keys() == SCALARS.keys()


@pytest.mark.parametrize("kind", SCALARS)
def test_what_the_reader_takes_matches(kind: str):
    assert [text for text in CANDIDATES if taken(kind, text) and not matches(kind, text)] == []


# What a pattern cannot tell: check digits, days of the calendar, how long a language tag's parts are.
LEFT_TO_THE_READER = {
    "issn": {"2090-6748", "0000-0002"},
    "date": {"2018-02-29"},
    "path": {"."},
    "ror": set(),
    "language": {"pt_BR-", "eng"},
}


@pytest.mark.parametrize("kind", [kind for kind, shape in SHAPES.items() if shape.pattern])
def test_what_it_refuses_matches_only_where_no_pattern_can_tell(kind: str):
    wrong = {text for text in TEXTS[kind] if not taken(kind, text) and matches(kind, text)}
    assert wrong <= LEFT_TO_THE_READER.get(kind, set())


def test_numbers_and_truths_are_taken_where_the_reader_takes_them_as_texts():
    for kind, shape in SHAPES.items():
        assert shape.truths == taken(kind, "true"), kind
        numbers = any(
            taken(kind, number)
            for number in ("2018", "10.5555", "1", "30112240", "0000000218250097", "20906749", "012345678")
        )
        assert shape.numbers == numbers, kind


def test_a_text_of_several_is_cut():
    several = parts("[0-9]+", ",")
    assert all(re.search(several, text) for text in ("1", "1, 2", " 1,2 ,", ""))
    assert not any(re.search(several, text) for text in ("1; 2", "1, x"))


@pytest.mark.parametrize("kind", SHAPES)
def test_a_pattern_takes_no_time_over_a_hostile_text(kind: str):
    hostile = (
        "a" * 1000,
        "1" * 1000,
        "https://" * 120,
        "a." * 500,
        " " * 1000 + "\\",
        "a@" + "b." * 500,
        "../" * 300 + "\\",
    )
    with within(1):
        for text in hostile:
            matches(kind, text)
