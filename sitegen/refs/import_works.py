"""The works of another file for a case: new ones are added, known ones completed, and disagreements told."""

from __future__ import annotations

from msgspec.structs import replace

from sitegen.cite.keys import described, usable
from sitegen.cite.merge import merged, said
from sitegen.cite.records import Records
from sitegen.cite.same_work import Shelf, strangers
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.reference import Reference
from sitegen.refs.add import Outcome
from sitegen.refs.suspect import another_work
from sitegen.refs.works import CannotChange, Works, place, with_more, with_record

_SAID = 100  # characters of a value that is told


def import_works(works: Works, records: Records, name: str) -> Outcome:
    """Add to the case what it does not have of *records*, read from the file *name*. Raises `CannotChange`."""
    shelf, taken = Shelf(held for _, held in works.records()), {held.key for _, held in works.records()}
    path = works.folder.place(works.target)
    data = before = works.target_bytes()
    lines: list[str] = []
    problems: list[Diagnostic] = []
    added = known = 0
    for record in records.references:
        if (same := shelf.find(record)) is not None:
            if strangers(same[0], record):
                problems.append(_suspect(works, same[0], same[1], record, name))
                continue
            known += 1
            data, told = _completed(path, data, same[0], same[1], record, name)
            lines += told
            continue
        named = replace(record, key=_key(record, taken))
        data, key = with_record(path, data, named)
        shelf.add(replace(named, key=key))
        taken.add(key)
        added += 1
        lines.append(f"  new: [@{key}]{f' (its key was {record.key})' if key != record.key else ''}")
    head = f"{path}: {added} {'work' if added == 1 else 'works'} added, {known} there already."
    return Outcome((head, *lines), {path: data} if data != before else {}, tuple(problems))


def _suspect(works: Works, ours: Reference, how: str, theirs: Reference, name: str) -> Diagnostic:
    """Two works under one number, of which one is mistyped: nothing of one may get into the record of the other."""
    message, hint = another_work(ours, how, f"'{theirs.key}' of {name}", theirs)
    hint = f"{hint}; nothing of '{theirs.key}' was taken"
    for file, held in works.records():
        if held.key == ours.key:
            return file.source.diagnostic(place(file, ours), "reference-identifier", message, hint)
    path = works.folder.place(works.target)  # it came with the same import
    return Diagnostic(file=path, rule="reference-identifier", message=message, span=Span(), hint=hint)


def _completed(
    path: str, data: bytes, ours: Reference, how: str, theirs: Reference, name: str
) -> tuple[bytes, list[str]]:
    """A known work gets what only the other record says; where the two disagree ours is kept, and it is told."""
    found = merged(ours, theirs)
    lines = [f"  there: [@{ours.key}] (the same {how})"]
    for variable in found.added:
        try:
            data = with_more(path, data, ours.key, _alone(ours, found.record, variable))
            verb = "added from"
        except CannotChange:
            verb = "only in"
        lines.append(f"    {verb} {name}: {variable}: {_short(said(theirs, variable))}")
    for conflict in found.conflicts:
        kept, other = _short(conflict.kept), _short(conflict.other)
        lines.append(f"    {conflict.variable}: kept {kept}; {name} says {other}")
    return data, lines


def _alone(ours: Reference, whole: Reference, variable: str) -> Reference:
    """Of *whole* the one variable."""
    return Reference(
        key=ours.key,
        type=ours.type,
        text={name: value for name, value in whole.text.items() if name == variable},
        names={name: value for name, value in whole.names.items() if name == variable},
        dates={name: value for name, value in whole.dates.items() if name == variable},
    )


def _key(record: Reference, taken: set[str]) -> str:
    if usable(record.key) and record.key not in taken and ":" not in record.key:
        return record.key
    return described(record.text, record.names, record.dates, taken)


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= _SAID else f"{value[:_SAID]} …"
