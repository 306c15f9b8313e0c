"""Puts a reference file in order, and makes sure that every record is still in it."""

from __future__ import annotations

from sitegen.cite.arrange import CannotArrange, arranged
from sitegen.cite.records import Records
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.folder import suffix
from sitegen.read.references import read_file
from sitegen.refs.works import CannotChange, Changes, Works


def all_in_order(works: Works) -> tuple[Changes, list[CannotChange]]:
    """The new bytes of those reference files of a case that are not in order, and why others are left as they are."""
    changes: dict[str, bytes] = {}
    refused: list[CannotChange] = []
    for file in works.files:
        path, data = works.folder.place(file.path), works.folder.texts[file.path]
        try:
            if (new := in_order(path, data)) != data:
                changes[path] = new
        except CannotChange as problem:
            refused.append(problem)
    return changes, refused


def in_order(place: str, data: bytes) -> bytes:
    """The bytes of the reference file *place* in order; the same bytes when it is. Raises `CannotChange`."""
    read = read_file(place, data)
    if isinstance(read, Diagnostic):
        raise CannotChange(f"{place}: {read.message}", read.hint)
    source, records = read
    wrong = next((problem for problem in records.diagnostics if problem.severity == "error"), None)
    if wrong is not None:
        raise CannotChange(f"{place}:{wrong.span.line}: {wrong.message}; the file was left as it is", wrong.hint)
    try:
        text = arranged(source.text, suffix(place), records.spans)
    except CannotArrange as problem:
        raise CannotChange(f"{place} was left as it is: {problem}", "put its records in order by hand") from None
    new = (text.replace("\n", "\r\n") if b"\r\n" in data else text).encode()
    again = read_file(place, new)
    if isinstance(again, Diagnostic) or not _same(records, again[1]):
        raise CannotChange(f"{place} was left as it is: its records depend on their order", "put them in order by hand")
    return data if data == new else new


def _same(before: Records, after: Records) -> bool:
    return {record.key: record for record in before.references} == {
        record.key: record for record in after.references
    } and len(before.diagnostics) == len(after.diagnostics)
