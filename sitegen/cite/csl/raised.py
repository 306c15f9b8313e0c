"""Raised numbers with words of the writer's around them: `(see ¹, and others)`. The words stand on the line.

CSL raises the whole citation, words and all; words of that size and height are hard to read.
"""

from __future__ import annotations

from sitegen.cite.csl.formatting import layout_finisher
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Finish, Node, Out


def on_line(attributes: dict[str, str], locale: Locale) -> Finish | None:
    """What a layout that raises its citations does to one that stands on the line: it is in brackets there."""
    if attributes.get("vertical-align") != "sup":
        return None
    kept = {name: value for name, value in attributes.items() if name != "vertical-align"}
    return layout_finisher(kept if kept.get("prefix") else {**kept, "prefix": "(", "suffix": ")"}, locale)


def drawn_together(content: Out) -> Out:
    """Raised numbers side by side as one raised part, with the comma or dash between them."""
    found: list[Out] = []
    for part in _flat(content):
        between = found[-1] if len(found) > 1 and isinstance(found[-1], str) else " "
        before = found[-2] if len(found) > 1 else ""
        if _is_raised(part) and _is_raised(before) and isinstance(between, str) and between.strip() == between:
            assert isinstance(part, Node)
            assert isinstance(before, Node)
            found[-2:] = [Node("sup", [*before.children, between, *part.children])]
        else:
            found.append(part)
    return Node("", found)


def _flat(content: Out) -> list[Out]:
    if isinstance(content, str) or content.tag:
        return [content] if content else []
    return [part for child in content.children for part in _flat(child)]


def _is_raised(content: Out) -> bool:
    return isinstance(content, Node) and content.tag == "sup"
