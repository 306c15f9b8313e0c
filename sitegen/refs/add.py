"""Adds a work to a case and to `references.lock`: whether it is there already, which files change, how to cite it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from sitegen.cite import lock as locks
from sitegen.cite.asked import Asked
from sitegen.cite.csl.plain import text
from sitegen.cite.csl.shipped import shipped
from sitegen.cite.keys import described
from sitegen.cite.lock import Lock, Locked
from sitegen.cite.lookup import Lookup
from sitegen.cite.same_work import Shelf
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import LOCK_FILE
from sitegen.model.reference import Reference
from sitegen.refs.fetch import Fetched
from sitegen.refs.works import Changes, Works, place, with_record


@dataclass(frozen=True)
class Outcome:
    """What is said, in lines, the new bytes of the files that change, and what could not be done."""

    lines: tuple[str, ...]
    changes: Changes = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()


def asked_for(wanted: Asked, works: Works | None, lock: Lock, today: str, fetch: Callable[[Asked], Fetched]) -> Outcome:
    """Add the work *wanted*, unless it is there; *fetch* is called when neither the case nor the lock has it.

    Raises `CannotChange`, and what *fetch* raises.
    """
    found = known(wanted, works, lock)
    return found or add(locked(wanted, lock) or fetch(wanted), today, works, lock)


def known(wanted: Asked, works: Works | None, lock: Lock) -> Outcome | None:
    """What to say when the work need not be fetched because the case, or without a case the lock, has it."""
    if works is None:
        work = locked(wanted, lock)
        return None if work is None else _there(work, LOCK_FILE, work.record.key)
    record = Lookup(record for _, record in works.records()).find(wanted.key)
    if record is None:
        return None
    work = locked(wanted, lock)
    return _in_the_case(Fetched(record, "", work.retraction if work is not None else ""), works)


def locked(wanted: Asked, lock: Lock) -> Fetched | None:
    """The work as it was fetched before: it is not asked for again."""
    record = lock.find(wanted.key)
    if record is None:
        return None
    work = next(work for work in lock.locked() if work.record == record)
    return Fetched(record, work.source, work.retraction)


def add(fetched: Fetched, today: str, works: Works | None, lock: Lock) -> Outcome:
    """Add a work that was fetched to the case, or without a case to the lock alone. Raises `CannotChange`."""
    record = fetched.record
    if works is not None and (same := Shelf(held for _, held in works.records()).find(record)) is not None:
        return _in_the_case(Fetched(same[0], "", fetched.retraction), works)
    changes: dict[str, bytes] = {}
    if lock.find(locks.name(record)) is None:
        held = Locked(record=record, source=fetched.source, fetched=today, retraction=fetched.retraction)
        changes[LOCK_FILE] = locks.with_work(lock, held)
    key = locks.name(record)
    if works is not None:
        taken = {held.key for _, held in works.records()}
        named = replace(record, key=described(record.text, record.names, record.dates, taken))
        path = works.folder.place(works.target)
        changes[path], key = with_record(path, works.target_bytes(), named)
    return Outcome((_added(changes), *_shown(record, key), *_retracted(fetched)), changes)


def _added(changes: Mapping[str, bytes]) -> str:
    return f"Added to {' and '.join(reversed(list(changes)))}:" if changes else "Nothing has changed:"


def _in_the_case(work: Fetched, works: Works) -> Outcome:
    record = work.record
    file = next(file for file, held in works.records() if held.key == record.key)
    return _there(work, f"{works.folder.place(file.path)} (line {place(file, record).line})", record.key)


def _there(work: Fetched, where: str, key: str) -> Outcome:
    head = f"This work is in {where} already; nothing was changed."
    return Outcome((head, *_shown(work.record, key), *_retracted(work)))


def _shown(record: Reference, key: str) -> tuple[str, ...]:
    return (f"  {citation(record)}", f"Cite it as [@{key}]")


def _retracted(fetched: Fetched) -> tuple[str, ...]:
    if not fetched.retraction:
        return ()
    return (f"This work was RETRACTED ({fetched.retraction}). Say so where you cite it, or cite another work.",)


def citation(record: Reference) -> str:
    """*record* as a list of references in NLM's style prints it."""
    entry = shipped("nlm").process([record]).bibliography[0]
    return text(entry.content).partition(" ")[2]
