"""How large a style is once its macros stand in the place of their calls: what has no bound is refused, not run.

A few lines can ask for 2⁴⁰ elements, each macro calling the next one twice. Branches of a `choose` count as the largest
of them, since only one is printed.
"""

from __future__ import annotations

from sitegen.cite.csl.problems import Problem
from sitegen.cite.csl.vocabulary import FORMAT
from sitegen.cite.csl.xml import Element

DEEPEST = 120
"""Elements, and what their attributes wrap around them, on the longest way down; the most of real styles is 74."""
MOST = 100_000
"""Elements that one entry or citation may run through; the most of real styles is 5,000."""

Size = tuple[int, int]  # depth, count


class _Expansion:
    def __init__(self, macros: dict[str, Element]) -> None:
        self.macros = macros
        self.known: dict[str, Size] = {}
        self.open: set[str] = set()

    def element(self, element: Element, level: int = 0) -> Size:
        attributes, deepest, total = element.attributes, 0, 0
        if level > DEEPEST:
            return level, 0
        if "macro" in attributes:
            deepest, total = self.macro(attributes["macro"], level)
        one_of = element.name == "choose"
        for child in element.children:
            depth, count = self.element(child, level + 1)
            deepest = max(deepest, depth)
            total = max(total, count) if one_of else total + count
        own = 1 + len(FORMAT & attributes.keys()) if attributes else 1
        return deepest + own, min(total + 1, MOST + 1)

    def macro(self, name: str, level: int) -> Size:
        if name in self.known:
            return self.known[name]
        if name in self.open or name not in self.macros:
            return 0, 0
        self.open.add(name)
        size = self.known[name] = self.element(self.macros[name], level + 1)
        self.open.discard(name)
        return size


def check(root: Element, macros: dict[str, Element]) -> list[Problem]:
    """The parts of a style that are too deep or too large to be printed."""
    expansion, found = _Expansion(macros), []
    for element in root.children:
        if element.name in ("citation", "bibliography"):
            depth, count = expansion.element(element)
            if depth > DEEPEST:
                hint = "let macros call fewer others"
                found.append(_problem(element, f"what <{element.name}> calls is nested too deep", hint))
            elif count > MOST:
                hint = "let each macro be called once, not again and again in each other"
                found.append(_problem(element, f"what <{element.name}> calls grows without bound", hint))
    return found


def _problem(element: Element, message: str, hint: str) -> Problem:
    return Problem(element.line, element.column, message, hint, True)
