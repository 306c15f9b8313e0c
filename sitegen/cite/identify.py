"""DOI, PMID and PMCID as they are met in reference files: bare, as addresses, in notes, in LaTeX."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitegen.cite import richtext
from sitegen.model.pattern import pattern

DOI = pattern(r"10\.\d{4,9}(?:\.\d+)*/\S+")
PMCID = pattern(r"PMC\d+", re.ASCII)  # as records have it
_DOI_URL = pattern(rf"https?://(?:dx\.|www\.)?doi\.org/({DOI.pattern})", re.IGNORECASE)
_PUBMED_URL = pattern(
    r"https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/)(\d{1,9})(?!\d)", re.IGNORECASE
)
_PMC_URL = pattern(
    r"https?://(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc|europepmc\.org)/"
    rf"(?:articles?/)?(?:PMC/?)?({PMCID.pattern})",
    re.IGNORECASE,
)
_HARMLESS = pattern(r"[A-Za-z0-9/:;().,_~+!*@-]*")
_NOTED = {
    "PMID": pattern(r"\b(?:PMID|PubMed ID)\s*[:=]?\s*(\d{1,9})(?!\d)", re.IGNORECASE),
    "PMCID": pattern(rf"\b(?:PMCID\s*[:=]?\s*|PMC\s*[:=]\s*)({PMCID.pattern}|\d+)", re.IGNORECASE),
    "DOI": pattern(rf"\bDOI\s*[:=]\s*({DOI.pattern})", re.IGNORECASE),
}


def doi(text: str) -> str:
    """The bare DOI in *text*; the text itself when there is none."""
    text = text.strip()
    found = DOI.search(text)
    return found[0] if found else text


def pmid(text: str) -> str:
    """The digits of a PubMed id, or the text itself."""
    text = text.strip()
    if text.isdecimal():
        return text
    found = _PUBMED_URL.search(text) or _NOTED["PMID"].search(text)
    return found[1] if found else text


def pmcid(text: str) -> str:
    """A PubMed Central id with its `PMC`, or the text itself."""
    text = text.strip()
    if found := re.search(PMCID.pattern, text, re.IGNORECASE):
        return found[0].upper()
    return f"PMC{text}" if text.isdecimal() else text


def complete(text: dict[str, str]) -> None:
    """Add to *text* the identifiers that its note and address give, where it has none of its own."""
    if url := text.get("URL"):
        for variable, pattern in (("DOI", _DOI_URL), ("PMID", _PUBMED_URL), ("PMCID", _PMC_URL)):
            if variable not in text and (found := pattern.search(url)):
                text[variable] = found[1]
    if note := richtext.plain(text.get("note", "")):
        for variable, pattern in _NOTED.items():
            if variable not in text and (found := pattern.search(note)):
                text[variable] = pmcid(found[1]) if variable == "PMCID" else found[1].rstrip(".,;")


def links(text: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The addresses at which a record's text variables say the work is found: (label, address)."""
    found: list[tuple[str, str]] = []
    if value := text.get("DOI"):
        found.append(("DOI", doi_address(value)))
    if (value := text.get("PMID")) and value.isdecimal():
        found.append(("PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{value}/"))
    if (value := text.get("PMCID")) and PMCID.fullmatch(value):
        found.append(("PMC", f"https://pmc.ncbi.nlm.nih.gov/articles/{value}/"))
    return tuple(found)


def doi_address(value: str) -> str:
    """The address of a DOI, with what an address may not hold in per cent signs."""
    if _HARMLESS.fullmatch(value):
        return f"https://doi.org/{value}"
    return "https://doi.org/" + "".join(
        char if _HARMLESS.fullmatch(char) else "".join(f"%{byte:02X}" for byte in char.encode()) for char in value
    )
