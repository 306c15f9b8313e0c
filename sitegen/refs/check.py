"""What is wrong with the references of a case: missing, malformed, double, unused, undefined, retracted."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite import lock as locks
from sitegen.cite.lock import Lock
from sitegen.cite.malformed import malformed
from sitegen.cite.missing_fields import called, missing
from sitegen.cite.retracted import Retraction, Snapshot
from sitegen.cite.same_work import Shelf, strangers
from sitegen.model.diagnostic import Diagnostic, Severity, SourceText, Span
from sitegen.model.reference import Reference
from sitegen.plugins import Locate
from sitegen.read.folder import INDEX, suffix
from sitegen.read.source import decode
from sitegen.refs.suspect import another_work
from sitegen.refs.works import ReferenceFile, Works, place
from sitegen.resolve.citations import problems

_JOURNALS = frozenset({"article-journal", "article-magazine"})


def check(works: Works, snapshot: Snapshot | None = None) -> Iterator[Diagnostic]:
    """Every mistake in the references of a case, those of reading its files included."""
    yield from works.diagnostics
    shelf = Shelf()
    unused = set(works.parsed.case.uncited) if works.parsed.case is not None else set()
    for file in works.files:
        yield from file.records.diagnostics
    for file, record in works.records():
        span = place(file, record)
        yield from _of_record(file, record, span)
        yield from _again(file, record, span, shelf)
        if record.key in unused:
            hint = f"delete it, cite it as [@{record.key}], or list it under nocite:"
            message = f"nothing in this case cites '{record.key}'"
            yield file.source.diagnostic(span, "reference-unused", message, hint, "info")
        if snapshot is not None:
            yield from _retracted(file.source, record, span, snapshot)
    yield from _undefined(works)


def _of_record(file: ReferenceFile, record: Reference, span: Span) -> Iterator[Diagnostic]:
    ending = suffix(file.path)
    for need in missing(record):
        hint = f"add it ({called(need, ending)})"
        message = f"'{record.key}' lacks {need.words}"
        yield file.source.diagnostic(span, "reference-field", message, hint, "warning")
    for wrong in malformed(record):
        message = f"the {wrong.variable} of '{record.key}' cannot be right: {wrong.value[:80]}"
        yield file.source.diagnostic(span, "reference-identifier", message, wrong.hint, "warning")
    journal = record.text.get("container-title", "")
    if record.type in _JOURNALS and " " in journal.strip() and "container-title-short" not in record.text:
        message = f"'{record.key}' has the journal's name, '{journal[:60]}', without its abbreviation"
        hint = "add it, as NLM and AMA print it; look it up at https://www.ncbi.nlm.nih.gov/nlmcatalog/journals"
        yield file.source.diagnostic(span, "journal-abbreviation", message, hint, "info")


def _again(file: ReferenceFile, record: Reference, span: Span, shelf: Shelf) -> Iterator[Diagnostic]:
    same = shelf.find(record)
    if same is not None and strangers(same[0], record):
        message, hint = another_work(record, same[1], f"'{same[0].key}'", same[0])
        yield file.source.diagnostic(span, "reference-identifier", message, hint, "error")
    elif same is not None:
        message = f"'{record.key}' is the work of '{same[0].key}' (by {same[1]}): it would be listed twice"
        hint = f"delete one of the two, and cite [@{same[0].key}]"
        yield file.source.diagnostic(span, "reference-twice", message, hint, "warning")
    shelf.add(record)


def _retracted(source: SourceText, record: Reference, span: Span, snapshot: Snapshot) -> Iterator[Diagnostic]:
    found = snapshot.find(record)
    if found is not None and found.mended:
        message = f"'{record.key}' was corrected: {_when(found)}"
        hint = "see whether the correction touches what you say of the work, and cite the notice if it does"
        yield source.diagnostic(span, "reference-corrected", message, hint, "info")
    elif found is not None:
        severity: Severity = "error" if found.grave else "warning"
        yield source.diagnostic(span, "reference-retracted", _words(record, found), _ADVICE, severity)


_ADVICE = "cite another work; or say in the text that it was retracted, and cite the notice beside it"


def _words(record: Reference, found: Retraction) -> str:
    return f"'{record.key}' is listed as retracted or doubted: {_when(found)}"


def _when(found: Retraction) -> str:
    when = f" of {found.date}" if found.date else ""
    notice = f", notice https://doi.org/{found.notice}" if found.notice else ""
    return f"{found.nature}{when}{notice}"


def _undefined(works: Works) -> Iterator[Diagnostic]:
    """Keys without a record, those under `nocite:` too, and reference files that are not read."""
    yield from (it for it in works.parsed.diagnostics if it.rule in ("citation-key", "bibliography"))
    source = decode(works.folder.place(INDEX), works.folder.texts.get(INDEX, b""))
    if works.parsed.case is not None and isinstance(source, SourceText):
        yield from problems(works.parsed.case, Locate(source, works.parsed.spans))


def check_lock(lock: Lock, source: SourceText, snapshot: Snapshot | None = None) -> Iterator[Diagnostic]:
    """What is wrong with the works that were fetched: changed by hand, or retracted since."""
    for key in locks.changed(lock):
        message = f"the record of '{key}' was changed by hand"
        hint = "put the record into the reference file of the case that cites it, and change it there"
        yield source.diagnostic(_line(source, key), "references-lock", message, hint, "warning")
    if snapshot is not None:
        for work in lock.locked():
            yield from _retracted(source, work.record, _line(source, work.record.key), snapshot)


def _line(source: SourceText, key: str) -> Span:
    at = source.text.find(f'"key": "{key}"')
    return Span(source.text.count("\n", 0, at) + 1, 1, 1) if at >= 0 else Span()
