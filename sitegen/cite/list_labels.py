"""The label of an entry, apart from its text: lists of a page number themselves, and readers hear each number once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sitegen.cite.csl.output import Node, Out, plain

Labelled = tuple[str, Out]


def labelled(entries: Sequence[tuple[str, Out]], numbers: Mapping[str, int], numbered: bool) -> list[Labelled]:
    """Each of *entries* (key, content) as its label and the rest.

    A style sets the label apart (`second-field-align`) or, when it is *numbered*, begins each entry with the number.
    """
    found = [_set_apart(content) for _, content in entries]
    if any(label for label, _ in found) or not numbered:
        return found
    patterns = [re.compile(rf"\s*[\[(]?{numbers.get(key, 0)}[\])]?[.:]?\s*(?!\d)") for key, _ in entries]
    starts = [pattern.match(plain(content)) for pattern, (_, content) in zip(patterns, entries, strict=True)]
    return [
        (start[0].strip(), _without(content, start.end())) if start and all(starts) else ("", content)
        for start, (_, content) in zip(starts, entries, strict=True)
    ]


def _set_apart(content: Out) -> Labelled:
    if isinstance(content, str):
        return "", content
    if content.tag == "left-margin":
        return plain(content).strip(), ""
    label, children = "", []
    for child in content.children:
        if not label and isinstance(child, Node) and child.tag in ("", "left-margin"):
            label, child = _set_apart(child)
        children.append(child)
    return label, Node(content.tag, children, content.value) if label else content


def _without(content: Out, letters: int) -> Out:
    """*content* without its first *letters*."""
    if isinstance(content, str):
        return content[letters:]
    children: list[Out] = []
    for child in content.children:
        children.append(_without(child, letters) if letters else child)
        letters = max(0, letters - len(plain(child)))
    return Node(content.tag, children, content.value)
