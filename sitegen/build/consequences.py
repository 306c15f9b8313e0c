"""Mistakes that only follow from another one are not told: whoever mends the first is rid of them.

A consequence is dropped only while its cause is told, and as no lesser mistake, so that no build passes for want of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sitegen.cite.lookup import scheme
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file

_QUOTED = re.compile(r"'([^']+)'")
_FIGURE = re.compile(r"\{#(fig-[\w.-]*\w)")  # the id of a picture that is none, as its address is refused
_UNREADABLE = frozenset({"encoding", "empty-file", "bibliography"})
_LINKS = frozenset({"featured-case", "link", "related-case"})
_CUTS = frozenset({"comment", "directive"})
_PLACES = frozenset({"crossref", "link", "figure-unreferenced"})
_BROKEN = frozenset({"bibtex", "csl-json", "csl-yaml", "endnote-xml", "nbib", "ris"})

_MISREAD = frozenset(
    {
        "yaml",
        "unknown-key",
        "wrong-type",
        "missing-key",
        "duplicate-key",
        "identifier",
        "path",
        "file-missing",
        "link",
        "attributes",
        "comment",
        "directive",
        "footnote",
    }
)  # fmt: skip; of these a picture may be shown nowhere

_REFUSED = frozenset({"doi", "email", "issn", "url", "wrong-type", "wrong-value"})  # rules a value breaks by its form
_WANTING = frozenset({"crossref-doi", "deposit-setting", "doaj-abstract", "pubmed-place"})  # nothing is there, they say
_UNDATED = frozenset({"crossref-date", "doaj-date", "missing-date", "pubmed-date"})


_FOLLOWING = (
    frozenset(
        {
            "missing-key",
            "theme",
            "file-missing",
            "no-settings",
            "unknown-file",
            "picture",
            "related-case",
            "featured-case",
            "citation-key",
        }
    )
    | _PLACES
    | _WANTING
    | _UNDATED
)  # what `_Causes.explain` knows: without one of them there is nothing to look for


def _of_figures(file: str) -> str:
    """The folder of the text whose picture *file* is; empty for other files."""
    folder, slash, _ = file.rpartition("/figures/")
    return folder if slash else ""


@dataclass
class _Causes:
    """What is told: misspelt keys, wrong dates and open ends by file, reference files by the folder of their case."""

    misspelt: set[tuple[str, str]] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    absent: set[tuple[str, str]] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)
    broken: list[tuple[str, str]] = field(default_factory=list)
    lock: bool = False
    unpublished: set[str] = field(default_factory=set)
    cut: set[str] = field(default_factory=set)
    dicom: set[str] = field(default_factory=set)
    misnamed: set[str] = field(default_factory=set)
    misread: set[str] = field(default_factory=set)
    refused: set[tuple[str, Span]] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    pictures: set[tuple[str, str]] = field(default_factory=set)

    def add(self, item: Diagnostic) -> None:
        """Note *item* if something can follow from it."""
        quoted, folder = _QUOTED.findall(item.message), item.file.rpartition("/")[0]
        if item.rule in _MISREAD and item.file.endswith(".md"):
            self.misread.add(folder)
        if item.rule in _REFUSED:
            self.refused.add((item.file, item.span))
        if item.rule == "unknown-key":
            self.misspelt |= {(item.file, name) for name in _QUOTED.findall(item.hint)}
            self.unpublished |= {item.file} if "'status'" in item.hint else set()
        elif item.rule == "wrong-value" and item.message.startswith("'status'"):
            self.unpublished.add(item.file)
        elif item.rule in _CUTS and "not closed" in item.message:
            self.cut.add(item.file)
        elif item.rule == "dicom":
            self.dicom.add(item.file)
        elif item.rule == "date" or (item.rule == "unfilled" and item.message.startswith("'date'")):
            self.dates.add(item.file)
        elif item.rule == "unreadable":
            self.closed.add(item.file)
        elif item.rule == "link":
            self.pictures |= {(item.file, name) for name in _FIGURE.findall(item.source)}
        elif item.rule == "file-name":
            self.misnamed.add(unicodedata.normalize("NFC", item.file))
        elif item.rule == "file-missing":
            self.absent |= {(folder, name) for name in quoted}
        elif item.rule in _UNREADABLE and "/references." in item.file:
            self.unreadable.add(folder)
        elif item.rule == "references-lock":
            self.lock = True
        elif item.rule in _BROKEN:
            self.broken.append((folder, f"{item.message} {item.source}"))

    def explain(self, item: Diagnostic) -> bool:
        """Whether *item* follows from one of them."""
        quoted, folder = _QUOTED.findall(item.message), item.file.rpartition("/")[0]
        if item.rule == "missing-key":
            return any((item.file, name) in self.misspelt for name in quoted)
        if item.rule in _WANTING:
            return (item.file, item.span) in self.refused
        if item.rule in _UNDATED and "year" not in item.message:
            return item.file in self.dates or (item.file, "date") in self.misspelt
        if item.rule == "theme" and " have no " in item.message:
            return (item.file, "extends") in self.misspelt
        if item.file in self.closed and item.rule in ("file-missing", "no-settings"):
            return True
        if item.rule == "file-missing":
            meant = f"{folder}/{quoted[0]}" if quoted else ""
            return meant in self.closed or unicodedata.normalize("NFC", meant) in self.misnamed
        if item.rule == "crossref" and any((item.file, name) in self.pictures for name in quoted):
            return True
        if item.rule == "unknown-file":
            return _of_figures(item.file) in self.misread
        if item.rule == "picture":
            return item.file in self.dicom
        if item.rule in _PLACES and item.file in self.cut:
            return True
        if item.rule in _LINKS and "is not published" in item.message:
            return case_file(quoted[0]) in self.unpublished
        if item.rule != "citation-key":
            return False
        return (
            folder in self.unreadable
            or (self.lock and any(scheme(key) for key in quoted[:1]))
            or any(where == folder and name in item.message for where, name in self.absent)
            or any(where == folder and key in words for where, words in self.broken for key in quoted)
        )


def without_consequences(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """*diagnostics* without those that follow from others among them."""
    told, errors, others = list(diagnostics), _Causes(), _Causes()
    if not any(item.rule in _FOLLOWING for item in told):
        return iter(told)
    for item in told:
        others.add(item)
        if item.severity == "error":
            errors.add(item)
    return (item for item in told if not (errors if item.severity == "error" else others).explain(item))
