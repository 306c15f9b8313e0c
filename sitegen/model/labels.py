"""What each target of a cross-reference in a case is called: `Figure 1`, `Table S1`, the title of a section."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.case import Case
from sitegen.model.document import MathBlock, Section, Table
from sitegen.model.figure import Figure
from sitegen.model.walk import raised_text, walk_blocks


def labels(case: Case) -> Mapping[str, tuple[str, str]]:
    """How to name each target of *case*, as the English word for its kind and its number or title.

    `fig-ct` is `("Figure", "1")`, its panel `fig-ct-a` `("Figure", "1a")`; a section has its title. What has a label of
    its own has no word before it: `("", "Table S1")`.
    """
    found: dict[str, tuple[str, str]] = {}
    for figure in case.figures:
        word, number = _named("Figure", figure)
        found[figure.id] = (word, number)
        for panel in figure.panels:
            if panel.id:
                found[f"{figure.id}-{panel.id}"] = (word, number + panel.id)
    for node in walk_blocks(case.body.children):
        match node:
            case Section():
                found.setdefault(node.id, ("Section", raised_text(node.title)))
            case Table() if node.id:
                found.setdefault(node.id, _named("Table", node))
            case MathBlock() if node.id:
                found.setdefault(node.id, _named("Equation", node))
            case _:
                pass
    return found


def _named(word: str, thing: Figure | Table | MathBlock) -> tuple[str, str]:
    return ("", thing.label) if thing.label else (word, str(thing.number))
