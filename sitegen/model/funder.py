"""A funder as authors name it in one line: its name, and where given its DOI of the registry of funders or its ROR.

`Example Trust https://doi.org/10.13039/100000001` and `Example Trust (https://ror.org/02mhbdp94)` are understood.
https://www.crossref.org/services/funder-registry/, https://ror.org/
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.model.identifiers import ror_check_digits
from sitegen.model.pattern import pattern

_ID = pattern(
    r"[(\[<]?\s*(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(?P<doi>10\.13039/\d+)\s*[)\]>]?"
    r"|[(\[<]?\s*(?:https?://)?(?P<ror>ror\.org/0[a-hj-km-np-tv-z0-9]{6}\d\d)\s*[)\]>]?",
    re.IGNORECASE,
)


class Funder(NamedTuple):
    """A funder: its name (the line, when nothing else is in it), its DOI as `10.13039/…`, its ROR as an address."""

    name: str
    doi: str = ""
    ror: str = ""


def funder(source: str) -> Funder:
    """The funder that an entry of `sources:` names; a ROR with wrong check digits is nobody's, and is left out."""
    doi = ror = ""
    for found in _ID.finditer(source):
        doi = doi or found["doi"] or ""
        ror = ror or (f"https://{found['ror'].lower()}" if found["ror"] and _fits(found["ror"]) else "")
    name = " ".join(_ID.sub(" ", source).split()).strip(" ,;:")
    return Funder(name or source.strip(), doi, ror)


def wrong_ror(source: str) -> str:
    """The ROR in an entry of `sources:` whose check digits do not fit, if there is one."""
    return next((found["ror"] for found in _ID.finditer(source) if found["ror"] and not _fits(found["ror"])), "")


def _fits(ror: str) -> bool:
    letters = ror.lower().rpartition("/0")[2]
    return ror_check_digits(letters[:6]) == letters[6:]
