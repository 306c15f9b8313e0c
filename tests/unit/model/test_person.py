import pytest

from sitegen.model.person import Name, is_east_asian


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


@pytest.mark.parametrize(
    ("text", "answer"),
    [("王", True), ("ヤマダ", True), ("김 민준", True), ("\U00020000", True), ("々", True), ("", False), ("Wang 王", False),
     ("Ñ", False), ("\uffff", False), ("、", False)],
)  # fmt: skip
def test_east_asian_names_are_known_by_their_first_letter(text: str, answer: bool):
    assert is_east_asian(text) is answer


def test_a_family_name_has_its_particles():
    name = Name(given="Jan", dropping_particle="de", non_dropping_particle="van der", family="Berg", suffix="Jr.")
    assert (name.surname, name.inverted) == ("de van der Berg", "de van der Berg, Jan Jr.")
    assert Name(literal="A Study Group").inverted == "A Study Group"
    assert Name(given="Suharto").inverted == "Suharto"
