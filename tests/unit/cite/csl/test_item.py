from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.dates import Date, Day
from sitegen.cite.csl.item import item, of_json
from sitegen.cite.csl_terms import DATES, NAMES
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests.unit.cite.csl.small_style import entry


def test_a_reference_and_its_json_are_the_same_item():
    record = Reference(key="a", type="book", text={"title": "One", "page": "3-9"},
                       names={"author": (Name(family="Gogh", given="Vincent", non_dropping_particle="van"),)},
                       dates={"issued": PartialDate(2018, 7)})  # fmt: skip
    first = item(record)
    second = of_json({"id": "a", "type": "book", "title": "One", "page": "3-9", "issued": {"date-parts": [[2018, 7]]},
                      "author": [{"family": "van Gogh", "given": "Vincent"}]})  # fmt: skip
    assert (first.key, first.type, first.text, first.dates) == (second.key, second.type, second.text, second.dates)
    assert first.names["author"][0].key == second.names["author"][0].key


def test_a_list_without_names_is_none():
    assert item(Reference(key="a", type="book", names={"author": ()})).names == {}


def test_what_is_no_text_is_left_out():
    found = of_json({"id": None, "type": ["book"], "title": True, "volume": 3, "issue": 10**40, "note": {}})
    assert (found.key, found.type, found.text) == ("", "", {"volume": "3"})


def test_the_first_page_follows_from_the_pages():
    assert of_json({"id": "a", "page": "321-328"}).text["page-first"] == "321"


def test_a_date_in_the_note_is_a_date():
    assert of_json({"id": "a", "note": "event-date: 2004-10-01"}).dates["event-date"] == Date(Day(2004, 10, 1))


def test_variables_kept_in_the_note():
    note = "Read this.\ngenre: Comment\nreviewed-author: Hall || W.\nauthor: Poe || E.\nsecret: x"
    found = of_json({"id": "a", "note": note, "author": [{"family": "Roe"}]})
    assert found.text["genre"] == "Comment"
    assert "secret" not in found.text
    assert [person.family for person in found.names["reviewed-author"] + found.names["author"]] == ["Hall", "Roe"]


def test_a_suffix_in_the_given_name():
    person = of_json({"id": "a", "author": [{"family": "Smith", "given": "John, Jr."}]}).names["author"][0]
    assert (person.given, person.suffix) == ("John", "Jr.")


def test_particles_are_words_in_small_letters():
    names = [{"family": "Álvarez García"}, {"family": "van der Berg"}, {"family": "Östlund", "given": "Karl von"}]
    spanish, dutch, german = of_json({"id": "a", "author": names}).names["author"]
    assert (spanish.particle, spanish.family) == ("", "Álvarez García")
    assert (dutch.particle, dutch.family) == ("van der", "Berg")
    assert (german.dropping, german.given) == ("von", "Karl")


def test_a_variable_is_present_only_with_a_value():
    found = of_json({"id": "a", "title": "One", "DOI": "", "author": [{"family": "Roe"}], "issued": {"date-parts": []}})
    assert found.present == {"title", "author"}


ANY = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
                   lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=9), one, max_size=3))  # fmt: skip


@given(st.dictionaries(st.sampled_from(["id", "type", "author", "issued", "title", "page", "volume", "note"]), ANY))
def test_anything_can_be_read(value):
    assert isinstance(of_json(value).key, str)


@pytest.mark.parametrize("variable", sorted(NAMES))
def test_every_variable_of_names_has_people(variable: str):
    assert entry(f'<names variable="{variable}"/>', {variable: [{"family": "Silva"}]}) == "Silva"


@pytest.mark.parametrize("variable", sorted(DATES))
def test_every_variable_of_dates_has_a_day(variable: str):
    assert of_json({"id": "a", variable: {"date-parts": [[2018, 7]]}}).dates == {variable: Date(Day(2018, 7))}
