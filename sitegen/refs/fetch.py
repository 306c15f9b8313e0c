"""Which service is asked for which identifier, and what its answer comes to.

PubMed for a PMID, because it knows the journal's abbreviation; Crossref for a DOI, and DataCite for one that Crossref
does not have; for a PMCID its PMID or DOI is looked up first.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from sitegen.cite import crossref, datacite, ncbi
from sitegen.cite.asked import Asked
from sitegen.model.reference import Reference

Get = Callable[[str, str], bytes | None]  # address and media type → the answer, or None when nothing is there
JSON, TEXT = "application/json", "text/plain"
LONG = ("abstract", "annote", "keyword")  # no list of references prints them, and they are not ours to copy


@dataclass(frozen=True)
class Services:
    """Where the services are; tests have their own."""

    crossref: str = crossref.BASE
    datacite: str = datacite.BASE
    pubmed: str = ncbi.FETCH
    pmc: str = ncbi.CONVERT


@dataclass(frozen=True)
class Fetched:
    """A record, the address it came from, and where the notice is when the work has been retracted."""

    record: Reference
    source: str
    retraction: str = ""


class NotFound(Exception):
    """Nobody knows the identifier, or what is known cannot be used: what is wrong, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def fetch(wanted: Asked, get: Get, contact: str = "", services: Services | None = None) -> Fetched:
    """The work *wanted*; *contact* is whom NCBI may write to. Raises `NotFound`, and what *get* raises."""
    found = _find(wanted, get, contact, services or Services())
    return replace_record(found, _with_identifier(_short(found.record), wanted))


def replace_record(found: Fetched, record: Reference) -> Fetched:
    """*found* with another record."""
    return Fetched(record, found.source, found.retraction)


def _find(wanted: Asked, get: Get, contact: str, services: Services) -> Fetched:
    if wanted.kind == "pmid":
        return _pubmed(wanted.value, get, contact, services)
    if wanted.kind == "doi":
        return _doi(wanted.value, get, services)
    question = ncbi.convert(wanted.value, contact, services.pmc)
    other = ncbi.converted(_json(get(question.url, JSON)))
    if other is None:
        raise NotFound(f"PubMed Central knows no article {wanted.value}", "check the number: it begins with PMC")
    return _find(other, get, contact, services)


def _pubmed(pmid: str, get: Get, contact: str, services: Services) -> Fetched:
    question = ncbi.fetch(pmid, contact, services.pubmed)
    answer = (get(question.url, TEXT) or b"").decode("utf-8", "replace")
    record = ncbi.record(answer, pmid)
    if record is None:
        raise NotFound(
            f"PubMed has no record with the PMID {pmid}", "check the number at https://pubmed.ncbi.nlm.nih.gov"
        )
    return Fetched(record, question.address, ncbi.retraction(answer))


def _doi(doi: str, get: Get, services: Services) -> Fetched:
    address = crossref.address(doi, services.crossref)
    answer = _json(get(address, JSON))
    record = crossref.record(answer)
    if record is not None:
        return Fetched(record, address, crossref.retraction(answer))
    address = datacite.address(doi, services.datacite)
    if (record := datacite.record(_json(get(address, JSON)))) is not None:
        return Fetched(record, address)
    hint = f"check it: https://doi.org/{doi} should open the work; write the record by hand when it does"
    raise NotFound(f"neither Crossref nor DataCite knows the DOI {doi}", hint)


def _json(answer: bytes | None) -> Any:
    """The answer as a value; None when it is none, or not JSON (a page of a proxy, for example)."""
    try:
        return json.loads(answer) if answer else None
    except (ValueError, RecursionError):
        return None


def _short(record: Reference) -> Reference:
    text: Mapping[str, str] = {name: value for name, value in record.text.items() if name not in LONG}
    return replace(record, text=text)


def _with_identifier(record: Reference, wanted: Asked) -> Reference:
    """*record* with the identifier it was found by, should the answer not repeat it."""
    variable = wanted.kind.upper()
    return record if record.text.get(variable) else replace(record, text={**record.text, variable: wanted.value})
