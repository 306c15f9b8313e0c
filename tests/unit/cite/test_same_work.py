"""Two records are of one work when an identifier says so, or when title, year and author do and nothing speaks against it."""

from __future__ import annotations

import pytest

from sitegen.cite.same_work import Shelf, strangers, title_letters
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference


def work(
    key: str, title: str = "Fever after exposure", year: int = 2018, author: str = "Silva", **text: str
) -> Reference:
    return Reference(
        key=key, text={"title": title, **text}, names={"author": (Name(family=author),)},
        dates={"issued": PartialDate(year=year)},
    )  # fmt: skip


@pytest.mark.parametrize(("one", "other", "how"), [
    (work("a", DOI="10.5555/X"), work("b", "Other words entirely", DOI="10.5555/x"), "DOI"),
    (work("a", PMID="5"), work("b", "Other words entirely", PMID="5"), "PMID"),
    (work("a", PMCID="PMC7"), work("b", "Other words entirely", PMCID="PMC7"), "PMCID"),
    (work("a", "Fever after <i>Brucella</i>: a case"), work("b", "FEVER AFTER BRUCELLA – A CASE."), "title"),
    (work("a", year=2018), work("b", year=2019), "title"),
    (work("a", author="Müller"), work("b", author="MÜLLER"), "title"),
    (work("a", "発熱の一例"), work("b", "発熱の一例"), "title"), (work("a", "Editorial", page="1"), work("b", "Editorial", page="1"), "title"),
])  # fmt: skip
def test_records_of_one_work_are_found_by_number_or_title(one: Reference, other: Reference, how: str) -> None:
    assert Shelf([one]).find(other) == (one, how)


@pytest.mark.parametrize(("one", "other"), [
    (work("a"), work("b", "Fever before exposure")), (work("a", year=2010), work("b", year=2018)),
    (work("a", author="Silva"), work("b", author="Lee")), (work("a", DOI="10.5555/x"), work("b", DOI="10.5555/y")),
    (work("a", "Editorial", page="1"), work("b", "Editorial", page="9")), (work("a", volume="1"), work("b", volume="2")),
])  # fmt: skip
def test_records_of_two_works_are_not_taken_for_one(one: Reference, other: Reference) -> None:
    assert Shelf([one]).find(other) is None


def test_a_title_without_letters_tells_nothing() -> None:
    assert title_letters(work("a", "?")) == ""
    assert title_letters(Reference(key="a")) == ""


@pytest.mark.parametrize(("one", "other"), [
    (work("a", "A case of fever in the heat", author="Lee"), work("b", "A case of rash in the cold", author="Silva")),
    (work("a", "Editorial", author="Lee"), work("b", "Spondylodiscitis", author="Silva")),
    (Reference(key="a", text={"title": "Fever"}, dates={"issued": PartialDate(year=2001)}), work("b", "Cough", 2018)),
])  # fmt: skip
def test_one_number_for_two_works(one: Reference, other: Reference) -> None:
    assert strangers(one, other)
    assert strangers(other, one)


@pytest.mark.parametrize(("one", "other"), [
    (work("a", "Fiebre tras la exposición"), work("b", "Fever after exposure")), (work("a", author="Müller"), work("b", author="Mueller")),
    (work("a", "Fever after exposure: a case"), work("b", author="Lee")), (work("a", "Editorial"), Reference(key="b")),
    (work("a", "Cough", 2018), Reference(key="b", text={"title": "Fever"}, dates={"issued": PartialDate(year=2019)})),
])  # fmt: skip
def test_a_translated_title_or_another_spelling_makes_no_stranger(one: Reference, other: Reference) -> None:
    assert not strangers(one, other)
