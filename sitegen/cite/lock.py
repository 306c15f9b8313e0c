"""`references.lock`: the records that `sitegen refs add` has fetched, so that a build needs no network.

JSON, sorted, one value a line, so that a work more is a few lines more in a diff. Each work has the address it came
from, the day, and the digest of its record, which tells a record that was changed by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeAlias

from msgspec.structs import replace

from sitegen.cite.lookup import SCHEMES, identifier
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.reference import Reference
from sitegen.model.struct import Value, digest

Json: TypeAlias = Any  # what json.loads gives: checked here, value by value

ABOUT = "Fetched by sitegen refs add. Do not edit: correct the record in the reference file of a case instead."
VERSION = 1
_CONFLICT = "two versions of this file were merged, and not to the end"
_KEEP_BOTH = "keep both sides: delete the lines of <, = and >, and put commas between the works"
_HINT = "take the file back from your backup or from git; or delete it, and fetch each work again: sitegen refs add"


class Locked(Value, frozen=True, kw_only=True):
    """A work as it was fetched: its record, the address, the day as an ISO date, and the notice of its retraction."""

    record: Reference
    source: str
    fetched: str
    retraction: str = ""


class Lock:
    """The works of a lock by `pmid:…`, `doi:…` and `pmcid:…`. A record is read when it is asked for.

    `digest` is that of the file, empty when there is none.
    """

    def __init__(self, works: Sequence[Json] = (), digest: str = "") -> None:
        self.works = works
        self.digest = digest

    @cached_property
    def _by_name(self) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for work in self.works:
            for scheme, variable in SCHEMES.items():
                if value := work["record"].get(variable):
                    found.setdefault(identifier(scheme, str(value)), work)
        return found

    def _work(self, key: str) -> Json:
        scheme, colon, value = key.partition(":")
        return self._by_name.get(identifier(scheme, value)) if colon else None

    def find(self, key: str) -> Reference | None:
        """The record cited as *key*, which is a scheme and an identifier; None when it was not fetched."""
        work = self._work(key)
        return None if work is None else _record(work)

    def state(self, keys: Iterable[str]) -> str:
        """What the lock answers to *keys*, as a digest: what was made of other answers is out of date."""
        return digest(_bytes([work and [work.get("key"), work["record"]] for work in map(self._work, keys)]))

    def locked(self) -> tuple[Locked, ...]:
        """Every work that can be read."""
        pairs = ((work, _record(work)) for work in self.works)
        return tuple(
            Locked(record=record, **{name: str(work.get(name, "")) for name in ("source", "fetched", "retraction")})
            for work, record in pairs
            if record is not None
        )


def read(source: SourceText) -> tuple[Lock, list[Diagnostic]]:
    """The works of a lock, or what is wrong with the file: it is made by a program, so nothing of it is guessed."""
    try:
        value = json.loads(source.text)
    except RecursionError:
        return Lock(), [_problem(source, Span(), "this file is nested too deeply", _HINT)]
    except json.JSONDecodeError as problem:
        place = Span(problem.lineno, problem.colno)
        if source.line(problem.lineno).startswith(("<<<<<<<", "=======", ">>>>>>>")):
            return Lock(), [_problem(source, place, _CONFLICT, _KEEP_BOTH)]
        return Lock(), [_problem(source, place, "this is not JSON", _HINT)]
    except ValueError:  # a number of more than 4,300 digits
        return Lock(), [_problem(source, Span(), "this file holds a number that is too long", _HINT)]
    if not isinstance(value, dict) or value.get("version") != VERSION or not _whole(value.get("works")):
        return Lock(), [_problem(source, Span(), "this is not a references.lock of this sitegen", _HINT)]
    return Lock(value["works"], digest(source.text.encode())), []


def _problem(source: SourceText, place: Span, message: str, hint: str) -> Diagnostic:
    return source.diagnostic(place, "references-lock", message, hint)


def _whole(works: Json) -> bool:
    return isinstance(works, list) and all(
        isinstance(work, dict) and isinstance(work.get("record"), dict) for work in works
    )


def changed(lock: Lock) -> Iterator[str]:
    """The keys of works whose record is not the one that was fetched."""
    return (str(work.get("key", "")) for work in lock.works if work.get("digest") != digest(_bytes(work["record"])))


def write(works: Iterable[Locked]) -> bytes:
    """The file that holds *works*, by their keys."""
    entries = sorted((_entry(work) for work in works), key=lambda entry: str(entry["key"]))
    text = json.dumps({"about": ABOUT, "version": VERSION, "works": entries}, ensure_ascii=False, indent=1)
    return text.encode() + b"\n"


def with_work(lock: Lock, work: Locked) -> bytes:
    """The file of *lock* with *work* in it, in place of what was fetched of the same work before."""
    mine = name(work.record)
    return write([*(known for known in lock.locked() if name(known.record) != mine), work])


def name(record: Reference) -> str:
    """The key under which a record is locked and cited: `pmid:…`, else `doi:…`, else `pmcid:…`."""
    from sitegen.cite.keys import identified

    pmcid = record.text.get("PMCID", "")
    return identified(record.text) or (f"pmcid:{pmcid}" if pmcid else record.key)


def _entry(work: Locked) -> dict[str, Json]:
    from sitegen.cite.csl_item import item

    key = name(work.record)
    record = item(replace(work.record, key=key))
    notice = {"retraction": work.retraction} if work.retraction else {}
    return {"key": key, "source": work.source, "fetched": work.fetched, **notice, "digest": digest(_bytes(record)),
            "record": record}  # fmt: skip


def _record(work: Json) -> Reference | None:
    from sitegen.cite.csl_item import BadRecord, reference  # most builds have no lock, or nothing to ask it

    try:
        record, _ = reference(work["record"])
    except BadRecord:
        return None
    return replace(record, key=name(record))


def _bytes(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
