"""Which number two works share, and where to look it up."""

from __future__ import annotations

import pytest

from sitegen.model.reference import Reference
from sitegen.refs.suspect import another_work

NUMBERS = {"PMID": "5", "DOI": "10.5555/x", "PMCID": "PMC7"}


@pytest.mark.parametrize(("variable", "hint"), [
    ("PMID", "look at https://pubmed.ncbi.nlm.nih.gov/5/"), ("DOI", "look at https://doi.org/10.5555/x"),
    ("PMCID", "look at https://pmc.ncbi.nlm.nih.gov/articles/PMC7/"),
])  # fmt: skip
def test_the_number_is_named_and_its_address_given(variable: str, hint: str) -> None:
    ours = Reference(key="a", text={**NUMBERS, "title": "<i>Cough</i>\nof 10<sup>9</sup>"})
    message, found = another_work(ours, variable, "'b'", Reference(key="b", text={"title": "Fever " * 20}))
    assert message.startswith("'a' (“Cough of 10⁹”) and 'b' (“Fever Fever")
    assert " …”) are two works" in message
    assert message.endswith(f"with one {variable}, {NUMBERS[variable]}")
    assert found == f"{hint}, and correct the record that has it by mistake"


def test_a_number_that_cannot_be_right_has_no_address() -> None:
    assert another_work(Reference(key="a", text={"PMID": "x"}), "PMID", "'b'", Reference(key="b"))[1].startswith(
        "look the PMID up"
    )
