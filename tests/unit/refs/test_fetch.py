"""Each identifier goes to the service that knows it best, and to the next when that one does not."""

from __future__ import annotations

import json

import pytest

from sitegen.cite.asked import Asked
from sitegen.refs.fetch import NotFound, Services, fetch
from tests.unit.cite.answers import ARTICLE, DATASET, MEDLINE

SERVICES = Services(crossref="http://crossref", datacite="http://datacite", pubmed="http://pubmed", pmc="http://pmc")
ANSWERS = {
    "http://crossref/works/10.5555%2F2018%2F1708572": json.dumps({"message": ARTICLE}),
    "http://datacite/dois/10.5555%2Fexample.7": json.dumps({"data": {"attributes": DATASET}}),
    "http://pubmed/entrez/eutils/efetch.fcgi?db=pubmed&id=26123456&rettype=medline&retmode=text&tool=sitegen&email=a%40b.example": MEDLINE,
    "http://pmc/tools/idconv/api/v1/articles/?ids=PMC77&idtype=pmcid&format=json&tool=sitegen&email=a%40b.example": json.dumps(
        {"records": [{"pmcid": "PMC77", "pmid": 26123456}]}
    ),
    "http://crossref/works/10.5555%2Fproxy": "<html>Please log in</html>",
}


class Asking:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, url: str, media_type: str) -> bytes | None:
        self.asked.append(url)
        return ANSWERS[url].encode() if url in ANSWERS else None


def test_a_pmid_is_asked_of_pubmed_and_the_address_is_kept_without_the_sender() -> None:
    found = fetch(Asked("pmid", "26123456"), Asking(), "a@b.example", SERVICES)
    assert found.record.text["PMID"] == "26123456"
    assert found.source == "http://pubmed/entrez/eutils/efetch.fcgi?db=pubmed&id=26123456&rettype=medline&retmode=text"


def test_a_doi_is_asked_of_crossref() -> None:
    get = Asking()
    found = fetch(Asked("doi", "10.5555/2018/1708572"), get, "", SERVICES)
    assert (found.record.text["DOI"], len(get.asked)) == ("10.5555/2018/1708572", 1)


def test_a_doi_that_crossref_does_not_have_is_asked_of_datacite() -> None:
    get = Asking()
    assert fetch(Asked("doi", "10.5555/example.7"), get, "", SERVICES).record.type == "dataset"
    assert [url.split("/")[2] for url in get.asked] == ["crossref", "datacite"]


def test_a_pmcid_is_exchanged_for_its_pmid_and_kept() -> None:
    found = fetch(Asked("pmcid", "PMC77"), Asking(), "a@b.example", SERVICES)
    assert (found.record.text["PMID"], found.record.text["PMCID"]) == ("26123456", "PMC77")


def test_what_no_list_of_references_prints_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "http://pubmed/entrez/eutils/efetch.fcgi?db=pubmed&id=26123456&rettype=medline&retmode=text&tool=sitegen"
    monkeypatch.setitem(ANSWERS, url, MEDLINE + "AB  - Long.\nMH  - Fever\n")
    assert not {"abstract", "keyword"} & fetch(Asked("pmid", "26123456"), Asking(), "", SERVICES).record.text.keys()


@pytest.mark.parametrize(("wanted", "message"), [
    (Asked("pmid", "7"), "PubMed has no record with the PMID 7"),
    (Asked("doi", "10.5555/nothing"), "neither Crossref nor DataCite knows the DOI 10.5555/nothing"),
    (Asked("doi", "10.5555/proxy"), "neither Crossref nor DataCite knows the DOI 10.5555/proxy"),
    (Asked("pmcid", "PMC0"), "PubMed Central knows no article PMC0"),
])  # fmt: skip
def test_what_nobody_knows_is_said(wanted: Asked, message: str) -> None:
    with pytest.raises(NotFound) as told:
        fetch(wanted, Asking(), "", SERVICES)
    assert told.value.message == message
    assert told.value.hint
