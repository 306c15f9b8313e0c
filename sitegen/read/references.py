"""The reference files of a case, and which of their records the case lists. A file's ending says its format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.cite.lookup import Lookup, scheme
from sitegen.cite.records import Records, merge
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.document import CiteItem
from sitegen.model.reference import Reference
from sitegen.model.walk import AnyNode
from sitegen.read.folder import BIBLIOGRAPHY_SUFFIXES, CaseFolder, suffix
from sitegen.read.identifiers import without_malformed
from sitegen.read.nearest import Nearest, did_you_mean
from sitegen.read.source import decode

READABLE = "BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yml), RIS (.ris), PubMed (.nbib) and EndNote XML (.xml)"
ALL = "@*"


@dataclass
class Library:
    """The records of a case's reference files by key, the files read, and their mistakes.

    `locked` are records of `references.lock` for works that the case cites and its own files do not hold.
    """

    records: dict[str, Reference] = field(default_factory=dict)
    locked: dict[str, Reference] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def known(self) -> Mapping[str, Reference]:
        """Every record the case can cite; its own come first."""
        return {**self.locked, **self.records} if self.locked else self.records


def library(folder: CaseFolder, named: Iterable[str], source: SourceText, places: Mapping[str, Span]) -> Library:
    """Read the files *named* in the front matter, or else the file `references.*` of the folder."""
    found = Library(files=list(dict.fromkeys(named)))
    present = []
    for number, path in enumerate(found.files):
        if path in folder.files:
            present.append(path)
            continue
        span = places.get(f"bibliography.{number}") or places.get("bibliography", Span())
        hint = did_you_mean(path, folder.files, "put the file into the folder of the case, or correct its name")
        message = f"there is no file '{path}' in this folder"
        found.diagnostics.append(source.diagnostic(span, "file-missing", message, hint))
    if not found.files:
        present = found.files = _by_name(found, folder)
    records = merge([read for path in present if (read := _read(found, folder, path)) is not None])
    found.records = {record.key: record for record in records.references}
    found.diagnostics += records.diagnostics
    return found


def _by_name(found: Library, folder: CaseFolder) -> list[str]:
    """The file `references.*`; when there are several, the first in the order of the formats, with a warning."""
    names = [name for suffix in BIBLIOGRAPHY_SUFFIXES if (name := "references" + suffix) in folder.files]
    for name in names[1:]:
        found.diagnostics.append(
            Diagnostic(
                file=folder.place(name),
                rule="bibliography",
                severity="warning",
                message=f"this file is not read, because '{names[0]}' is",
                hint="remove one of them, or name the files to read under bibliography:",
            )
        )
    return names[:1]


def _read(found: Library, folder: CaseFolder, path: str) -> tuple[SourceText, Records] | None:
    read = read_file(folder.place(path), folder.texts.get(path, b""))
    if isinstance(read, Diagnostic):
        found.diagnostics.append(read)
        return None
    return read[0], without_malformed(*read)


def read_file(place: str, data: bytes) -> tuple[SourceText, Records] | Diagnostic:
    """The text and the records of the reference file *place*, or why it cannot be read at all."""
    reader = _reader(suffix(place))
    if reader is None:
        message = f"references in this format cannot be read; {READABLE} can"
        hint = "export them as one of these, and name the file with its ending"
        return Diagnostic(file=place, rule="bibliography", message=message, hint=hint)
    source = decode(place, data)
    return source if isinstance(source, Diagnostic) else (source, reader(source))


def _reader(kind: str) -> Callable[[SourceText], Records] | None:
    """What reads files with this ending, imported when the first one is met: a site seldom has all formats."""
    match kind:
        case ".bib":
            from sitegen.cite import bibtex

            return bibtex.read
        case ".json":
            from sitegen.cite import csl_json

            return csl_json.read
        case ".yml" | ".yaml":
            from sitegen.read import references_yaml

            return references_yaml.read
        case ".ris":
            from sitegen.cite import ris

            return ris.read
        case ".nbib":
            from sitegen.cite import nbib

            return nbib.read
        case ".xml":
            from sitegen.cite import endnote_xml

            return endnote_xml.read
    return None


def identifiers(cited: Iterable[CiteItem], nocite: Iterable[str], records: Mapping[str, Reference]) -> tuple[str, ...]:
    """The works that *cited* and *nocite* name as `pmid:…`, `doi:…` or `pmcid:…` and that are not among *records*."""
    keys = [node.key for node in cited if node.key not in records and scheme(node.key)]
    keys += [key for key in map(_key, nocite) if key not in records and scheme(key)]
    lookup = Lookup(records.values()) if keys else None
    return tuple(sorted({key for key in keys if lookup is not None and lookup.find(key) is None}))


def listed(text: Iterable[AnyNode], nocite: Iterable[str], records: Mapping[str, Reference]) -> tuple[Reference, ...]:
    """The works cited in *text* (nodes in reading order), in the order of citation, then those of *nocite*."""
    lookup = Lookup(records.values())
    cited = dict.fromkeys(node.key for node in text if type(node) is CiteItem)
    found = [lookup.find(key) for key in cited]
    for name in nocite:
        found += records.values() if _all(name) else [lookup.find(_key(name))]
    return tuple({record.key: record for record in found if record is not None}.values())


def nocite_problems(
    nocite: Iterable[str], records: Mapping[str, Reference], source: SourceText, places: Mapping[str, Span]
) -> Iterator[Diagnostic]:
    """Keys of `nocite` that no reference file defines."""
    lookup, known = Lookup(records.values()), Nearest(records)
    for number, name in enumerate(nocite):
        key = _key(name)
        if not _all(name) and lookup.find(key) is None:
            span = places.get(f"nocite.{number}") or places.get("nocite", Span())
            hint = did_you_mean(key, known, "add the work to the reference file")
            yield source.diagnostic(span, "citation-key", f"no reference has the key '{key}'", hint)


def _all(name: str) -> bool:
    return name.strip() in (ALL, "*")


def _key(name: str) -> str:
    return name.strip().removeprefix("@")
