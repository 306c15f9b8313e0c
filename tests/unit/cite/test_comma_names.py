import pytest
from hypothesis import given, strategies as st

from sitegen.cite.comma_names import group, person, short, written as in_one_line
from sitegen.cite.names import OTHERS
from sitegen.model.person import Name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Silva, Ana B.", Name(family="Silva", given="Ana B.")),
        ("Baldwin,S.A.", Name(family="Baldwin", given="S.A.")),
        ("van Raaij, M J", Name(family="Raaij", given="M J", non_dropping_particle="van")),
        ("de la Cruz, Inés", Name(family="Cruz", given="Inés", non_dropping_particle="de la")),
        ("Moffat, F L Jr", Name(family="Moffat", given="F L", suffix="Jr")),
        ("Moffat, F. L., 3rd", Name(family="Moffat", given="F. L.", suffix="3rd")),
        ("Moffat, Jr., F. L.", Name(family="Moffat", given="F. L.", suffix="Jr.")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Fever Study Group,", Name(literal="Fever Study Group")),
        ("Harvard Medical School,, Boston", Name(literal="Harvard Medical School, Boston")),
        ("Silva,, Jr.", Name(family="Silva", suffix="Jr.")),
        ("et al.", OTHERS),
        ("王, 小明", Name(family="王", given="小明")),
        ("王小明", Name(family="王小明")),
        ("Voltaire", Name(family="Voltaire")),
        (", Ana", Name(family="Ana")),
        (" , ", None),
        ("", None),
    ],
)
def test_names_have_their_parts(written: str, name: Name | None) -> None:
    assert person(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Silva JA", Name(family="Silva", given="J A")),
        ("van Raaij MJ", Name(family="Raaij", given="M J", non_dropping_particle="van")),
        ("Moffat FL Jr", Name(family="Moffat", given="F L", suffix="Jr")),
        ("Wong Kee Song LM", Name(family="Wong Kee Song", given="L M")),
        ("van Groen, Maaike M.", Name(family="Groen", given="Maaike M.", non_dropping_particle="van")),
        ("Fever Study Group", Name(literal="Fever Study Group")),
        ("", None),
    ],
)
def test_short_names_end_in_initials(written: str, name: Name | None) -> None:
    assert short(written) == name


def test_a_group_may_hold_commas() -> None:
    assert group("Heart, Lung and Blood Group") == Name(literal="Heart, Lung and Blood Group")
    assert group(" ") is None


@given(st.text())
def test_no_text_raises_and_no_name_is_empty(text: str) -> None:
    for name in (person(text), short(text), group(text)):
        assert name is None or name.family or name.literal


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (Name(family="Berg", given="Jan", non_dropping_particle="van den", suffix="Jr."), "van den Berg, Jan, Jr."),
        (Name(family="Beethoven", given="Ludwig", dropping_particle="van"), "Beethoven, Ludwig van"),
        (Name(literal="Fever Group, Boston"), "Fever Group,, Boston"),
        (Name(family="Silva, A", given="B"), "Silva A, B"),
        (Name(family="Silva", suffix="Jr."), "Silva Jr."),
        (OTHERS, "et al.,"),
        (Name(literal="U.S. Department of Agriculture"), "U.S. Department of Agriculture,"),
        (Name(literal="WHO"), "WHO"),
    ],
)
def test_names_are_written_in_one_line(name: Name, line: str) -> None:
    assert in_one_line(name) == line
    found = person(line)
    assert found is not None
    assert found.full.replace(",", "") == name.full.replace(",", "")
