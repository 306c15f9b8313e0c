"""A reference file whose text is in another format than its ending says: the hint names the right one."""

from __future__ import annotations

import re

_SIGNS = (
    (re.compile(r"\ufeff?\s*TY {1,3}- ?[A-Z]{3,}"), "RIS", ".ris"),
    (re.compile(r"\ufeff?\s*(?:PMID|OWN|STAT)\s{0,2}- \S"), "a file of PubMed", ".nbib"),
    (re.compile(r"\ufeff?\s*@[A-Za-z]+\s*\{\s*[^\s,{}]+\s*,"), "BibTeX", ".bib"),
    (re.compile(r"\ufeff?\s*(?:<\?xml|<xml>\s*<records)"), "XML", ".xml"),
    (re.compile(r"\ufeff?\s*\[\s*\{\s*\""), "CSL-JSON", ".json"),
)
_PRINTED = re.compile(r"\ufeff?\s*\[?\d{1,3}[.):\]]\s*[^\W\d_]")


def right_ending(text: str, own: str = "") -> str:
    """What to do when *text*, of a file that ends in *own*, is in another format; empty when it is not."""
    for sign, name, ending in _SIGNS:
        if sign.match(text):
            return f"this is {name}: name it references{ending}" if ending != own else ""
    return ""


def printed_list(text: str) -> str:
    """What to do when *text* is a list of references as it is printed, `1. Silva A. …`; empty when it is none."""
    if not _PRINTED.match(text):
        return ""
    return (
        "a printed list cannot be read: export the works as BibTeX or PubMed (.nbib) from where the list comes, or "
        "fetch each by its PMID or DOI: sitegen refs add"
    )
