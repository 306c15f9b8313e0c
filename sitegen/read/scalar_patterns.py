"""What a text of each scalar kind looks like, as a pattern for an editor's schema.

Beside `read/scalars.py`, which reads such texts: a pattern takes whatever that takes, and what no pattern can tell (a
check digit, a day of the calendar) is left to the reader. The patterns are of the part of the language that Python and
JavaScript (with its `u` flag) share. Numbers are what YAML makes of texts like `2018`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sitegen.read.key_spellings import any_case


class Shape(NamedTuple):
    """The *pattern* of a whole text (empty: any), and what else of YAML's kinds of scalars is taken for one."""

    pattern: str = ""
    numbers: bool = True
    truths: bool = False
    years: bool = False


_SPACE = r"\s*(?!\s)"  # all of it, so that a long blank text takes no time
_HTTP = any_case("http") + "[Ss]?://"
_URL = _HTTP + r'[^\s\x00-\x20\x7f/?#\\<>"@\[\]]+(?:[/?#][^\s\x00-\x20\x7f\\<>"]*)?'
_DOI_BEFORE = rf"(?:(?:{_HTTP})?(?:(?:[Dd][Xx]\.|[Ww]{{3}}\.)?{any_case('doi.org/')})|{any_case('doi:')}\s*)?"
_DOI = r"10\.[0-9]{4,9}(?:\.[0-9]+)*"
_HYPHEN = r"[-\s\u2010-\u2013]?"
_NCBI = any_case("ncbi.nlm.nih.gov/")
_WWW = r"(?:[Ww]{3}\.)?"
_PUBMED_PAGE = rf"{_WWW}{_NCBI}{any_case('pubmed/')}|{any_case('pubmed.')}{_NCBI}"
_PUBMED = rf"(?:(?:{_HTTP})?(?:{_PUBMED_PAGE})|{any_case('pmid')}:?\s*)?"
_PMC_PAGE = rf"{_WWW}{_NCBI}{any_case('pmc/articles/')}|{any_case('pmc.')}{_NCBI}{any_case('articles/')}"
_PMC = rf"(?:(?:{_HTTP})?(?:{_PMC_PAGE})|{any_case('pmcid')}:?\s*)?"
_ORCID = rf"(?:(?:{_HTTP})?{_WWW}{any_case('orcid.org/')}|{any_case('orcid:')}\s*)?"
_ROR = rf"(?:(?:{_HTTP})?{_WWW}{any_case('ror.org/')}|{any_case('ror:')}\s*)?"
_NOT_UP = r"(?!(?:[^\\]*/)?\.\.(?:/|\s*$))"  # no part of a path is `..`
_SITE_PATH = r'(?!//)[^\s\\?#<>"%:]*'
_NAME_START, _NAME = r"[^\s!-/:-@\[-\x60{-~]", r"[^\s!-,./:-@\[-^\x60{-~]"  # signs of ASCII but for - and _

SHAPES: Mapping[str, Shape] = {
    "text": Shape(truths=True),
    "markdown": Shape(truths=True),
    "number": Shape(truths=True),
    "license": Shape(truths=True),  # a name, an address or any word of letters
    "language": Shape(r"(?:[A-Za-z]{2,3}|[Xx](?=[-_]))(?:[-_][A-Za-z0-9]{1,8})*", numbers=False),
    "date": Shape(r"(?:1[5-9]|2[0-9])[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?", years=True),
    "doi": Shape(rf'{_DOI_BEFORE}{_DOI}/[^\s"]+', numbers=False),
    "doi_prefix": Shape(rf"{_DOI_BEFORE}{_DOI}/*"),
    "pmid": Shape(rf"{_PUBMED}[1-9][0-9]{{0,8}}/*"),
    "pmcid": Shape(rf"{_PMC}(?:[Pp][Mm][Cc])?[1-9][0-9]{{0,9}}/*"),
    "orcid": Shape(rf"{_ORCID}[0-9]{{4}}{_HYPHEN}[0-9]{{4}}{_HYPHEN}[0-9]{{4}}{_HYPHEN}[0-9]{{3}}[0-9Xx]/*"),
    "ror": Shape(rf"{_ROR}0[a-hj-km-np-tv-zA-HJ-KM-NP-TV-Z0-9]{{6}}[0-9]{{2}}/*"),
    "issn": Shape(r"(?:[Ee]?[Ii][Ss][Ss][Nn]:?\s*)?[0-9]{4}[-\u2010-\u2013]?[0-9]{3}[0-9Xx]"),
    "url": Shape(_URL, numbers=False),
    "link": Shape(rf"(?:{_URL}|{_NOT_UP}{_SITE_PATH})", truths=True),
    "email": Shape(rf"(?:{any_case('mailto:')})?" r'[^\s@<>"(),:;\\]+@[^\s@]+\.[^\s@.0-9_]{2,}', numbers=False),
    "identifier": Shape(rf"{_NAME_START}{_NAME}*", truths=True),
    "path": Shape(rf"(?![A-Za-z][A-Za-z0-9+.-]*:|/){_NOT_UP}[^\\]+", truths=True),
    "site_path": Shape(rf"{_NOT_UP}{_SITE_PATH}", truths=True),
}  # fmt: skip


def whole(pattern: str) -> str:
    """The pattern of a text that is *pattern* and space around it."""
    return rf"^{_SPACE}(?:{pattern})\s*$"


def parts(pattern: str, split: str) -> str:
    """The pattern of a text whose parts, cut at *split*, are each *pattern* or nothing."""
    part = rf"{_SPACE}(?:{pattern})?\s*"
    return f"^{part}(?:{split}{part})*$"
