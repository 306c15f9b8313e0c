"""Where a file names an earlier address of its page: looked up only when that address is claimed twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen import files
from sitegen.build.sources import CASES
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.metadata import Metadata
from sitegen.read.frontmatter import Front, Reading, read_value, split
from sitegen.read.page import PageKeys
from sitegen.read.source import decode
from sitegen.read.yaml import YamlNode, compose
from sitegen.resolve.links import address

NOWHERE = (Span(), "")


def alias_place(root: Path, file: str, path: str) -> tuple[Span, str]:
    """The place in *file* that makes it claim the output *path*, and its line; (Span(), "") when none does."""
    data = files.read_if_any(root / file) if file.endswith(".md") else None
    source = decode(file, data) if data else None
    front = split(source) if isinstance(source, SourceText) else None
    if not isinstance(source, SourceText) or not isinstance(front, Front):
        return NOWHERE
    node, _ = compose(source, front.first_line, front.yaml_text)
    for alias, span in _aliases(file, source, node) if node is not None else ():
        if address(alias.lstrip("/")).rstrip("/") == address(path).rstrip("/"):
            return span, source.line(span.line)
    return NOWHERE


def _aliases(file: str, source: SourceText, node: YamlNode) -> Iterator[tuple[str, Span]]:
    """The earlier addresses that a case or a prose page names, each with its place."""
    reading: Reading[Metadata] | Reading[PageKeys]
    reading = read_value(Metadata, node, source) if file.startswith(CASES) else read_value(PageKeys, node, source)
    for number, alias in enumerate(reading.value.aliases if reading.value is not None else ()):
        yield alias, reading.spans[f"aliases.{number}"]
