"""The YAML of a reference file → the values that `cite/csl_yaml.py` takes, by the rules of all our YAML.

One mistake in the YAML must not hide the other records: when the whole cannot be read, each item is read alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sitegen.cite.csl_yaml import Entry, read as records
from sitegen.cite.records import Records
from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.read.yaml import Mapping, Scalar, Sequence, YamlNode, compose

MAX_BYTES = 4 * 1024 * 1024
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_FENCE = re.compile(r"\A---[ \t]*\n|\n(?:---|\.\.\.)[ \t]*\n?\s*\Z")
_LISTS = ("references", "items")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def read(source: SourceText) -> Records:
    """The records of a CSL-YAML file: a list, or a mapping whose `references` are the list."""
    text = _FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), source.text)
    tree, problems = compose(source, 1, text, MAX_BYTES)
    entries = list(_entries(tree)) if tree is not None else []
    if tree is None:
        entries, problems = _one_by_one(source, text, problems)
    elif not entries and not problems:
        hint = "it begins with 'references:', and each record like this: - id: silva2019"
        problems = [source.diagnostic(tree.span, "csl-yaml", "this file does not hold a list of references", hint)]
    return records(source, entries, problems)


def _entries(tree: YamlNode) -> Iterator[Entry]:
    for node in _listed(tree):
        places = {key.text: value.span for key, value in node.entries} if isinstance(node, Mapping) else {}
        yield Entry(_value(node), node.span, places)


def _listed(tree: YamlNode) -> tuple[YamlNode, ...]:
    if isinstance(tree, Sequence):
        return tree.items
    if not isinstance(tree, Mapping):
        return ()
    inside = next((value for key, value in tree.entries if key.text in _LISTS), None)
    if isinstance(inside, Sequence):
        return inside.items
    return (tree,) if any(key.text == "id" for key, _ in tree.entries) else ()


def _value(node: YamlNode) -> Any:
    if isinstance(node, Scalar):
        return None if node.plain and node.text in _NOTHING else node.text
    if isinstance(node, Sequence):
        return [_value(item) for item in node.items]
    return {key.text: _value(value) for key, value in node.entries}


def _one_by_one(source: SourceText, text: str, problems: list[Diagnostic]) -> tuple[list[Entry], list[Diagnostic]]:
    """The records that can be read alone, and what is wrong with the others."""
    first = _ITEM.search(text)
    if first is None:
        return [], problems
    starts = [found.start() for found in _ITEM.finditer(text) if found[1] == first[1]]
    entries: list[Entry] = []
    told: list[Diagnostic] = []
    line = text.count("\n", 0, starts[0]) + 1
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        tree, wrong = compose(source, line, text[start:end], MAX_BYTES)
        line += text.count("\n", start, end)
        told += wrong
        entries += _entries(tree) if tree is not None else ()
    return entries, told or problems
