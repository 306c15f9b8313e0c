"""Two records of one work as one: what the second adds to the first, and where the two disagree."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from sitegen.cite.csl_item import item
from sitegen.cite.richtext import plain
from sitegen.model.reference import Reference


class Conflict(NamedTuple):
    """A variable of which the two records say different things; the first one's word is kept."""

    variable: str
    kept: str
    other: str


class Merged(NamedTuple):
    """The first record with what only the second had (`added`), and their conflicts."""

    record: Reference
    added: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def merged(ours: Reference, theirs: Reference) -> Merged:
    """*ours*, completed by *theirs*; the key and the type are ours."""
    mine, other = item(ours), item(theirs)
    added = tuple(name for name in other if name not in mine)
    conflicts = [
        Conflict(name, said(ours, name), said(theirs, name))
        for name in mine
        if name in other and name != "id" and _comparable(ours, name) != _comparable(theirs, name)
    ]
    record = replace(
        ours,
        text={**theirs.text, **ours.text},
        names={**theirs.names, **ours.names},
        dates={**theirs.dates, **ours.dates},
    )
    return Merged(record, added, tuple(conflicts))


def said(record: Reference, name: str) -> str:
    """What *record* says under *name*, in words."""
    if name in record.names:
        return "; ".join(person.full for person in record.names[name])
    if name in record.dates:
        date = record.dates[name]
        return "-".join(f"{part:02d}" for part in (date.year, date.month, date.day) if part) or date.literal
    return record.type if name == "type" else record.text.get(name, "")


def _comparable(record: Reference, name: str) -> str:
    """What is said, without capitals, blanks and full stops; of a list of people the family names."""
    if name in record.names:
        return " ".join(person.family or person.literal for person in record.names[name]).casefold()
    return "".join(char for char in plain(said(record, name)).casefold() if char.isalnum())
