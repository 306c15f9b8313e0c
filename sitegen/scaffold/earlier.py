"""What an earlier file says of a case: its title, authors and keywords.

The file is a text with a front matter, of sitegen, MyST, Quarto or Pandoc, or the record of a reference manager.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitegen.cite.unmarked import unmarked
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.reference import Reference
from sitegen.read.case import read_case
from sitegen.read.folder import BIBLIOGRAPHY_SUFFIXES, INDEX, CaseFolder, ReadOptions, suffix
from sitegen.read.references import read_file
from sitegen.scaffold.answers import Author, Refused, one_line

_TEXTS = (".md", ".qmd", ".markdown")
_BETWEEN = re.compile(r"\s*[;,]\s*")


class Earlier(NamedTuple):
    """What the file says; all of it may be empty."""

    title: str = ""
    authors: tuple[Author, ...] = ()
    keywords: tuple[str, ...] = ()

    @property
    def taken(self) -> str:
        """Which of them there are, for whoever gave the file."""
        named = {"title": self.title, "authors": self.authors, "keywords": self.keywords}
        return ", ".join(key for key, value in named.items() if value) or "nothing"


def earlier(name: str, data: bytes) -> Earlier:
    """What the file *name* says; Refused when it is of another kind or says nothing."""
    if suffix(name) in _TEXTS:
        return _of_text(name, data)
    if suffix(name) not in BIBLIOGRAPHY_SUFFIXES:
        hint = (
            "give a text with a front matter (.md, .qmd), or a reference manager's export (.bib, .ris, .nbib, .json); "
            "the text of a manuscript you copy into index.md yourself"
        )
        raise Refused(f"{name} is of another kind", hint)
    read = read_file(name, data)
    if isinstance(read, Diagnostic):
        raise Refused(f"{name} cannot be read: {read.message}", read.hint)
    works: Sequence[Reference] = read[1].references
    if not works and read[1].diagnostics:
        first = read[1].diagnostics[0]
        raise Refused(f"{name} cannot be read, line {first.span.line}: {first.message}", first.hint)
    if len(works) != 1:
        raise Refused(f"{name} holds {len(works)} works", "export the one work that the case is")
    return _of_work(works[0])


def _of_text(name: str, data: bytes) -> Earlier:
    folder = CaseFolder(slug="earlier", path="earlier", texts={INDEX: data}, files={INDEX: ""})
    parsed = read_case(folder, ReadOptions())
    if parsed.case is None:
        found = next((problem.message for problem in parsed.diagnostics), "it has no front matter")
        raise Refused(f"{name} cannot be read: {found}", "mend it, or give --title, --author and --keyword")
    meta = parsed.case.meta
    words = tuple(filter(None, map(one_line, meta.keywords)))
    return Earlier(one_line(meta.title), tuple(_authors(parsed.case)), words)


def _authors(case: Case) -> list[Author]:
    def place(number: int) -> str:
        known = case.affiliations[number]
        return one_line(", ".join(filter(None, (known.department, known.name, known.city, known.country))))

    return [
        Author(one_line(person.name.full), person.orcid, tuple(map(place, person.affiliations)))
        for person in case.authors
    ]


def _of_work(work: Reference) -> Earlier:
    return Earlier(
        title=one_line(unmarked(work.text.get("title", ""))),
        authors=tuple(Author(one_line(name.full)) for name in work.names.get("author", ())),
        keywords=tuple(filter(None, _BETWEEN.split(one_line(work.text.get("keyword", ""))))),
    )
