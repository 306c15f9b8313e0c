"""Where the front matter of a file says what turned out wrong when all cases were known.

Looked up by reading the file again, which happens only then: cards and targets need not carry places about.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from sitegen import files
from sitegen.config import read_config
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.layout import CASES, SITE_FILE
from sitegen.model.metadata import Metadata
from sitegen.model.struct import Value
from sitegen.read.frontmatter import Front, Reading, read_value, split
from sitegen.read.page import PageKeys
from sitegen.read.source import decode
from sitegen.read.yaml import compose
from sitegen.resolve.links import address

V = TypeVar("V", bound=Value)
Place = tuple[Span, str]
NOWHERE: Place = (Span(), "")


def alias_place(root: Path, file: str, path: str) -> Place:
    """The place in *file* that makes it claim the output *path*, and its line; NOWHERE when none does."""
    source = _source(root, file)
    reading = _read(source, Metadata) if file.startswith(CASES) else _read(source, PageKeys)
    for number, alias in enumerate(reading.value.aliases if reading.value is not None else ()):
        if address(alias.lstrip("/")).rstrip("/") == address(path).rstrip("/"):
            return _place(source, reading.spans[f"aliases.{number}"])
    return NOWHERE


def related_place(root: Path, file: str, slug: str) -> Place:
    """The place in *file* that names the related case *slug*, and its line."""
    source = _source(root, file)
    reading = _read(source, Metadata)
    for number, work in enumerate(reading.value.related if reading.value is not None else ()):
        if work.case == slug:
            return _place(source, reading.spans[f"related.{number}.case"])
    return NOWHERE


def language_place(root: Path, file: str) -> Place:
    """The place in *file* that tells its language, and its line."""
    source = _source(root, file)
    spans = _read(source, Metadata).spans
    return _place(source, spans["lang"]) if "lang" in spans else NOWHERE


def key_place(root: Path, file: str, path: tuple[str | int, ...]) -> Place:
    """The place in *file*, a case or site.yml, of the key at *path* or of what encloses it, and its line."""
    if file != SITE_FILE:
        source = _source(root, file)
        spans: Mapping[str, Span] = _read(source, Metadata).spans
    else:
        text = decode(file, files.read_if_any(root / file) or b"")
        source = text if isinstance(text, SourceText) else SourceText(file=file, text="")
        spans = read_config(source)[1]
    keys = (".".join(map(str, path[:length])) for length in range(len(path), 0, -1))
    return next((_place(source, spans[key]) for key in keys if key in spans), NOWHERE)


def doi_place(root: Path, file: str) -> Place:
    """The place in *file* that tells its DOI, and its line."""
    return key_place(root, file, ("doi",))


def title_place(root: Path, file: str) -> Place:
    """The place in *file* that tells its title, and its line."""
    return key_place(root, file, ("title",))


def _place(source: SourceText, span: Span) -> Place:
    return span, source.line(span.line)


def _source(root: Path, file: str) -> SourceText:
    data = files.read_if_any(root / file) if file.endswith(".md") else None
    source = decode(file, data or b"")
    return source if isinstance(source, SourceText) else SourceText(file=file, text="")


def _read(source: SourceText, kind: type[V]) -> Reading[V]:
    front = split(source)
    node = compose(source, front.first_line, front.yaml_text)[0] if isinstance(front, Front) else None
    return read_value(kind, node, source) if node is not None else Reading(None)
