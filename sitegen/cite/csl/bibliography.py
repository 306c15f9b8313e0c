"""The list of works as a style prints it: order, first field apart, repeated authors replaced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sitegen.cite.csl.citation import Works
from sitegen.cite.csl.compile import Compiler, in_sequence
from sitegen.cite.csl.formatting import layout_finisher
from sitegen.cite.csl.output import Node, Out, affixed, join
from sitegen.cite.csl.sort import arranged, keys
from sitegen.cite.csl.state import LISTED, State
from sitegen.cite.csl.xml import Element


class Entry(NamedTuple):
    """An entry of the list."""

    key: str
    content: Out


class Bibliography:
    """The `bibliography` element of a style, compiled."""

    def __init__(self, compiler: Compiler, element: Element) -> None:
        layout = element.find("layout") or Element("layout", {})
        self.fields = compiler.elements(layout.children)
        self.render = in_sequence(self.fields, layout.get("delimiter"))
        self.finish = layout_finisher(layout.attributes, compiler.locale)
        self.suffix = layout.get("suffix")
        self.keys = keys(compiler, element.find("sort"))
        self.aligned = element.get("second-field-align")
        self.substitute = element.attributes.get("subsequent-author-substitute")
        self.rule = element.get("subsequent-author-substitute-rule", "complete-all")

    def order(self, keys_: Sequence[str], works: Works) -> list[str]:
        """The keys in the order of the list."""
        return arranged(keys_, self.keys, works.state) if self.keys else list(keys_)

    def entries(self, order: Sequence[str], works: Works, whole: bool = False) -> list[Entry]:
        """The list, in *order*; with *whole* every entry names its authors, so that it can be copied alone."""
        found: list[Entry] = []
        before: list[str] = []
        for key in order:
            state = _state(key, works)
            content = self.entry(state)
            if self.substitute is not None and not whole:
                count = self.same(before, state.first_list)
                before = state.first_list
                if count:
                    state = _state(key, works)
                    state.replace = (self.rule, self.substitute, count)
                    content = self.entry(state)
            found.append(Entry(key, content))
        return found

    def same(self, before: list[str], names: list[str]) -> int:
        """How many names are replaced."""
        if not before or not names:
            return 0
        if self.rule.startswith("complete"):
            return len(names) if before == names else 0
        if self.rule == "partial-first":
            return int(before[0] == names[0])
        count = 0
        for first, second in zip(before, names, strict=False):
            if first != second:
                break
            count += 1
        return count

    def entry(self, state: State) -> Out:
        """One entry."""
        if not self.aligned or len(self.fields) < 2:
            content = self.render(state)
            return self.finish(content) if self.finish and content else content
        parts = [part for part in [field(state) for field in self.fields] if part]
        if len(parts) < 2:
            return affixed("", join(parts), self.suffix)
        rest = affixed("", join(parts[1:]), self.suffix)
        return Node("", [Node("left-margin", [parts[0]]), Node("right-inline", [rest])])


def _state(key: str, works: Works) -> State:
    """A state for an entry, which shows what tells its cites apart."""
    return works.state(key, LISTED)
