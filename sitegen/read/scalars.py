"""Texts with a shape of their own: one function a scalar kind of `model/field.py`, which normalises or refuses.

A `ScalarError` refuses; a `ScalarDoubt` goes on with a warning (a wrong check digit is more often a slip of the
pen in somebody else's file than a reason to stop; the identifier itself is left out, for it is nobody's or another
person's). Identifiers are taken bare, with a prefix, or as a URL.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from sitegen.cite.dates import from_text
from sitegen.cite.languages import tag as library_tag
from sitegen.model.identifiers import issn_check_digit, orcid_check_digit, ror_check_digits
from sitegen.model.languages import may_be_language
from sitegen.model.licenses import LICENSES, known_license
from sitegen.model.pattern import pattern
from sitegen.read.language_names import language_named
from sitegen.read.spelling import fold_value

MAX_SHOWN = 60


class ScalarError(ValueError):
    """The text is not what it should be: what is wrong, and what to type."""

    def __init__(self, message: str, hint: str = "", rule: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.rule = rule


class ScalarDoubt(ScalarError):
    """Something about the text is probably wrong, and *text* is used in its place: the same, or nothing."""

    def __init__(self, text: str, message: str, hint: str = "", rule: str = "") -> None:
        super().__init__(message, hint, rule)
        self.text = text


def shown(text: str) -> str:
    """*text* as a message quotes it: in one line, not too long."""
    line = " ".join(text.split())
    return f"'{line[:MAX_SHOWN]}…'" if len(line) > MAX_SHOWN else f"'{line}'"


# -- texts ------------------------------------------------------------------------------------------
def text(value: str) -> str:
    """Any text, without the space around it."""
    return value.strip()


def markdown(value: str) -> str:
    """Markdown, without the empty lines around it."""
    return value.strip("\n").rstrip()


_LABELLED = pattern(
    r"(?:vol(?:ume)?|iss(?:ue)?|n(?:o|r|umber|um|[°º])|№|pages?|pp?|art(?:icle)?)(?:\.\s*|:\s*|\s+)"
    r"((?:[a-z]{0,3}\d|[ivxlc]+$).*)",
    re.IGNORECASE,
)
_VOLUME_AND_ISSUE = pattern(
    r"(?:v(?:ol(?:ume)?)?\.?\s*)?([a-z]{0,2}\d+)(?:\s*\(([^()\s]{1,20})\)|[,;]?\s+(?:no|nr|iss(?:ue)?)(?:\.\s*|\s+)(\S{1,20}))",
    re.IGNORECASE,
)


def number(value: str) -> str:
    """A number, or a text that counts, such as `12` or `S1`, without a word for what is counted."""
    counted = value.strip()
    if both := _VOLUME_AND_ISSUE.fullmatch(counted):
        message = f"{shown(counted)} is a volume and an issue, and each has a key of its own"
        raise ScalarDoubt(counted, message, f"write volume: {both[1]} and issue: {both[2] or both[3]}", "number-label")
    if found := _LABELLED.fullmatch(counted):
        message = f"{shown(counted)} is taken for {shown(found[1])}: pages and indexes put words before it themselves"
        raise ScalarDoubt(found[1], message, f"write {found[1]}, the number alone", "number-label")
    return counted


_IDENTIFIER = pattern(r"[^\W_][\w-]*")


def identifier(value: str) -> str:
    """A name that can be cited: letters, digits, `-` and `_`."""
    name = unicodedata.normalize("NFC", value.strip())
    if not _IDENTIFIER.fullmatch(name) or len(name) > 100:
        suggestion = re.sub(r"[\W_]+", "-", name).strip("-")[:40] or "ct-1"
        raise ScalarError(f"{shown(value)} cannot be a name: use letters, digits, - and _", f"for example {suggestion}")
    return name


_LANGUAGE = pattern(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)"
)
_LANGUAGES_OF_COUNTRIES = {
    "at": "de", "cn": "zh", "cz": "cs", "dk": "da", "eg": "ar", "gb": "en-GB", "gr": "el", "ir": "fa", "jp": "ja",
    "mx": "es-MX", "tw": "zh-TW", "us": "en-US", "vn": "vi",
}  # fmt: skip


def language(value: str) -> str:
    """A BCP 47 tag in its usual case: `en`, `pt-BR`, `zh-Hant-TW`. https://www.rfc-editor.org/rfc/bcp/bcp47.txt"""
    tag = value.strip().replace("_", "-").lower()
    if not tag.isascii() or len(tag) > 60 or not _LANGUAGE.fullmatch(tag):
        raise ScalarError(f"{shown(value)} is not a language tag",
                          f"write {language_named(tag) or 'en, es, ja or pt-BR'}")  # fmt: skip
    parts = tag.split("-")
    shorter = library_tag(parts[0])
    first, parts[0] = parts[0], shorter
    for place, part in enumerate(parts[1:], 1):
        if len(parts[place - 1]) == 1:  # what follows an extension's letter has no case of its own
            break
        parts[place] = part.upper() if len(part) == 2 else part.title() if len(part) == 4 and part.isalpha() else part
    whole = "-".join(parts)
    if shorter != first:
        raise ScalarDoubt(whole, f"pages know the language {shown(first)} as {shorter}", f"write {whole}")
    if not may_be_language(first):
        raise ScalarDoubt(whole, f"no language has the code {shown(first)}: screen readers and indexes know none",
                          f"write {_LANGUAGES_OF_COUNTRIES.get(first, 'en, es, ja or pt-BR')}")  # fmt: skip
    return whole


_DATE = pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TURNED_DATE = pattern(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_LOOSE_DATE = pattern(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", re.ASCII)


def date(value: str) -> str:
    """A date of the calendar, as precise as it is known: 2018, 2018-07 or 2018-07-16."""
    found = _DATE.fullmatch(value.strip())
    if found is None:
        hint = f"write year-month-day, e.g. {_likely_date(value.strip())}; a year and a month, or a year, will do"
        raise ScalarError(f"{shown(value)} is not a date", hint)
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise ScalarError(f"{shown(value)} is not a day of the calendar", "check the month and the day") from None
    if not 1500 <= year <= 2999:
        raise ScalarError(f"the year {year} cannot be right", "write the year in four digits")
    return found[0]


def _in_words(value: str) -> str:
    """The date of `March 23, 2026`; empty when it is none."""
    found = from_text(" ".join(value.replace(".", " ").split()))
    if not (found.year and found.month) or found.end or len(str(found.year)) != 4:
        return ""
    return f"{found.year}-{found.month:02}" + (f"-{found.day:02}" if found.day else "")


def _likely_date(value: str) -> str:
    """The date that was probably meant, or both where day and month could be either; an example otherwise."""
    if loose := _LOOSE_DATE.fullmatch(value):
        return f"{loose[1]}-{loose[2]:0>2}-{loose[3]:0>2}"
    if not (turned := _TURNED_DATE.fullmatch(value)):
        return _in_words(value) or "2018-07-16"
    first, second, year = f"{turned[1]:0>2}", f"{turned[2]:0>2}", turned[3]
    if first > "12":
        return f"{year}-{second}-{first}"
    return (
        f"{year}-{first}-{second}"
        if second > "12" or first == second
        else f"{year}-{first}-{second} or {year}-{second}-{first}"
    )


# -- identifiers ------------------------------------------------------------------------------------
def _bare(value: str, prefix: re.Pattern[str]) -> str:
    """*value* without the address or label that often stands before it."""
    return prefix.sub("", value.strip(), count=1)


_DOI_PREFIX = pattern(r"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)|doi:\s*", re.IGNORECASE)
_DOI = pattern(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"]+", re.ASCII)


def doi(value: str) -> str:
    """A DOI without its resolver: 10.1155/2018/1708572. https://www.doi.org/doi-handbook/"""
    found = _DOI.fullmatch(_bare(value, _DOI_PREFIX))
    if found is None or len(found[0]) > 500:
        raise ScalarError(f"{shown(value)} is not a DOI", _fault_of_doi(_bare(value, _DOI_PREFIX)))
    bare = found[0].rstrip(".,;")
    if bare != found[0]:
        raise ScalarDoubt(bare, f"{shown(found[0])} ends with a sign of the sentence it stood in", f"write {bare}")
    return bare


def _fault_of_doi(typed: str) -> str:
    """What keeps *typed* from being a DOI, as far as it can be told."""
    if not re.match(r"10\.\d", typed, re.ASCII):
        return "a DOI begins with 10., e.g. 10.1155/2018/1708572"
    if _DOI.fullmatch("".join(typed.split())):
        return f"a DOI has no space in it: if nothing is missing there, write {''.join(typed.split())[:MAX_SHOWN]}"
    if '"' in typed:
        return "a DOI has no quotation mark in it"
    return "behind 10. stand four to nine digits, a slash, and the name of the work: 10.1155/2018/1708572"


def doi_prefix(value: str) -> str:
    """The part of a DOI that names its publisher: 10.5555."""
    prefix = _bare(value, _DOI_PREFIX).rstrip("/")
    if not re.fullmatch(r"10\.\d{4,9}(?:\.\d+)*", prefix, re.ASCII):
        raise ScalarError(f"{shown(value)} is not a DOI prefix", "it begins with 10., e.g. 10.5555")
    return prefix


_PMID_PREFIX = pattern(
    r"(?:https?://)?(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/)|pmid:?\s*", re.IGNORECASE
)


def pmid(value: str) -> str:
    """A PubMed id: one to nine digits."""
    found = _bare(value, _PMID_PREFIX).rstrip("/")
    if not re.fullmatch(r"[1-9]\d{0,8}", found, re.ASCII):
        raise ScalarError(f"{shown(value)} is not a PubMed id", "it is a number, e.g. 30112240")
    return found


_PMCID_PREFIX = pattern(
    r"(?:https?://)?(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/)|pmcid:?\s*",
    re.IGNORECASE,
)


def pmcid(value: str) -> str:
    """A PubMed Central id: PMC6077665."""
    found = re.fullmatch(r"(?:pmc)?([1-9]\d{0,9})", _bare(value, _PMCID_PREFIX).rstrip("/").lower(), re.ASCII)
    if found is None:
        raise ScalarError(f"{shown(value)} is not a PubMed Central id", "it is PMC and a number, e.g. PMC6077665")
    return f"PMC{found[1]}"


_ORCID_PREFIX = pattern(r"(?:https?://)?(?:www\.)?orcid\.org/|orcid:\s*", re.IGNORECASE)
_ORCID = pattern(
    r"(\d{4})[-\s\u2010-\u2013]?(\d{4})[-\s\u2010-\u2013]?(\d{4})[-\s\u2010-\u2013]?(\d{3}[\dXx])", re.ASCII
)


def orcid(value: str) -> str:
    """An ORCID iD in groups of four; nothing, with a doubt, when its check digit is wrong."""
    found = _ORCID.fullmatch(_bare(value, _ORCID_PREFIX).rstrip("/"))
    if found is None:
        raise ScalarError(f"{shown(value)} is not an ORCID iD", "16 digits in groups of four, e.g. 0000-0002-1825-0097")
    groups = [group.upper() for group in found.groups()]
    digits, iD = "".join(groups), "-".join(groups)
    if orcid_check_digit(digits[:15]) != digits[15]:
        raise ScalarDoubt("", f"the last digit of ORCID iD {iD} does not fit the others",
                          "compare it with the author's page at orcid.org; until it fits, no page shows it",
                          "orcid-check")  # fmt: skip
    return iD


_ROR_PREFIX = pattern(r"(?:https?://)?(?:www\.)?ror\.org/|ror:\s*", re.IGNORECASE)
_ROR = pattern(r"0([a-hj-km-np-tv-z\d]{6})(\d{2})", re.ASCII)


def ror(value: str) -> str:
    """A ROR id as its address, https://ror.org/…; nothing, with a doubt, when its check digits are wrong."""
    found = _ROR.fullmatch(_bare(value, _ROR_PREFIX).rstrip("/").lower())
    if found is None:
        raise ScalarError(f"{shown(value)} is not a ROR id", "copy it from ror.org, e.g. https://ror.org/02mhbdp94")
    address = f"https://ror.org/{found[0]}"
    if ror_check_digits(found[1]) != found[2]:
        raise ScalarDoubt("", f"the last digits of ROR id {found[0]} do not fit the others",
                          "compare it with the institution's page at ror.org; until it fits, no page shows it",
                          "ror-check")  # fmt: skip
    return address


_ISSN = pattern(r"(?:e?issn:?\s*)?(\d{4})[-\u2010-\u2013]?(\d{3}[\dX])", re.ASCII | re.IGNORECASE)


def issn(value: str) -> str:
    """An ISSN, 2090-6749, whose check digit is right."""
    found = _ISSN.fullmatch(value.strip())
    if found is None:
        raise ScalarError(f"{shown(value)} is not an ISSN", "two groups of four digits, as portal.issn.org lists it")
    digits = (found[1] + found[2]).upper()
    if issn_check_digit(digits[:7]) != digits[7]:
        raise ScalarError(
            f"the last digit of ISSN {shown(value)} does not fit the others", "compare it at portal.issn.org"
        )
    return f"{digits[:4]}-{digits[4:]}"


# -- addresses --------------------------------------------------------------------------------------
_URL = pattern(r"https?://[^\s\x00-\x20\x7f/?#\\<>\"@\[\]]+(?:[/?#][^\s\x00-\x20\x7f\\<>\"]*)?", re.IGNORECASE)


def url(value: str) -> str:
    """An address on the web: http or https."""
    address = value.strip()
    if not _URL.fullmatch(address) or len(address) > 2000:
        bare = re.fullmatch(r"(?:www\.)?[\w.-]+\.[a-z]{2,}(?:/\S*)?", address[:200], re.IGNORECASE)
        hint = f"write https://{address}" if bare else "it begins with https://"
        raise ScalarError(f"{shown(value)} is not a web address", hint)
    return address


_EMAIL = pattern(r"[^\s@<>\"(),:;\\]+@[^\W_](?:[\w-]*\.)+[^\W\d_]{2,}")


def email(value: str) -> str:
    """An e-mail address."""
    address = value.strip()
    address = address[7:] if address.lower().startswith("mailto:") else address
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise ScalarError(f"{shown(value)} is not an e-mail address", "for example name@hospital.example")
    return address


def path(value: str) -> str:
    """A file of the case folder: relative, with forward slashes, never outside the folder."""
    name = unicodedata.normalize("NFC", value.strip())
    if "\\" in name:
        raise ScalarError(f"{shown(value)} has backslashes", f"use forward slashes: {name.replace(chr(92), '/')[:200]}")
    if re.match(r"[a-z][a-z\d+.-]*:", name, re.IGNORECASE) or name.startswith("/"):
        raise ScalarError(f"{shown(value)} is not a file of this folder",
                          "put the file into the case folder and name it from there: figures/ct.png")  # fmt: skip
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts or not parts:
        raise ScalarError(f"{shown(value)} leads out of the folder", "put the file into the case folder")
    if any(len(part.encode()) > 255 for part in parts):
        raise ScalarError(f"{shown(value)} is too long for a file name", "use a shorter name")
    return "/".join(parts)


def site_path(value: str) -> str:
    """An address of this site: /cases/old-name/."""
    address = unicodedata.normalize("NFC", value.strip())
    parts = [part for part in address.split("/") if part not in ("", ".")]
    if re.search(r"[\s\\?#<>\"%]|^//|:", address) or ".." in parts or len(address) > 500:
        raise ScalarError(f"{shown(value)} is not an address of this site", "for example /cases/old-name/")
    if not parts:
        return "/"
    return "/" + "/".join(parts) + ("" if "." in parts[-1] else "/")


def link(value: str) -> str:
    """An address of this site or of the web; a file of `pages/` stands for its address."""
    address = value.strip()
    if address[:8].lower().startswith(("http://", "https://")):
        return url(address)
    if address.endswith(".md"):
        address = re.sub(r"^/?(content/)?(pages/)?", "/", address.removesuffix(".md").removesuffix("/index"))
    return site_path(address)


_SPDX = pattern(r"[A-Za-z\d][A-Za-z\d.+-]*")
_LICENSE_ADDRESSES = {re.sub(r"^https?://(www\.)?|/$", "", entry.url): id for id, entry in LICENSES.items()}
_LICENSE_NAMES = {fold_value(id): id for id in LICENSES} | {
    fold_value(entry.name): id for id, entry in LICENSES.items()
}


def license(value: str) -> str:
    """An SPDX identifier; a name or address of a common licence is turned into one."""
    wanted = value.strip()
    if wanted in LICENSES:
        return wanted
    address = re.sub(r"^https?://(www\.)?|(/(deed|legalcode)[^/]*)?/?$", "", wanted.lower())
    known = _LICENSE_ADDRESSES.get(address) or _LICENSE_NAMES.get(fold_value(wanted))
    if known or known_license(wanted):
        return known or wanted
    near = get_close_matches(wanted[:40].upper().replace(" ", "-"), LICENSES, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else "write an SPDX identifier such as CC-BY-4.0, or {url: …, text: …}"
    if not _SPDX.fullmatch(wanted) or len(wanted) > 60:
        raise ScalarError(f"{shown(value)} is not a licence identifier", hint)
    raise ScalarDoubt(wanted, f"the licence {shown(value)} is not one of the usual ones", hint)


SCALARS: Mapping[str, Callable[[str], str]] = {
    "text": text, "markdown": markdown, "number": number, "language": language, "date": date, "doi": doi,
    "pmid": pmid, "pmcid": pmcid, "orcid": orcid, "ror": ror, "issn": issn, "url": url, "link": link,
    "doi_prefix": doi_prefix, "email": email, "identifier": identifier, "path": path, "site_path": site_path,
    "license": license,
}  # fmt: skip
