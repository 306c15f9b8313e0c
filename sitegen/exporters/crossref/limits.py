"""What Crossref's schema lets a text be: lengths in characters, patterns of names and DOIs.

https://data.crossref.org/reports/help/schema_doc/5.4.0/ — the rules of `checks/` hold cases to them before a deposit.
"""

from __future__ import annotations

import re

NUMBER = 32  # volume, issue, first page, last page, item number
NAME = 60  # surname, given name
SUFFIX = 10
GROUP = 511  # organization
INSTITUTION = 1024
PLACE = 255  # institution_place, institution_department
DOI = 200  # what follows the slash
YEARS = range(1400, 2201)
_NAME = re.compile(r"[^\d?]*[^?\s]+[^\d]*")
_DOI = re.compile(r"10\.[0-9]{4,9}/.{1,200}")
# https://www.crossref.org/documentation/member-setup/constructing-your-dois/
_APPROVED = re.compile(r"[A-Za-z0-9._;()/-]+")


def is_name(value: str) -> bool:
    """Whether *value* may be a surname or a given name: no question mark, digits in one word at most."""
    return _NAME.fullmatch(value) is not None


def is_doi(value: str) -> bool:
    """Whether the schema takes *value* for a DOI."""
    return _DOI.fullmatch(value) is not None


def unapproved(doi: str) -> str:
    """The signs in *doi* that Crossref takes in no new DOI, each once."""
    return "".join(dict.fromkeys(sign for sign in doi if not _APPROVED.fullmatch(sign)))
