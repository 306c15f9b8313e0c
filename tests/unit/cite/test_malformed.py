"""Identifiers that lead nowhere are told, right ones are not."""

import pytest

from sitegen.cite.malformed import malformed
from sitegen.model.reference import Reference


def variables(**text: str) -> list[str]:
    return [found.variable for found in malformed(Reference(key="a", text=text))]


@pytest.mark.parametrize(("variable", "value"), [
    ("DOI", "10.1155/2018/1708572"), ("DOI", "10.1002/(SICI)1097(199)9:1<3::AID-X>3.0.CO;2-K"), ("PMID", "26123456"),
    ("PMCID", "PMC6077618"), ("ISSN", "2049-3630"), ("ISSN", "20493630"), ("ISSN", "2049-3630 (print)"),
    ("ISBN", "978-0-306-40615-7"), ("ISBN", "0306406152"), ("URL", "https://cases.example/a?b=c"),
])  # fmt: skip
def test_a_right_one_is_not_told(variable: str, value: str) -> None:
    assert variables(**{variable: value}) == []


@pytest.mark.parametrize(("variable", "value"), [
    ("DOI", "1708572"), ("DOI", "10.1155/2018/1708572."), ("DOI", "10.1155/a b"), ("PMID", "PMC6077618"), ("PMID", "1234567890"),
    ("PMID", "2612345x"), ("PMCID", "6077618x"), ("ISSN", "2049-3631"), ("ISSN", "none"), ("ISBN", "978-0-306-40615-8"),
    ("ISBN", "12345"), ("URL", "www.cases.example"), ("URL", "https://cases.example/a b"),
])  # fmt: skip
def test_a_wrong_one_is_told(variable: str, value: str) -> None:
    assert variables(**{variable: value}) == [variable]


def test_each_has_a_hint() -> None:
    found = list(
        malformed(
            Reference(key="a", text={"DOI": "x", "PMID": "x", "PMCID": "x", "ISSN": "x", "ISBN": "x", "URL": "x"})
        )
    )
    assert len(found) == 6
    assert all(problem.hint for problem in found)
