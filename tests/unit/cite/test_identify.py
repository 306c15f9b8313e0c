from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.cite import identify


@pytest.mark.parametrize(
    "written",
    ["10.1155/2018/1708572", "https://doi.org/10.1155/2018/1708572", "http://dx.doi.org/10.1155/2018/1708572",
     "doi:10.1155/2018/1708572"],
)  # fmt: skip
def test_a_doi_is_bare(written: str) -> None:
    assert identify.doi(written) == "10.1155/2018/1708572"


def test_a_note_or_an_address_gives_the_identifiers() -> None:
    text = {"note": "Epub. PMID: 30123; PMCID: PMC612.", "URL": "https://doi.org/10.1000/x"}
    identify.complete(text)
    assert (text["PMID"], text["PMCID"], text["DOI"]) == ("30123", "PMC612", "10.1000/x")


def test_what_a_record_says_itself_counts() -> None:
    text = {"note": "PMID: 30123", "PMID": "1"}
    identify.complete(text)
    assert text["PMID"] == "1"


def test_addresses_of_a_work() -> None:
    found = identify.links({"DOI": "10.1002/(SICI)1<1::AID>3.0", "PMID": "12", "PMCID": "PMC3", "URL": "https://x.org"})
    assert found == (
        ("DOI", "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0"),
        ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/12/"),
        ("PMC", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3/"),
    )


def test_what_is_no_identifier_has_no_address() -> None:
    assert identify.links({"PMID": "n/a", "PMCID": "x"}) == ()


def test_tags_in_a_note_hide_no_identifier() -> None:
    text = {"note": '<span class="nocase">PMID:</span> 23439512'}
    identify.complete(text)
    assert text["PMID"] == "23439512"


def test_the_forms_of_identifiers_stand_in_one_place() -> None:
    sources = {path.name: path.read_text() for path in Path(identify.__file__).parent.rglob("*.py")}
    for form in (r"10\.\d{4,9}", r"PMC\d+"):
        assert [name for name, text in sources.items() if form in text] == ["identify.py"]
