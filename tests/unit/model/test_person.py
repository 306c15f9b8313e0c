import pytest

from sitegen.model.person import Name


@pytest.mark.parametrize(
    ("name", "full"),
    [
        (Name(given="Ludwig", non_dropping_particle="van", family="Beethoven"), "Ludwig van Beethoven"),
        (Name(given="James", family="Smith", suffix="Jr."), "James Smith, Jr."),
        (Name(family="王", given="小明"), "王小明"),
        (Name(family="Wang", given="Xiaoming"), "Xiaoming Wang"),
        (Name(literal="A Study Group"), "A Study Group"),
    ],
)
def test_the_full_name_is_in_reading_order(name: Name, full: str):
    assert name.full == full
