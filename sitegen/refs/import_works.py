"""The works of another file for a case: new ones are added, known ones told, with what the two records disagree on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sitegen.cite.csl_item import item
from sitegen.cite.keys import described, usable
from sitegen.cite.merge import merged
from sitegen.cite.records import Records
from sitegen.cite.same_work import Shelf
from sitegen.model.reference import Reference
from sitegen.refs.add import Outcome
from sitegen.refs.works import Works, with_record

_SAID = 100  # characters of a value that is told


def import_works(works: Works, records: Records, name: str) -> Outcome:
    """Add to the case what it does not have of *records*, read from the file *name*. Raises `CannotChange`."""
    shelf, taken = Shelf(held for _, held in works.records()), {held.key for _, held in works.records()}
    path = works.folder.place(works.target)
    data = works.folder.texts.get(works.target, b"")
    lines: list[str] = []
    added = known = 0
    for record in records.references:
        if (same := shelf.find(record)) is not None:
            known += 1
            lines += _known(same[0], same[1], record, name)
            continue
        named = replace(record, key=_key(record, taken))
        data, key = with_record(path, data, named)
        shelf.add(replace(named, key=key))
        taken.add(key)
        added += 1
        lines.append(f"  new: [@{key}]{f' (its key was {record.key})' if key != record.key else ''}")
    head = f"{path}: {added} {'work' if added == 1 else 'works'} added, {known} there already."
    return Outcome((head, *lines), {path: data} if added else {})


def _key(record: Reference, taken: set[str]) -> str:
    if usable(record.key) and record.key not in taken and ":" not in record.key:
        return record.key
    return described(record.text, record.names, record.dates, taken)


def _known(ours: Reference, how: str, theirs: Reference, name: str) -> Iterator[str]:
    """A work that is there: what only the other record says, and what it says otherwise. Ours is kept."""
    found = merged(ours, theirs)
    yield f"  there: [@{ours.key}] (the same {how})"
    more = item(found.record)
    for variable in found.added:
        yield f"    only in {name}: {variable}: {_short(_value(theirs, variable, more[variable]))}"
    for conflict in found.conflicts:
        kept, other = _short(conflict.kept), _short(conflict.other)
        yield f"    {conflict.variable}: kept {kept}; {name} says {other}"


def _value(record: Reference, variable: str, raw: object) -> str:
    if variable in record.names:
        return "; ".join(person.full for person in record.names[variable])
    return record.text.get(variable, str(raw))


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= _SAID else f"{value[:_SAID]} …"
