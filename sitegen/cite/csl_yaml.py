"""CSL-YAML → records: the records of CSL-JSON written as YAML, as Pandoc and Better BibTeX write them.

How YAML is read is not decided here: the caller gives each record as plain values, with the places of its keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sitegen.cite.csl_item import BadRecord, Json, reference
from sitegen.cite.csl_terms import NAMES
from sitegen.cite.records import Gathering, Records
from sitegen.model.diagnostic import Diagnostic, SourceText, Span


class Entry(NamedTuple):
    """One item of the list: dicts, lists and texts; where it begins, and where the value of each of its keys stands."""

    value: Json
    span: Span
    places: Mapping[str, Span]


def read(source: SourceText, entries: Iterable[Entry], problems: Iterable[Diagnostic] = ()) -> Records:
    """Every record of the list, each mistake at its line, after the *problems* of the YAML itself."""
    found = Gathering(source, "csl-yaml")
    found.diagnostics += problems
    for entry in entries:
        _keep(entry, found)
    if not found.references and not found.diagnostics:
        found.warn(Span(), "this file holds no reference", "each begins like this: - id: silva2019")
    return found.records()


def _keep(entry: Entry, found: Gathering) -> None:
    try:
        record, warnings = reference(_forgiven(entry.value))
    except BadRecord as problem:
        hint = _as_yaml(problem)
        found.error(entry.places.get(problem.field, entry.span), problem.message, hint)
        return
    for warning in warnings:
        found.warn(entry.places.get(warning.field, entry.span), warning.message, warning.hint)
    found.add(record, entry.places.get("id", entry.span))


def _forgiven(value: Json) -> Json:
    """One name need not be a list, and a name may be a text: that of a group."""
    if not isinstance(value, dict):
        return value
    return {key: _people(part) if key in NAMES else part for key, part in value.items() if part is not None}


def _people(value: Json) -> Json:
    people = value if isinstance(value, list) else [value]
    return [{"literal": person} if isinstance(person, str) else person for person in people]


def _as_yaml(problem: BadRecord) -> str:
    """The hint, its example in YAML instead of JSON."""
    if problem.field == "id":
        return "give each reference an id of one word: - id: silva2019"
    if problem.field in NAMES:
        return f"e.g. {problem.field}: [{{family: Silva, given: Ana}}]"
    return f"e.g. {problem.field}: 2018-07-16" if "date" in problem.message else "write 'key: value', e.g. volume: 12"
