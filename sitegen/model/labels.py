"""What each target of a cross-reference in a case is called: `Figure 1`, `Table S1`, the title of a section.

Words that are kept apart from their page leave it open, since the page's language says it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sitegen.model.case import Case
from sitegen.model.document import MathBlock, Section, Table
from sitegen.model.figure import Figure
from sitegen.model.walk import raised_text, walk_blocks

LABEL = "\3"  # no text holds it: read/ takes control characters out


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


def left_open(found: list[tuple[str, str]]) -> Callable[[str, str], str]:
    """What writes a label as a `LABEL` alone, and adds its word and number to *found*."""

    def named(word: str, number: str) -> str:
        found.append((word, number))
        return LABEL

    return named


def filled(words: str, found: Iterable[tuple[str, str]], named: Callable[[str, str], str]) -> str:
    """*words* with the labels that were left open as *named* says them; their end may have been cut off."""
    if LABEL not in words:
        return words
    called = [named(word, number) if word else number for word, number in found]
    first, *others = words.split(LABEL)
    return first + "".join([label + after for label, after in zip(called, others, strict=False)])


def _named(word: str, thing: Figure | Table | MathBlock) -> tuple[str, str]:
    return ("", thing.label) if thing.label else (word, str(thing.number))
