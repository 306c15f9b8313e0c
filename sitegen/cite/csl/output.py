"""What elements render to: a string, or a node of formatting around strings and nodes; empty is the empty string.

Strings are joined at once when nothing is formatted, so that plain styles never build a tree. Where two pieces meet,
doubled punctuation is settled by `meet`; where a node stands between, `punctuation.settle` does it at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias


class Node:
    """Formatting (`i b sc sup sub u`, their undoing `-i -b -sc`, `q`, `link`, displays …) around its children."""

    __slots__ = ("children", "tag", "value")

    def __init__(self, tag: str, children: list[Out], value: str = "") -> None:
        self.tag, self.children, self.value = tag, children, value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        return (self.tag, self.value, self.children) == (other.tag, other.value, other.children)

    def __hash__(self) -> int:
        return hash((self.tag, self.value, len(self.children)))

    def __repr__(self) -> str:
        return f"Node({self.tag!r}, {self.children!r})"


Out: TypeAlias = "str | Node"
Finish: TypeAlias = Callable[[Out], Out]

_DISPLAYS = frozenset(("block", "right-inline", "indent"))
# What stays of two punctuation marks that meet; pairs not named stay both.
PAIRS = {
    "..": ".", ":.": ":", ";.": ";", "!.": "!", "?.": "?",
    "::": ":", ";:": ";", "!:": "!", "?:": "?",
    ";;": ";", "!!": "!", ":!": "!", ";!": "!", "??": "?", ":?": "?", ";?": "?", ",,": ",",
    "  ": " ", "\u00a0 ": "\u00a0", " \u00a0": "\u00a0", "….": "…",
}  # fmt: skip


def meet(first: str, second: str) -> str:
    """Two pieces side by side, one mark kept of two that clash."""
    if not first or not second:
        return first or second
    pair = first[-1] + second[0]
    if pair in PAIRS:
        return first[:-1] + PAIRS[pair] + second[1:]
    return first + second


def join(parts: list[Out], delimiter: str = "") -> Out:
    """The parts that are not empty with the delimiter between."""
    found = [part for part in parts if part]
    if len(found) < 2:
        return found[0] if found else ""
    text = ""
    for part in found:
        if type(part) is not str:
            return _joined(found, delimiter)
        text = meet(meet(text, delimiter), part) if text else part
    return text


def _joined(parts: list[Out], delimiter: str) -> Node:
    children: list[Out] = []
    for part in parts:
        if children and delimiter:
            children.append(delimiter)
        children.append(part)
    return Node("", children)


def affixed(prefix: str, content: Out, suffix: str) -> Out:
    """*content* between its affixes."""
    if isinstance(content, str):
        return meet(meet(prefix, content), suffix)
    if suffix and content.children and isinstance(last := content.children[-1], Node) and last.tag in _DISPLAYS:
        ending = Node(last.tag, [*last.children, suffix], last.value)
        return Node(content.tag, [part for part in (prefix, *content.children[:-1], ending) if part], content.value)
    return Node("", [part for part in (prefix, content, suffix) if part])


def plain(content: Out) -> str:
    """The letters of *content*, without formatting."""
    if isinstance(content, str):
        return content
    inner = "".join([plain(child) for child in content.children])
    return f"“{inner}”" if content.tag == "q" else inner


def leaves(content: Out) -> Iterable[str]:
    """The strings of *content* in order."""
    if isinstance(content, str):
        yield content
        return
    for child in content.children:
        yield from leaves(child)


def mapped(content: Out, change: Callable[[str], str]) -> Out:
    """*content* with every string changed."""
    if isinstance(content, str):
        return change(content)
    return Node(content.tag, [mapped(child, change) for child in content.children], content.value)
