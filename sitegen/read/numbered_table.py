"""A grid becomes a table: with its caption, its head, its merged cells, its id and its number."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from sitegen.model.diagnostic import Span
from sitegen.model.document import Blocks, Inlines, Table
from sitegen.read.attributes import Attributes
from sitegen.read.passage import Passage
from sitegen.read.places import Origin
from sitegen.read.tables import Grid, HeadError


class Said(NamedTuple):
    """An attribute list and where it stands."""

    found: Attributes
    origin: Origin

    def span(self, passage: Passage, key: str, length: int) -> Span:
        """The place of *length* characters from *key* (`#` for the id) on."""
        return passage.span(self.origin, self.found.at[key], length)


class TableCaption(NamedTuple):
    """The words of a caption and the attribute lists that go with it: the container's before that of the line below."""

    words: Inlines = ()
    said: tuple[Said, ...] = ()

    def over(self, below: TableCaption) -> TableCaption:
        """What a container says, and what the line *below* the table in it adds."""
        return TableCaption(self.words or below.words, (*self.said, *below.said))

    @property
    def values(self) -> dict[str, str]:
        """All keys; the first list that has one decides."""
        return {key: value for said in reversed(self.said) for key, value in said.found.values.items()}

    def of(self, key: str) -> Said:
        """The list that has *key*."""
        return next(said for said in self.said if key in said.found.values)


def numbered_table(passage: Passage, grid: Grid, caption: TableCaption, notes: Blocks = ()) -> Table:
    """The table of *grid*; what is wrong with it is told where it stands."""
    values = caption.values
    table, problems = grid.made(values, _heads(passage, grid, caption, values.get("head")))
    for problem in problems:
        span, where = grid.places.get(problem.spot), ""
        if span is None:
            span = caption.of("src").span(passage, "src", len("src"))
            where = f"{values['src']}, row {problem.spot[0] + 1}, column {problem.spot[1] + 1}: "
        passage.problem(span, "table-merge", where + problem.message, problem.hint)
    name = _name(passage, caption)
    label = passage.label(*caption.of("label")) if values.get("label") else ""
    number = passage.ledger.next("#tbl") + 1 if name and not label else 0
    return replace(table, caption=caption.words, id=name, number=number, notes=notes, label=label)


def _heads(passage: Passage, grid: Grid, caption: TableCaption, said: str | None) -> int:
    try:
        return grid.heads(said)
    except HeadError as error:
        span = caption.of("head").span(passage, "head", len(f"head={said}"))
        passage.problem(span, "table-head", str(error), error.hint)
        return 1


def _name(passage: Passage, caption: TableCaption) -> str:
    """The id, taken; empty when the table has none."""
    said = next((said for said in caption.said if said.found.id), None)
    if said is None:
        return ""
    name = said.found.id
    if not name.startswith("tbl-"):
        hint = f"write {{#tbl-{name}}}, and refer to it as @tbl-{name}"
        message = f"the id of a table begins with 'tbl-', unlike '{name}'"
        passage.problem(said.span(passage, "#", len(name) + 1), "table-id", message, hint)
    return passage.attributes.take_id(said.found, said.origin)
