"""PubMed's records by PMID, and the PMID of an article of PubMed Central: what NCBI is asked, and what it answers.

https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.EFetch, https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlencode

from sitegen.cite import nbib
from sitegen.cite.asked import Asked
from sitegen.cite.csl_item import Json
from sitegen.model.diagnostic import SourceText
from sitegen.model.reference import Reference

FETCH = "https://eutils.ncbi.nlm.nih.gov"
CONVERT = "https://pmc.ncbi.nlm.nih.gov"
_RETRACTED = re.compile(r"^PT  - Retracted Publication", re.MULTILINE | re.IGNORECASE)
_NOTICE = re.compile(r"^RIN - (.*)$", re.MULTILINE)


class Question(NamedTuple):
    """An address, and what is added to it so that NCBI knows whom to write to when a program runs wild."""

    address: str
    sender: str = ""

    @property
    def url(self) -> str:
        """What is asked."""
        return f"{self.address}&{self.sender}" if self.sender else self.address


def fetch(pmid: str, contact: str = "", base: str = FETCH) -> Question:
    """Where PubMed gives its record of *pmid*, as in an .nbib file."""
    asked = urlencode({"db": "pubmed", "id": pmid, "rettype": "medline", "retmode": "text"})
    return Question(f"{base}/entrez/eutils/efetch.fcgi?{asked}", _sender(contact))


def convert(pmcid: str, contact: str = "", base: str = CONVERT) -> Question:
    """Where PubMed Central tells the PMID and the DOI of *pmcid*."""
    asked = urlencode({"ids": pmcid, "idtype": "pmcid", "format": "json"})
    return Question(f"{base}/tools/idconv/api/v1/articles/?{asked}", _sender(contact))


def _sender(contact: str) -> str:
    return urlencode({"tool": "sitegen"} | ({"email": contact} if "@" in contact and "/" not in contact else {}))


def record(answer: str, pmid: str) -> Reference | None:
    """The record of *pmid* in an answer of PubMed."""
    text = answer.replace("\r\n", "\n").replace("\r", "\n")
    found = nbib.read(SourceText(file="PubMed", text=text)).references
    return next((record for record in found if record.text.get("PMID") == pmid), None)


def retraction(answer: str) -> str:
    """Where the notice is that retracts the work; empty for one that stands."""
    if not _RETRACTED.search(answer):
        return ""
    notice = _NOTICE.search(answer)
    return notice[1].strip() if notice else "PubMed says so"


def converted(answer: Json) -> Asked | None:
    """The PMID, or else the DOI, in an answer about an article of PubMed Central."""
    records = answer.get("records") if isinstance(answer, dict) else None
    for found in records if isinstance(records, list) else ():
        if isinstance(found, dict) and found.get("status") != "error":
            if (pmid := str(found.get("pmid") or "")).isdecimal():
                return Asked("pmid", pmid)
            if isinstance(doi := found.get("doi"), str) and doi:
                return Asked("doi", doi)
    return None
