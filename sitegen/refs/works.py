"""The works of a case as its files give them: each reference file with its records and their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.cite.append import FORMATS, CannotAppend, appended
from sitegen.cite.complete import completed
from sitegen.cite.csl_item import item
from sitegen.cite.lock import Lock
from sitegen.cite.records import Records
from sitegen.model.case import Parsed
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.reference import Reference
from sitegen.read.case import read_case
from sitegen.read.folder import BIBLIOGRAPHY_SUFFIXES, CaseFolder, ReadOptions, suffix
from sitegen.read.references import read_file

NEW = "references.yml"  # what is begun when a case has no reference file: it can be read and mended without a program


@dataclass(frozen=True)
class ReferenceFile:
    """A reference file: its path in the case's folder, its text, its records."""

    path: str
    source: SourceText
    records: Records


@dataclass(frozen=True)
class Works:
    """A case with its reference files; `diagnostics` are those of files that cannot be read at all.

    `unread` is true when something stands where the target is that was not read: a link, or a file that is too long.
    """

    folder: CaseFolder
    parsed: Parsed
    files: tuple[ReferenceFile, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    unread: bool = False

    def records(self) -> Iterator[tuple[ReferenceFile, Reference]]:
        """Every record with its file; of two with one key the first."""
        met: set[str] = set()
        for file in self.files:
            for record in file.records.references:
                if record.key not in met:
                    met.add(record.key)
                    yield file, record

    @property
    def target(self) -> str:
        """The file to which a new record goes, be it there or not."""
        return next(iter(_named(self.folder, self.parsed)), NEW)

    def target_bytes(self) -> bytes:
        """What the target holds, nothing when it is not there. Raises `CannotChange` when it was not read."""
        data = self.folder.texts.get(self.target)
        if data is None and (self.unread or self.target in self.folder.files):
            place = self.folder.place(self.target)
            message = f"{place} is a link or too long, and was not read; it was left as it is"
            raise CannotChange(message, "put a plain file of less than 8 MB in its place, or name one as bibliography:")
        return data or b""


class CannotChange(Exception):
    """Why a reference file is left as it is, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def works(folder: CaseFolder, lock: Lock, options: ReadOptions | None = None) -> Works:
    """Read a case and its reference files, as a build with *options* does."""
    parsed = read_case(folder, options or ReadOptions(), lock)
    files: list[ReferenceFile] = []
    problems: list[Diagnostic] = []
    for path in dict.fromkeys(_named(folder, parsed)):
        if path in folder.texts and folder.texts[path].strip():
            read = read_file(folder.place(path), folder.texts[path])
            if isinstance(read, Diagnostic):
                problems.append(read)
            else:
                files.append(ReferenceFile(path, *read))
    return Works(folder, parsed, tuple(files), tuple(problems))


def _named(folder: CaseFolder, parsed: Parsed) -> Sequence[str]:
    """The reference files of a case; of one that cannot be read, the file with the usual name."""
    if parsed.case is not None:
        return parsed.case.reference_files
    return [name for ending in BIBLIOGRAPHY_SUFFIXES if (name := "references" + ending) in folder.files][:1]


def with_record(place: str, data: bytes, record: Reference) -> tuple[bytes, str]:
    """The reference file *place* with *record* added to its bytes, and the key it has there.

    The new file is read again: unless it holds every old record unchanged and the new one, `CannotChange`.
    """
    before = _readable(place, data) if data.strip() else ()
    ending = suffix(place)
    if ending not in FORMATS:
        raise CannotChange(f"sitegen does not write {ending or 'such'} files", "name another file under bibliography:")
    text = data.decode("utf-8-sig")
    returns = "\r\n" in text
    try:
        new = appended(text.replace("\r\n", "\n"), ending, record)
    except CannotAppend as problem:
        raise CannotChange(f"nothing can be added to {place}: {problem}", "put it right, and try again") from None
    changed = (new.replace("\n", "\r\n") if returns else new).encode()
    after = _readable(place, changed)
    if after[:-1] != before or len(after) != len(before) + 1 or not _says_the_same(record, after[-1]):
        hint = f"mend what sitegen refs check tells of {place}, and try again"
        raise CannotChange(f"nothing can be added to {place} safely; it was left as it is", hint)
    return changed, after[-1].key


def with_more(place: str, data: bytes, key: str, more: Reference) -> bytes:
    """The reference file *place* with what *more* says added to its record *key*.

    The new file is read again: unless this record has gained all of it and nothing else has changed, `CannotChange`.
    """
    read = read_file(place, data)
    if isinstance(read, Diagnostic) or key not in read[1].spans:
        raise CannotChange(f"{place} has no record '{key}' that can be read", "mend the file")
    source, records = read
    try:
        new = completed(source.text, suffix(place), records.spans[key], more)
    except CannotAppend as problem:
        raise CannotChange(f"{place}: {problem}", "add it by hand") from None
    changed = (new.replace("\n", "\r\n") if b"\r\n" in data else new).encode()
    after = {record.key: item(record) for record in _readable(place, changed)}
    before = {record.key: item(record) for record in records.references}
    wanted = {name: value for name, value in item(more).items() if name not in ("id", "type")}
    if wanted.keys() & before[key].keys() or after != {**before, key: {**before[key], **wanted}}:
        raise CannotChange(f"{place}: it cannot be added safely", "add it by hand")
    return changed


def _readable(place: str, data: bytes) -> tuple[Reference, ...]:
    read = read_file(place, data)
    if isinstance(read, Diagnostic):
        raise CannotChange(f"{place}: {read.message}", read.hint)
    return read[1].references


def _says_the_same(one: Reference, other: Reference) -> bool:
    """Formats differ in what they can hold; what tells the work must have come through."""
    return all(one.text.get(name, "") in ("", other.text.get(name)) for name in ("DOI", "PMID", "volume"))


def place(file: ReferenceFile, record: Reference) -> Span:
    """Where the key of *record* stands in its file."""
    return file.records.spans.get(record.key, Span())


Changes = Mapping[str, bytes]  # the new bytes of files, by their path from the project's root
