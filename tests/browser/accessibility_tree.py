"""A page as Chromium tells it to a screen reader, as indented text: role, name, and what is said of it.

Chromium's own tree (https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/), without what nobody hears:
boxes without a role, single letters of a formula, more of the same in a long row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

SAID = (
    "level",
    "expanded",
    "checked",
    "pressed",
    "disabled",
    "required",
    "invalid",
    "hasPopup",
    "modal",
    "live",
    "roledescription",
)
SILENT = frozenset({"none", "generic", "InlineTextBox", "ListMarker", "LineBreak"})
LEAVES = frozenset({"math", "MathMLMath", "image", "img", "button", "option"})  # whose name says it all
TEXT = "StaticText"
WITHIN_TEXT = frozenset({"emphasis", "strong", "time", "superscript", "subscript", "code", "mark", "Abbr"})
LONGEST, MOST = 72, 4
Node = dict[str, Any]
Nodes = dict[str, Node]


def tree(page: Any, home: str) -> str:
    """The tree of *page*, a line a node; *home* is the address of the site, which is another each time."""
    session = page.context.new_cdp_session(page)
    told = json.dumps(session.send("Accessibility.getFullAXTree")["nodes"]).replace(home, "https://site/")
    nodes = {node["nodeId"]: node for node in json.loads(told)}
    session.detach()
    root = next(node for node in nodes.values() if "parentId" not in node)
    return "".join(f"{'  ' * depth}{line}\n" for depth, line in _lines(root, nodes, 0))


def _lines(node: Node, nodes: Nodes, depth: int) -> Iterator[tuple[int, str]]:
    children = [] if _role(node) in LEAVES else list(_heard(node, nodes))
    if children and all(_is_text(child, nodes) for child in children):
        yield depth, _line(node, _text(children, nodes))
        return
    yield depth, _line(node)
    for key, same in groupby(children, lambda child: TEXT if _is_text(child, nodes) else _role(child)):
        row = list(same)
        if key == TEXT:
            yield depth + 1, f'"{_short(_text(row, nodes))}"'
            continue
        for child in row[:MOST]:
            yield from _lines(child, nodes, depth + 1)
        if len(row) > MOST:
            yield depth + 1, f"and {len(row) - MOST} more: {key}"


def _is_text(node: Node, nodes: Nodes) -> bool:
    """Whether *node* is words and nothing but words."""
    if _role(node) == TEXT:
        return True
    return _role(node) in WITHIN_TEXT and all(_is_text(child, nodes) for child in _heard(node, nodes))


def _text(row: Iterable[Node], nodes: Nodes) -> str:
    return "".join(_name(node) if _role(node) == TEXT else _text(_heard(node, nodes), nodes) for node in row)


def _heard(node: Node, nodes: Nodes) -> Iterator[Node]:
    """The children of *node*, those of silent boxes in their places."""
    for name in node.get("childIds", ()):
        child = nodes[name]
        if child.get("ignored") or (_role(child) in SILENT and not _name(child)):
            yield from _heard(child, nodes)
        elif _role(child) not in SILENT:
            yield child


def _role(node: Node) -> str:
    return str(node.get("role", {}).get("value", "none"))


def _name(node: Node) -> str:
    return str(node.get("name", {}).get("value", ""))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + " …"


def _line(node: Node, text: str = "") -> str:
    """*text* is all that *node* holds, and mostly its name, too."""
    parts = [_role(node)]
    if name := _short(_name(node) or text):
        parts.append(f'"{name}"')
    if _name(node) and text and _short(text) not in (name, ""):
        parts.append(f'holds "{_short(text)}"')
    if description := _short(str(node.get("description", {}).get("value", ""))):
        parts.append(f"({description})")
    said = {item["name"]: item["value"].get("value") for item in node.get("properties", ())}
    shown = [name for name in SAID if said.get(name) not in (None, "", False, "false", "off")]
    parts += [f"{name}={said[name]}" for name in shown if (parts[0], name) != ("listitem", "level")]
    return " ".join(parts).replace("=True", "")
