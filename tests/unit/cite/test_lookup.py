from __future__ import annotations

import pytest

from sitegen.cite.lookup import Lookup, scheme
from sitegen.model.reference import Reference

RECORD = Reference(key="smith2018", text={"PMID": "20023", "DOI": "10.1000/AbC", "PMCID": "PMC77"})


@pytest.mark.parametrize(
    "key", ["smith2018", "pmid:20023", "PMID:20023", "doi:10.1000/abc", "DOI:10.1000/AbC", "pmcid:PMC77", "pmcid:77"]
)
def test_a_work_is_found_by_its_key_or_an_identifier(key: str) -> None:
    assert Lookup([RECORD]).find(key) is RECORD


@pytest.mark.parametrize("key", ["smith", "pmid:1", "pmid:", "isbn:20023", "", ":"])
def test_what_is_not_there_is_not_found(key: str) -> None:
    assert Lookup([RECORD]).find(key) is None


def test_a_key_that_looks_like_an_identifier_is_a_key() -> None:
    own = Reference(key="pmid:20023")
    assert Lookup([RECORD, own]).find("pmid:20023") is own


def test_the_kind_of_an_identifier_is_seen_by_its_name() -> None:
    assert [scheme(key) for key in ("pmid:1", "DOI:10.1/x", "PmcId:PMC1", "isbn:1", "pmid", "silva2019")] == [
        "pmid", "doi", "pmcid", "", "", "",
    ]  # fmt: skip
