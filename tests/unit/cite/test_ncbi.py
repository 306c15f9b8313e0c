"""What NCBI is asked and what it answers; the answers are invented, in the shape of real ones."""

import pytest

from sitegen.cite import ncbi
from sitegen.cite.asked import Asked
from tests.unit.cite.answers import MEDLINE


def test_a_record_of_pubmed_is_asked_for_by_its_number_and_with_the_sender() -> None:
    question = ncbi.fetch("26123456", "editors@cases.example", "http://x")
    assert question.address == "http://x/entrez/eutils/efetch.fcgi?db=pubmed&id=26123456&rettype=medline&retmode=text"
    assert question.url == f"{question.address}&tool=sitegen&email=editors%40cases.example"
    assert ncbi.fetch("1", "https://cases.example/").url.endswith("&tool=sitegen")


def test_a_record_of_pubmed_is_read() -> None:
    found = ncbi.record(MEDLINE.replace("\n", "\r\n"), "26123456")
    assert found is not None
    assert (found.key, found.text["title"]) == ("pmid:26123456", "Fever after exposure: a case that never was")


def test_an_answer_about_another_work_or_none_is_none() -> None:
    assert ncbi.record(MEDLINE, "7") is None
    assert ncbi.record("\n1. id: 7 Error occurred: The following PMID is not available: 7\n", "7") is None


def test_a_retracted_work_is_told() -> None:
    assert ncbi.retraction(MEDLINE) == ""
    retracted = MEDLINE + "PT  - Retracted Publication\nRIN - J Ex Cases. 2020;14:1. PMID: 5\n"
    assert ncbi.retraction(retracted) == "J Ex Cases. 2020;14:1. PMID: 5"
    assert ncbi.retraction(retracted.replace("RIN", "CON")) == "PubMed says so"


@pytest.mark.parametrize(("records", "wanted"), [
    ([{"pmcid": "PMC77", "pmid": 26123456, "doi": "10.5555/x"}], Asked("pmid", "26123456")),
    ([{"pmcid": "PMC77", "pmid": "26123456"}], Asked("pmid", "26123456")),
    ([{"pmcid": "PMC77", "doi": "10.5555/x"}], Asked("doi", "10.5555/x")),
    ([{"requested-id": "PMC0", "status": "error", "errmsg": "invalid article id"}], None), ([], None), (None, None),
])  # fmt: skip
def test_an_article_of_pubmed_central_has_another_number(records: object, wanted: Asked | None) -> None:
    assert ncbi.converted({"status": "ok", "records": records}) == wanted


def test_the_kind_of_number_is_said_because_it_is_not_guessed() -> None:
    assert ncbi.convert("PMC77", base="http://x").address == (
        "http://x/tools/idconv/api/v1/articles/?ids=PMC77&idtype=pmcid&format=json"
    )
