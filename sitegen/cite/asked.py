"""What somebody typed to name a work: a PMID, a PMCID or a DOI, bare, with its name before it, or as a web address."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import unquote

from sitegen.cite import identify
from sitegen.model.struct import Value

_MARKS = " \t\r\n[]@{}<>\"'“”"
_PMCID = re.compile(r"(?:pmc(?:id)?\s*[:=]?\s*)?(?:PMC)(\d{1,9})", re.IGNORECASE)
_PMID = re.compile(r"(?:(?:pmid|pubmed(?: id)?)\s*[:=]?\s*)?([1-9]\d{0,8})", re.IGNORECASE)
_VIEWS = re.compile(r"/(?:full(?:text)?|abstract|e?pdf|pdf(?:direct|plus)?|html|summary|references)/?$", re.IGNORECASE)
_PAIRS = {")": "(", "]": "[", ">": "<"}


class Asked(Value, frozen=True):
    """An identifier as it stands in records: `pmcid` with its PMC, `doi` bare."""

    kind: Literal["pmid", "doi", "pmcid"]
    value: str

    @property
    def key(self) -> str:
        """How it is cited: `pmid:26123456`."""
        return f"{self.kind}:{self.value}"


def asked(text: str) -> Asked | None:
    """The identifier in *text*, or None when there is none that can be told."""
    text = text.strip(_MARKS)
    address = "://" in text or text.lower().startswith(("www.", "doi.org/", "dx.doi.org/"))
    if address:
        known = {"URL": text if "://" in text else f"https://{text}"}
        identify.complete(known)
        for variable, kind in (("PMCID", "pmcid"), ("PMID", "pmid")):
            if variable in known:
                return Asked("pmid" if kind == "pmid" else "pmcid", known[variable].upper())
        text = unquote(re.split(r"[?#]", text)[0])
    if found := identify.DOI.search(text):
        return Asked("doi", _ended(_VIEWS.sub("", found[0]) if address else found[0]))
    if found := _PMCID.fullmatch(text):
        return Asked("pmcid", f"PMC{found[1]}")
    if found := _PMID.fullmatch(text):
        return Asked("pmid", found[1])
    return None


def _ended(doi: str) -> str:
    """*doi* without the full stop, comma or bracket of the sentence it was copied from."""
    while doi:
        last = doi[-1]
        if last in ".,;:'\"”’»" or (last in _PAIRS and doi.count(last) > doi.count(_PAIRS[last])):
            doi = doi[:-1]
        else:
            break
    return doi
