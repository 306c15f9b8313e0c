from __future__ import annotations

from sitegen.cite.csl import vocabulary


def test_every_element_has_its_attributes():
    assert set(vocabulary.ATTRIBUTES) == set(vocabulary.CHILDREN)


def test_every_value_and_every_number_belongs_to_an_attribute():
    attributes = frozenset().union(*vocabulary.ATTRIBUTES.values())
    assert {name.split()[-1] for name in vocabulary.VALUES} | vocabulary.WHOLE_NUMBERS <= attributes


def test_words_belong_to_an_element_that_has_the_attribute():
    for name in vocabulary.WORDS:
        element, attribute = name.split()
        assert attribute in vocabulary.ATTRIBUTES[element]


def test_names_and_dates_have_elements_of_their_own():
    assert (vocabulary.KIND["author"], vocabulary.KIND["issued"]) == ("names", "date")
