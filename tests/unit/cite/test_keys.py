import pytest
from hypothesis import given, strategies as st

from sitegen.cite.keys import described, identified, usable
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate


@pytest.mark.parametrize(
    ("key", "so"),
    [
        ("silva2019", True),
        ("Smith:2018/a", True),
        ("2", False),
        ("two words", False),
        ("", False),
        ("a@b", False),
        ("王2019", True),
    ],
)
def test_a_key_is_one_word_that_begins_with_a_letter(key: str, so: bool) -> None:
    assert usable(key) is so


def test_the_pmid_comes_before_the_doi() -> None:
    assert identified({"PMID": "30112240", "DOI": "10.5555/x"}) == "pmid:30112240"
    assert identified({"PMID": "P1", "DOI": "10.5555/x"}) == "doi:10.5555/x"
    assert identified({"DOI": "not yet"}) == ""


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (Name(family="Silva", non_dropping_particle="da"), "silva2019"), (Name(family="Müller-Lüdenscheidt"), "mullerludenscheidt2019"),
        (Name(family="O’Brien"), "obrien2019"), (Name(family="王"), "王2019"), (Name(literal="World Health Organization"), "world2019"),
    ],
)  # fmt: skip
def test_author_and_year_make_a_key(name: Name, key: str) -> None:
    assert described({}, {"author": [name]}, {"issued": PartialDate(year=2019)}, ()) == key


def test_works_of_one_author_and_year_are_told_apart() -> None:
    people, when = {"author": [Name(family="Silva")]}, {"issued": PartialDate(year=2019)}
    assert described({}, people, when, {"silva2019"}) == "silva2019b"
    assert described({}, people, when, {"silva2019", "silva2019b"}) == "silva2019c"


def test_without_an_author_the_title_gives_the_word() -> None:
    assert described({"title": "<i>Borrelia</i> and the knee"}, {}, {}, ()) == "borrelia"
    assert described({}, {}, {}, ()) == "reference"


@given(st.text(), st.text(), st.integers(1, 9999))
def test_every_key_can_be_typed(family: str, title: str, year: int) -> None:
    people = {"author": [Name(family=family)]} if family else {}
    assert usable(described({"title": title}, people, {"issued": PartialDate(year=year)}, ()))


def test_after_the_letters_come_numbers() -> None:
    taken: set[str] = set()
    for _ in range(28):
        taken.add(described({"title": "Knee"}, {}, {}, taken))
    assert {"knee", "kneeb", "kneez", "knee-27", "knee-28"} <= taken
