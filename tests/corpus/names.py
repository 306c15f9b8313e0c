"""Authors and affiliations of a JATS article as front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.corpus.jats_xml import XLINK_HREF, Element, child, children, name, text
from tests.credit import ROLES

Entry = dict[str, Any]
_PARTS = {"city": "city", "state": "state", "country": "country", "postal-code": "postal_code"}


def read_people(meta: Element) -> Entry:
    """`authors` and `affiliations` of an `article-meta`."""
    groups = [group for group in children(meta, "contrib-group") if group.get("content-type") != "section"]
    contribs = [
        c for group in groups for c in children(group, "contrib") if c.get("contrib-type", "author") == "author"
    ]
    places = _affiliations(meta, groups)
    corresponding = _corresponding(meta, contribs)
    authors = [_author(contrib, meta, places, corresponding) for contrib in contribs]
    affiliations = [entry for _, entry in places]
    return {key: value for key, value in (("authors", authors), ("affiliations", affiliations)) if value}


# -- affiliations ---------------------------------------------------------------------------------------
Places = Sequence[tuple[Element, Entry]]


def _affiliations(meta: Element, groups: Sequence[Element]) -> Places:
    elements = [*children(meta, "aff")]
    for group in groups:
        elements += children(group, "aff")
        elements += [aff for contrib in children(group, "contrib") for aff in children(contrib, "aff")]
    return [(aff, {"id": f"aff{number}"} | read_affiliation(aff)) for number, aff in enumerate(elements, 1)]


def read_affiliation(aff: Element) -> Entry:
    """The parts of an affiliation where they are tagged, else its whole text as its name."""
    if _has_loose_words(aff):
        return {"name": text(aff, without=frozenset({"label", "email", "institution-id"})).strip(" ,;")}
    institutions = [*aff.iter("{*}institution")]
    departments = [_tidy(text(inner)) for inner in institutions if (inner.get("content-type") or "").startswith("dep")]
    departments += [_tidy(text(inner)) for inner in children(aff, "named-content") if "division" in _kind(inner)]
    entry: Entry = {"department": ", ".join(departments), "name": _name(institutions)}
    entry |= {key: _tidy(text(next(aff.iter(f"{{*}}{tag}"), None))) for tag, key in _PARTS.items()}
    for inner in aff.iter("{*}named-content"):
        if _kind(inner) in _PARTS:
            entry[_PARTS[_kind(inner)]] = _tidy(text(inner))
    entry["address"] = ", ".join(_addresses(aff))
    entry["ror"] = next((found for inner in aff.iter("{*}institution-id") if "ror.org" in (found := text(inner))), "")
    return {key: value for key, value in entry.items() if value} or {"name": text(aff)}


def _has_loose_words(aff: Element) -> bool:
    loose = (aff.text or "") + "".join(inner.tail or "" for inner in aff)
    formatted = any(name(inner) in ("italic", "bold", "sup", "ext-link") and text(inner) for inner in children(aff))
    return bool(re.search(r"\w", loose)) or (formatted and child(aff, "institution") is None)


def _name(institutions: Sequence[Element]) -> str:
    """The institution as printed: SciELO gives it as `original`, others in parts."""
    original = [inner for inner in institutions if inner.get("content-type") == "original"]
    chosen = original or [inner for inner in institutions if not (inner.get("content-type") or "").startswith("dep")]
    return ", ".join(_tidy(text(inner)) for inner in chosen)


def _kind(element: Element) -> str:
    return element.get("content-type") or ""


def _addresses(aff: Element) -> Iterator[str]:
    for line in children(aff, "addr-line"):
        if not any(True for _ in children(line)):
            yield _tidy(text(line))


def _tidy(value: str) -> str:
    return value.strip(" ,;")


# -- authors --------------------------------------------------------------------------------------------
def _author(contrib: Element, meta: Element, places: Places, corresponding: Mapping[Element, Entry]) -> Entry:
    entry: Entry = _name_parts(contrib)
    entry["orcid"] = next((found for i in contrib.iter("{*}contrib-id", "{*}uri") if (found := _orcid(i))), "")
    entry |= corresponding.get(contrib, {})
    entry["email"] = entry.get("email") or text(next(contrib.iter("{*}email"), None))
    entry["equal_contributor"] = contrib.get("equal-contrib") == "yes"
    entry["deceased"] = contrib.get("deceased") == "yes"
    entry["degrees"] = [text(degree) for degree in children(contrib, "degrees")]
    entry["roles"] = [role for element in children(contrib, "role") if (role := _credit(text(element)))]
    entry["affiliations"] = _own_affiliations(contrib, places)
    entry["note"] = " ".join(filter(None, [entry.get("note", ""), *_notes(contrib, meta)]))
    return {key: value for key, value in entry.items() if value}


def _name_parts(contrib: Element) -> Entry:
    person = child(contrib, "name", "string-name")
    if person is None:
        person = next(contrib.iter("{*}name", "{*}string-name"), None)
    if person is None or not text(child(person, "surname")):
        return {"literal": text(child(contrib, "collab")) or text(person) or "Anonymous"}
    parts = {"given": "given-names", "family": "surname", "suffix": "suffix"}
    return {key: text(child(person, tag)) for key, tag in parts.items()}


def _orcid(element: Element) -> str:
    found = re.search(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", element.get(XLINK_HREF) or text(element))
    return found[0] if found else ""


def _credit(role: str) -> str:
    def letters(value: str) -> str:
        return re.sub(r"[^a-z]", "", value.lower().replace("sation", "zation").replace(" and ", " "))

    return next((term for term in ROLES if letters(term) == letters(role)), "")


def _rids(contrib: Element, kind: str) -> list[str]:
    marks = [xref for xref in contrib.iter("{*}xref") if xref.get("ref-type") == kind]
    return [rid for xref in marks for rid in (xref.get("rid") or "").split()]


def _own_affiliations(contrib: Element, places: Places) -> list[str]:
    """Those the marks name; without a mark, those that carry no label (JATS: they are everybody's)."""
    rids = _rids(contrib, "aff")
    named = [entry["id"] for aff, entry in places if aff.get("id") in rids or aff.getparent() is contrib]
    unlabelled = [
        entry["id"] for aff, entry in places if child(aff, "label") is None and name(aff.getparent()) != "contrib"
    ]
    return named or unlabelled or [entry["id"] for _, entry in places if len(places) == 1]


def _corresponding(meta: Element, contribs: Sequence[Element]) -> dict[Element, Entry]:
    """Who answers letters: by mark, by attribute, or one each when there are as many addresses as authors."""
    notes = list(meta.iterfind("{*}author-notes/{*}corresp"))
    by_id = {note.get("id"): note for note in notes}
    found: dict[Element, Entry] = {}
    for contrib in contribs:
        marked = [by_id[rid] for rid in _rids(contrib, "corresp") + _rids(contrib, "author-notes") if rid in by_id]
        if marked or contrib.get("corresp") == "yes":
            found[contrib] = _letters_to((marked or notes or [None])[0])
    if not found and notes and len(notes) == len(contribs):
        found = {contrib: _letters_to(note) for contrib, note in zip(contribs, notes, strict=True)}
    return found


def _letters_to(note: Element | None) -> Entry:
    entry: Entry = {"corresponding": True}
    if note is None:
        return entry
    email = text(next(note.iter("{*}email"), None))
    address = text(note, without=frozenset({"label", "email"})).strip(" *:;,")
    if re.search(r"\w{3}.*\w.*\w.*\w{3}", re.sub(r"(?i)correspond\w*( author)?( to)?|e-?mails?|address", "", address)):
        entry["note"] = address
    return entry | ({"email": email} if email else {})


def _notes(contrib: Element, meta: Element) -> Iterator[str]:
    """Footnotes of an author that are neither addresses nor affiliations."""
    notes = {note.get("id"): note for note in meta.iterfind("{*}author-notes/{*}fn")}
    for rid in dict.fromkeys(_rids(contrib, "fn") + _rids(contrib, "author-notes")):
        if rid in notes and notes[rid].get("fn-type") not in ("conflict", "coi-statement", "equal"):
            yield text(notes[rid], without=frozenset({"label"}))
