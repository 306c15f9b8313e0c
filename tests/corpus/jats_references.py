"""Reference lists: `element-citation`, `mixed-citation` and `citation` as CSL-JSON, with keys a person can type.

https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/ref.html
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.corpus.jats_xml import XLINK_HREF, Element, child, children, fold, name, own, text

Item = dict[str, Any]
_CITATIONS = ("element-citation", "mixed-citation", "citation", "nlm-citation")
_TYPES = {
    "journal": "article-journal", "article": "article-journal", "book": "book", "chapter": "chapter",
    "confproc": "paper-conference", "conference": "paper-conference", "conf-proc": "paper-conference",
    "thesis": "thesis", "web": "webpage", "webpage": "webpage", "website": "webpage", "report": "report",
    "data": "dataset", "database": "dataset", "preprint": "article", "newspaper": "article-newspaper",
    "software": "software", "patent": "patent", "other": "document", "letter": "personal_communication",
}  # fmt: skip
_TITLES = ("article-title", "chapter-title", "data-title", "trans-title", "part-title")
_TAGS = {"italic": "i", "bold": "b", "sub": "sub", "sup": "sup"}
_PLAIN = {
    "volume": "volume", "issue": "issue", "publisher-name": "publisher", "publisher-loc": "publisher-place",
    "conf-name": "event-title", "conf-loc": "event-place", "series": "collection-title", "isbn": "ISBN",
    "supplement": "supplement-number", "version": "version",
}  # fmt: skip
_IDS = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "pmc": "PMCID", "isbn": "ISBN"}
_ET_AL = {"literal": "et al."}


@dataclass(frozen=True)
class ReferenceList:
    """The CSL items in their order; by the XML id of a reference, `keys` gives its key, `labels` its printed label."""

    items: tuple[Item, ...]
    keys: Mapping[str, str]
    labels: Mapping[str, str]


def read_references(article: Element) -> ReferenceList:
    """Every reference of an article (not of its sub-articles)."""
    items: list[Item] = []
    keys: dict[str, str] = {}
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for ref in own(article, "ref"):
        for index, item in enumerate(_items(ref)):
            item["id"] = _unused(_key(item), taken)
            items.append(item)
            for identifier in _xml_ids(ref) if not index else ():
                keys[identifier] = item["id"]
                labels[identifier] = text(child(ref, "label")).strip("[]().")
    return ReferenceList(tuple(items), keys, labels)


def _xml_ids(ref: Element) -> Iterator[str]:
    for element in (ref, *children(ref)):
        if identifier := element.get("id"):
            yield identifier


def _items(ref: Element) -> Iterator[Item]:
    """The works of one reference: usually one, several where a reference number covers more than one work."""
    structured, printed = (
        list(children(ref, "element-citation", "nlm-citation")),
        list(children(ref, "mixed-citation", "citation")),
    )
    if printed and not any(map(_says_enough, structured)):
        dates = {key: value for citation in structured for key, value in _dates(citation).items()}
        yield from (read_citation(citation) | dates for citation in printed)
    else:
        yield from map(read_citation, structured or printed)
    if child(ref, *_CITATIONS) is None and (words := text(ref, without=frozenset({"label"}))):
        yield {"type": "document", "title": words}


def _says_enough(citation: Element) -> bool:
    """False for one that names only an institution beside its address; the printed text beside it says more."""
    return any(True for _ in children(citation, "year", "article-title", "person-group", "name", "publisher-name"))


def read_citation(citation: Element) -> Item:
    """One cited work. A citation without tagged parts keeps its words as its title."""
    kind = citation.get("publication-type") or citation.get("citation-type") or "other"
    item: Item = {"type": _TYPES.get(kind, "document")}
    item |= _titles(citation, item["type"])
    item |= _people(citation)
    item |= {key: value for tag, key in _PLAIN.items() if (value := text(child(citation, tag)))}
    item |= _edition(citation) | _pages(citation) | _dates(citation) | _identifiers(citation) | _series(citation, item)
    if note := " ".join(_notes(citation)):
        item["note"] = note
    if "title" not in item:
        words = text(citation, without=frozenset({"label", "pub-id", "ext-link"}))
        item["title"] = re.split(r"(?i)\W*(?:dispon[ií]vel em|available (?:at|from))", words)[0]
    return item


def _titles(citation: Element, kind: str) -> Item:
    titles = [_rich(element) for element in children(citation, *_TITLES)]
    source = _rich(child(citation, "source"))
    if not titles:
        return {"title": source} if source else {}
    found: Item = {"title": titles[0]}
    if source or titles[1:]:
        found["container-title"] = source or titles[1]
        if kind == "book":
            found["type"] = "chapter"
    return found


def _rich(element: Element | None) -> str:
    """A title with the tags CSL-JSON knows."""
    return "" if element is None else fold("".join(_rich_pieces(element))).strip()


def _rich_pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for inner in children(element):
        tag = _TAGS.get(name(inner), "")
        yield f"<{tag}>" if tag else ""
        yield from _rich_pieces(inner)
        yield (f"</{tag}>" if tag else "") + (inner.tail or "")


def _people(citation: Element) -> Item:
    found: dict[str, list[dict[str, str]]] = {}
    for element in children(citation):
        if name(element) == "person-group":
            role = _role(element.get("person-group-type") or "author")
            people = [person for member in children(element) if (person := _person(member))]
            found.setdefault(role, []).extend(people)
        elif person := _person(element):
            found.setdefault("author", []).append(person)
    if "author" in found and _ET_AL not in found["author"] and _says_et_al(citation):
        found["author"].append(_ET_AL)
    return {role: people for role, people in found.items() if people}


def _role(group: str) -> str:
    return {"editor": "editor", "translator": "translator", "author": "author", "allauthors": "author"}.get(
        group, "author"
    )


def _person(element: Element) -> dict[str, str]:
    match name(element):
        case "name" | "string-name":
            given = re.fullmatch(
                r"(?P<names>.*?)(?P<particle>(?: (?:d[aeo]s?|van|von|del|di))*)", text(child(element, "given-names"))
            )
            assert given
            parts = {"family": text(child(element, "surname")), "given": given["names"],
                     "dropping-particle": given["particle"].strip(), "suffix": text(child(element, "suffix"))}  # fmt: skip
            if not parts["family"]:
                return {"literal": text(element)}
            return {part: value for part, value in parts.items() if value}
        case "collab":
            return {"literal": text(element)}
        case "etal":
            return dict(_ET_AL)
        case _:
            return {}


def _says_et_al(citation: Element) -> bool:
    """Whether "et al." stands as plain text after the names."""
    tails = [element.tail or "" for element in children(citation, "string-name", "person-group", "name", "collab")]
    return any(re.search(r"\bet\s+al\b", tail) for tail in tails)


def _series(citation: Element, item: Item) -> Item:
    """A section of a journal belongs to its name; the name of a series of papers is given as an identifier at times."""
    series, number = text(child(citation, "series")), text(citation.find("{*}pub-id[@pub-id-type='other']"))
    if series and item["type"] == "article-journal":
        return {"container-title": f"{item.get('container-title', '')} – {series}"}
    return {"genre": number} if number else {}


def _edition(citation: Element) -> Item:
    edition = re.sub(r"\s*\b(ed(ition|n)?)\b\.?\s*$", "", text(child(citation, "edition")))
    return {"edition": edition} if edition else {}


def _pages(citation: Element) -> Item:
    first, last = text(child(citation, "fpage")), text(child(citation, "lpage"))
    pages = f"{first}-{last}" if last and last != first else first
    pages = pages or text(child(citation, "page-range")) or text(child(citation, "elocation-id"))
    return {"page": pages} if pages else {}


def _dates(citation: Element) -> Item:
    found: Item = {}
    if year := text(child(citation, "year")):
        parts = [part for tag in ("month", "day") if (part := _number(text(child(citation, tag))))]
        digits = re.match(r"\d{4}", year)
        found["issued"] = {"date-parts": [[int(digits[0]), *parts]]} if digits else {"literal": year}
    accessed = child(citation, "date-in-citation")
    if accessed is not None and (iso := accessed.get("iso-8601-date")):
        found["accessed"] = {"date-parts": [[int(part) for part in iso[:10].split("-")]]}
    elif words := text(accessed):
        found["accessed"] = {"literal": words}
    return found


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _number(value: str) -> int:
    if value.isdigit():
        return int(value)
    return _MONTHS.index(value[:3].lower()) + 1 if value[:3].lower() in _MONTHS else 0


def _identifiers(citation: Element) -> Item:
    found: Item = {}
    for element in citation.iter("{*}pub-id", "{*}ext-link", "{*}uri"):
        kind = element.get("pub-id-type") or element.get("ext-link-type") or ""
        href = element.get(XLINK_HREF) or text(element)
        value = text(element) or href
        if doi := re.search(r"10\.\d{4,9}/\S+", value if kind == "doi" else href):
            found.setdefault("DOI", _whole_doi(doi[0], element) if kind == "doi" else doi[0])
        elif kind in _IDS:
            found.setdefault(_IDS[kind], value)
        elif re.match(r"https?://\S+$", href) and "scholar.google" not in href:
            found.setdefault("URL", href)
    return found


def _whole_doi(doi: str, element: Element) -> str:
    """Publishers' tagging tools stop at the first bracket of an old DOI; the rest follows as plain text."""
    rest = re.match(r"[^\s.,;]\S*", element.tail or "")
    return doi + rest[0].rstrip(".,;") if rest else doi


def _notes(citation: Element) -> Iterator[str]:
    for element in children(citation, "comment", "annotation"):
        words = text(element, without=frozenset({"ext-link", "uri"})).strip(" .:;")
        if words and not re.fullmatch(r"(?i)(available (at|from)|disponível em|https?:\S+|doi)", words):
            yield words


# -- keys -------------------------------------------------------------------------------------------
def _key(item: Item) -> str:
    """`withers2015`: the first author's family name (or a word of the title) and the year."""
    people: Sequence[Mapping[str, str]] = item.get("author") or item.get("editor") or ()
    first = people[0] if people else {}
    stem = _letters(first.get("family") or first.get("literal") or "")
    stem = stem or _letters(re.sub(r"<[^>]*>", "", item.get("title", ""))) or "ref"
    parts = item.get("issued", {}).get("date-parts")
    written = re.search(r"\b(?:1[89]|20)\d\d\b", item.get("title", ""))
    return stem + (str(parts[0][0]) if parts else written[0] if written else "")


def _letters(value: str) -> str:
    folded = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z0-9]+", folded)
    return "".join(words[:2]).lower()[:24]


def _unused(stem: str, taken: set[str]) -> str:
    """`smith2015`, `smith2015b` …; without a year `smith`, `smith-2` …"""
    suffixes = ["", *"bcdefghijklmnopqrstuvwxyz"] if stem[-1].isdigit() else ["", *(f"-{n}" for n in range(2, 1000))]
    key = next((stem + suffix for suffix in suffixes if stem + suffix not in taken), f"{stem}-{len(taken)}")
    taken.add(key)
    return key
