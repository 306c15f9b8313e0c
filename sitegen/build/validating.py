"""Files against the schemas of registries, with lxml: XSD or DTD, as the ending of the schema's name says.

Schemas are read from a folder and never fetched; neither they nor the files may open the network or another file by way
of an entity. lxml is an extra (docs/dependencies.md): it is loaded when a schema is read.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sitegen import files
from sitegen.model.optional_parts import install_command

_FOLLOWS = ("is not a valid value of the", "No precomputed value available")
_LOCATION = re.compile(rb"""schemaLocation\s*=\s*["']([^"':]+)["']""")  # no addresses: none is fetched
_NAMESPACE = re.compile(r"\{[^{}]*\}")


class SchemaProblem(Exception):
    """A schema cannot be used; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Fault(NamedTuple):
    """What a schema has against a file: in words, and the element by the names on the way to it, the root first.

    `turn` is the place of each of these elements among its sisters of one name, from 0.
    """

    message: str
    names: tuple[str, ...] = ()
    turn: tuple[int, ...] = ()


class Schema:
    """The schema in a file. Raises `SchemaProblem` when there is no lxml, or the file is no schema."""

    def __init__(self, path: Path) -> None:
        self._etree = _lxml()
        try:
            self._validator = self._read(path)
        except (self._etree.LxmlError, OSError) as problem:
            if absent := sorted(self._absent(path)):
                words = f"the schema {path.name} rests on {', '.join(absent)}, which is not there"
                raise SchemaProblem(words, f"take that from where you got {path.name}, with its folders") from None
            message = f"the schema {path.name} cannot be read: {_in_one_line(str(problem))}"
            raise SchemaProblem(message, "take a fresh copy of it, with all files that lie beside it") from None

    def _read(self, path: Path) -> Any:
        if path.suffix == ".dtd":
            return self._etree.DTD(str(path))
        return self._etree.XMLSchema(self._etree.parse(str(path), self._parser()))

    def _absent(self, path: Path) -> set[str]:
        """The files that the schema imports or includes, and those do, and that are not there."""
        absent, seen, waiting = set[str](), set[Path](), [path]
        while waiting:
            here = waiting.pop()
            seen.add(here)
            for name in _LOCATION.findall(files.read_if_any(here) or b""):
                needed = here.parent / name.decode(errors="replace")
                if not needed.is_file():
                    absent.add(os.path.relpath(needed, path.parent))
                elif needed not in seen:
                    waiting.append(needed)
        return absent

    def _parser(self) -> Any:
        return self._etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)

    def faults(self, data: bytes) -> list[Fault]:
        """What is wrong with the file, in its order; nothing when it is valid."""
        try:
            root = self._etree.fromstring(data, self._parser())
        except self._etree.XMLSyntaxError as problem:
            return [Fault(f"this is no XML: {_in_one_line(str(problem))}")]
        try:
            if self._validator.validate(root):
                return []
        except self._etree.LxmlError as problem:  # of what no schema knows, such as an entity
            return [Fault(f"the file cannot be checked: {_in_one_line(str(problem))}")]
        return list(_told(root, self._validator.error_log)) or [Fault("the file does not follow the schema")]


def _told(root: Any, log: Iterable[Any]) -> Iterator[Fault]:
    """The entries of the log. That a value is wrong follows of its part that is, where that is told already."""
    seen: set[str] = set()
    for entry in log:
        if entry.path in seen and any(words in entry.message for words in _FOLLOWS):
            continue
        seen.add(entry.path or "")
        yield Fault(_in_one_line(_NAMESPACE.sub("", entry.message)), *_way(_found(root, entry.path)))


def _lxml() -> Any:
    try:
        from lxml import etree
    except ImportError:
        message = "lxml is not installed, so no file is checked against the schema of its registry"
        raise SchemaProblem(message, f"type: {install_command('deposit', sys.executable)}") from None
    return etree


def _found(root: Any, path: str | None) -> Any | None:
    """The element of an entry of the log; it tells no path for what concerns the file as a whole."""
    elements = root.getroottree().xpath(path) if path else []
    return elements[0] if elements and hasattr(elements[0], "iterancestors") else None


def _way(element: Any | None) -> tuple[tuple[str, ...], tuple[int, ...]]:
    if element is None:
        return (), ()
    way = [*reversed([*element.iterancestors()]), element]
    return tuple(_NAMESPACE.sub("", item.tag) for item in way), tuple(_turn(item) for item in way)


def _turn(element: Any) -> int:
    return sum(1 for _ in element.itersiblings(element.tag, preceding=True))


def _in_one_line(words: str) -> str:
    return " ".join(words.split())


def each_fault(schema: Schema, make: Callable[[], bytes], most: int) -> Iterator[Fault]:
    """The first *most* faults of the file that *make* gives; the last of them says how many more there are."""
    found = schema.faults(make())
    yield from found[: most if len(found) <= most else most - 1]
    if len(found) > most:
        last = found[most - 1]
        yield last._replace(message=f"{last.message} (and {len(found) - most} more)")
