"""What a reader needs of each kind of work to find it, and how each is called in each format.

After Citing Medicine: https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitegen.model.reference import Reference


class Need(NamedTuple):
    """Something that is missing: in words, and the CSL variables of which one would do."""

    words: str
    variables: tuple[str, ...]


_TITLE = Need("the title", ("title",))
_AUTHOR = Need("the authors", ("author", "editor", "translator"))
_YEAR = Need("the year", ("issued", "status"))
_JOURNAL = Need("the journal", ("container-title",))
_PLACE = Need("the volume, pages or DOI", ("volume", "issue", "page", "DOI", "number"))
_BOOK = Need("the title of the book", ("container-title", "event-title"))
_PUBLISHER = Need("the publisher", ("publisher",))
_WHERE = Need("the address or DOI", ("URL", "DOI"))
_READ = Need("the day it was read", ("accessed", "DOI"))
_NUMBER = Need("the number", ("number",))

NEEDS: Mapping[str, tuple[Need, ...]] = {
    "article-journal": (_AUTHOR, _TITLE, _JOURNAL, _YEAR, _PLACE),
    "article-magazine": (_TITLE, _JOURNAL, _YEAR),
    "article-newspaper": (_TITLE, _JOURNAL, _YEAR),
    "article": (_AUTHOR, _TITLE, _YEAR, _WHERE),
    "book": (_AUTHOR, _TITLE, _PUBLISHER, _YEAR),
    "chapter": (_AUTHOR, _TITLE, _BOOK, _PUBLISHER, _YEAR),
    "paper-conference": (_AUTHOR, _TITLE, _BOOK, _YEAR),
    "thesis": (_AUTHOR, _TITLE, Need("the university", ("publisher",)), _YEAR),
    "report": (_TITLE, Need("the authors or the institution", ("author", "publisher", "editor")), _YEAR),
    "webpage": (_TITLE, _WHERE, _READ),
    "post-weblog": (_TITLE, _WHERE),
    "dataset": (_TITLE, _WHERE, _YEAR),
    "software": (_TITLE,),
    "patent": (_TITLE, _NUMBER, _YEAR),
}
_CALLED: Mapping[str, Mapping[str, str]] = {
    ".bib": {"title": "title", "author": "author", "issued": "year", "container-title": "journal", "volume": "volume",
             "publisher": "publisher", "URL": "url", "accessed": "urldate", "number": "number"},
    ".ris": {"title": "TI  -", "author": "AU  -", "issued": "PY  -", "container-title": "T2  -", "volume": "VL  -",
             "publisher": "PB  -", "URL": "UR  -", "accessed": "Y2  -", "number": "M1  -"},
    ".nbib": {"title": "TI  -", "author": "FAU -", "issued": "DP  -", "container-title": "JT  -", "volume": "VI  -",
              "publisher": "PB  -"},
}  # fmt: skip
_IN_A_BOOK = {".bib": "booktitle", ".ris": "T2  -", ".nbib": "BTI -"}


def missing(record: Reference) -> Iterator[Need]:
    """What a record of its type should have, and has not."""
    held = {*(name for name, value in record.text.items() if value.strip()), *record.names, *record.dates}
    return (need for need in NEEDS.get(record.type, (_TITLE,)) if held.isdisjoint(need.variables))


def called(need: Need, ending: str) -> str:
    """How the first thing that would do is called in a file with this *ending*."""
    variable = need.variables[0]
    if need is _BOOK and ending in _IN_A_BOOK:
        return _IN_A_BOOK[ending]
    return _CALLED.get(ending, {}).get(variable, variable)
