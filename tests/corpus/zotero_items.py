"""Zotero's items, which its import tests expect, in the vocabulary of CSL: field by field, to compare records with.

The vocabulary's own mapping: https://www.zotero.org/support/dev/csl_and_zotero (item types and fields → CSL)
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from sitegen.cite import dates
from sitegen.cite.csl_item import item as csl_item
from sitegen.cite.languages import tag
from sitegen.cite.richtext import plain
from sitegen.model.reference import PartialDate, Reference

TYPES = {
    "artwork": "graphic", "audioRecording": "song", "bill": "bill", "blogPost": "post-weblog", "book": "book",
    "bookSection": "chapter", "case": "legal_case", "computerProgram": "software", "conferencePaper":
    "paper-conference", "dataset": "dataset", "dictionaryEntry": "entry-dictionary", "document": "document",
    "email": "personal_communication", "encyclopediaArticle": "entry-encyclopedia", "film": "motion_picture",
    "hearing": "hearing", "journalArticle": "article-journal", "letter": "personal_communication",
    "magazineArticle": "article-magazine", "manuscript": "manuscript", "map": "map",
    "newspaperArticle": "article-newspaper", "patent": "patent", "presentation": "speech", "report": "report",
    "standard": "standard", "statute": "legislation", "thesis": "thesis", "videoRecording": "motion_picture",
    "webpage": "webpage", "preprint": "article",
}  # fmt: skip
FIELDS = {
    "abstractNote": "abstract", "archive": "archive", "archiveLocation": "archive_location", "artworkMedium": "medium",
    "artworkSize": "dimensions", "audioRecordingFormat": "medium", "billNumber": "number", "blogTitle":
    "container-title", "bookTitle": "container-title", "callNumber": "call-number", "caseName": "title", "code":
    "container-title", "codePages": "page", "codeVolume": "volume", "codeNumber": "volume", "committee": "section",
    "company": "publisher", "conferenceName": "event-title", "court": "authority", "country": "jurisdiction",
    "dictionaryTitle": "container-title", "distributor": "publisher", "docketNumber": "number", "documentNumber":
    "number", "DOI": "DOI", "edition": "edition", "encyclopediaTitle": "container-title", "firstPage": "page",
    "genre": "genre", "history": "references", "identifier": "number", "institution": "publisher", "ISBN": "ISBN",
    "ISSN": "ISSN", "issue": "issue", "issuingAuthority": "authority", "journalAbbreviation": "container-title-short",
    "label": "publisher", "language": "language", "legalStatus": "status", "legislativeBody": "authority",
    "letterType": "genre", "libraryCatalog": "source", "manuscriptType": "genre", "mapType": "genre", "nameOfAct":
    "title", "numberOfVolumes": "number-of-volumes", "numPages": "number-of-pages", "pages": "page", "patentNumber":
    "number", "place": "publisher-place", "proceedingsTitle": "container-title", "publicationTitle": "container-title",
    "publicLawNumber": "number", "publisher": "publisher", "references": "references", "reporter": "container-title",
    "reporterVolume": "volume", "reportNumber": "number", "reportType": "genre", "repository": "publisher",
    "repositoryLocation": "publisher-place", "rights": "", "runningTime": "dimensions", "scale": "scale",
    "section": "section", "series": "collection-title", "seriesNumber": "collection-number", "seriesTitle":
    "collection-title", "session": "chapter-number", "shortTitle": "title-short", "studio": "publisher", "subject":
    "title", "thesisType": "genre", "title": "title", "university": "publisher", "url": "URL", "versionNumber":
    "version", "videoRecordingFormat": "medium", "volume": "volume", "websiteTitle": "container-title", "websiteType":
    "genre", "applicationNumber": "call-number", "priorityNumbers": "issue", "assignee": "publisher",
    "programmingLanguage": "",
}  # fmt: skip
DATES = {"date": "issued", "dateDecided": "issued", "dateEnacted": "issued", "issueDate": "issued"}
ROLES = {"seriesEditor": "collection-editor", "artist": "author", "inventor": "author", "programmer": "author",
         "cartographer": "author", "sponsor": "contributor", "counsel": "contributor", "castMember": "performer",
         "attorneyAgent": "", "wordsBy": ""}  # fmt: skip
NOT_OF_A_RECORD = frozenset({"itemType", "creators", "tags", "notes", "attachments", "seeAlso", "itemID", "extra",
                             "accessDate"})  # fmt: skip


def compare(expected: dict[str, Any], record: Reference) -> Iterator[tuple[str, str, str]]:
    """(field, as expected, as found) for each field that the item gives."""
    found = csl_item(record)
    yield "itemType", TYPES[expected["itemType"]], record.type
    for name, value in expected.items():
        if name in DATES:
            yield name, _day(value), _day_of(record.dates.get("issued"))
        elif name not in NOT_OF_A_RECORD and (variable := FIELDS[name]):
            yield name, _text(name, str(value)), _text(name, str(found.get(variable, "")))
    yield from _people(expected.get("creators", []), record)
    if tags := expected.get("tags"):
        words = [word["tag"] if isinstance(word, dict) else word for word in tags]
        yield "tags", " ".join(sorted(_words(words))), " ".join(sorted(_words([found.get("keyword", "")])))
    for line in str(expected.get("extra", "")).split("\n"):
        label, colon, value = line.partition(":")
        if colon and label.strip() in ("PMID", "PMCID", "DOI"):
            yield label, value.strip(), str(found.get(label.strip(), ""))


def _words(texts: list[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"\w+", text.replace("*", "").lower())}


def _people(creators: list[dict[str, Any]], record: Reference) -> Iterator[tuple[str, str, str]]:
    roles: dict[str, list[str]] = {}
    for creator in creators:
        role = ROLES.get(creator["creatorType"], creator["creatorType"])
        family = creator.get("lastName") or creator.get("name", "")
        roles.setdefault(role, []).append(_name(family, creator.get("firstName", "")))
    for role, people in roles.items():
        if not role:
            continue
        found = [
            _name(" ".join(filter(None, (name.non_dropping_particle, name.family or name.literal))),
                  name.given + (f" {name.suffix}" if name.suffix else ""))
            for name in record.names.get(role, ())
        ]  # fmt: skip
        for number, person in enumerate(people):
            yield role, person, found[number] if number < len(found) else ""


def _name(family: str, given: str) -> str:
    """One form for `M. J.`, `M.J.` and `M J`, and for a suffix behind a comma or without."""
    text = " ".join(re.findall(r"[^\s.,]+", f"{family} | {given}"))
    return unicodedata.normalize("NFC", re.sub(r"(?<=\b\w) (?=\w\b)", "", text))


def _text(name: str, value: str) -> str:
    value = " ".join(plain(html.unescape(value)).replace("\u00a0", " ").split())
    if name in ("title", "caseName", "nameOfAct"):
        value = value.rstrip(". ")
    if name == "language":
        value = tag(value)
    if name in ("ISSN", "ISBN"):
        value = re.sub(r"[- ]", "", value.split(" ")[0])
    value = unicodedata.normalize("NFKC", value).replace("’", "'")  # Zotero writes ⁰ and ₂ for raised and lowered
    return re.sub(r"[‐-―−]|-{2,3}", "-", value).casefold()


def _day(value: str) -> str:
    """A date as numbers; Zotero writes what is no date as `0000 …`."""
    return "no date" if value.startswith("0000") else _day_of(dates.from_text(value))


def _day_of(date: PartialDate | None) -> str:
    if date is None or not date.year:
        return "no date"
    day = "-".join(str(part) for part in (date.year, date.month, date.day) if part)
    return f"{day} season {date.season}" if date.season else day
