"""What an entry of BibTeX says that can be read, but was hardly meant: lists of names, misspelt types and fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from sitegen.cite import author_lists
from sitegen.cite.bibtex_fields import DATES, NAMES, NOT_WORKS, PLAIN, RICH, TYPES, VERBATIM
from sitegen.cite.bibtex_syntax import Entry

LIKE = 0.8  # how much of two names must be the same; `titel` and `title` just are


class Doubt(NamedTuple):
    """The field it is about, or nothing for the entry's type; what is odd, and what to type."""

    field: str
    message: str
    hint: str


_WRITTEN = (
    "author", "title", "journal", "journaltitle", "booktitle", "year", "month", "date", "volume", "number", "issue",
    "pages", "publisher", "editor", "edition", "address", "doi", "pmid", "pmcid", "school", "institution",
)  # fmt: skip
_OTHER_LANGUAGES = {
    "autor": "author", "autoren": "author", "auteur": "author", "autore": "author", "autores": "author",
    "titel": "title", "titre": "title", "titulo": "title", "título": "title", "titolo": "title",
    "zeitschrift": "journal", "revista": "journal", "rivista": "journal", "revue": "journal", "jahr": "year",
    "año": "year", "ano": "year", "annee": "year", "année": "year", "anno": "year", "band": "volume",
    "seiten": "pages", "paginas": "pages", "páginas": "pages", "pagine": "pages", "herausgeber": "editor",
    "verlag": "publisher", "editorial": "publisher",
}  # fmt: skip
# Fields of BibLaTeX and of reference managers that are not read, and are no misspellings.
_KNOWN = frozenset({
    "editora", "editorb", "editorc", "editortype", "editoratype", "authortype", "titleaddon", "day", "url", "urldate",
    "type", "issuetitle", "pagination", "bookpagination", "sorttitle", "shorttitle", "origdate", "page-count",
    "addendum", "subtitle", "booksubtitle", "maintitle", "organization", "location", "place", "eid", "urn",
    "mrnumber", "zmnumber", "published",
})  # fmt: skip
_READ = _KNOWN | RICH.keys() | PLAIN.keys() | VERBATIM.keys() | NAMES.keys() | DATES.keys() | frozenset(_WRITTEN)
# What an entry may have instead, so that the like field is not missing from it.
_INSTEAD = {"journal": ("journaltitle",), "journaltitle": ("journal",), "year": ("date",), "date": ("year",)}


def doubts(entry: Entry) -> Iterator[Doubt]:
    """Everything odd about *entry* as it was written; what it takes over from others is told at theirs."""
    if entry.type not in TYPES and entry.type not in NOT_WORKS and (near := _near(entry.type, TYPES)):
        yield Doubt("", f"'@{entry.type}' is not a type of BibTeX", f"did you mean '@{near}'?")
    for name, value in entry.fields.items():
        if name in NAMES:
            yield from _of_names(entry, name, value)
        elif name not in _READ and (meant := _meant(name, entry)):
            yield Doubt(
                name, f"'{name}' in '{entry.key}' is not a field of BibTeX, and is not read", f"did you mean '{meant}'?"
            )


def _of_names(entry: Entry, name: str, value: str) -> Iterator[Doubt]:
    if author_lists.people(value):
        message = (
            f"the names in '{name}' of '{entry.key}' are not written as BibTeX has them; they are read as in print"
        )
        yield Doubt(name, message, "separate authors with 'and': Smith, John Q. and Jones, Mary")
    elif odd := author_lists.doubt(value):
        yield Doubt(name, f"in '{name}' of '{entry.key}', {odd.message}", odd.hint)


def _meant(name: str, entry: Entry) -> str:
    """The field that *name* stands for, unless the entry has that too."""
    meant = _OTHER_LANGUAGES.get(name) or _near(name, _WRITTEN)
    given = meant in entry.fields or any(other in entry.fields for other in _INSTEAD.get(meant, ()))
    return "" if given else meant


def _near(name: str, known: Iterable[str]) -> str:
    found = get_close_matches(name, list(known), n=1, cutoff=LIKE)
    return found[0] if found else ""
