"""What a container is: a figure's place, a table with a caption, or an aside.

`::: {#fig-ct}`, `::: {#tbl-labs src="labs.csv" caption="…"}`, `::: {.note}`; Quarto's `.callout-…` are the same asides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.token import Token
from msgspec.structs import replace

from sitegen.model.diagnostic import Span
from sitegen.model.document import Aside, Block, FigureSlot, Inlines, Table
from sitegen.read.attributes import HOW_TO_WRITE, UNREADABLE, Attributes, parse_attributes
from sitegen.read.inlines import InlineReader
from sitegen.read.links import LinkError, local_file
from sitegen.read.nearest import did_you_mean
from sitegen.read.numbered_table import Said, TableCaption, numbered_table
from sitegen.read.passage import Passage
from sitegen.read.places import Origin
from sitegen.read.sections import Heading, nest
from sitegen.read.tables import KEYS, Grid, TableError, read_csv

KINDS = ("note", "warning", "patient-perspective", "learning-points")
_CALLOUTS = {
    "callout-note": "note",
    "callout-tip": "note",
    "callout-important": "warning",
    "callout-warning": "warning",
    "callout-caution": "warning",
}
_NAMES = frozenset({*KINDS, *_CALLOUTS})
Item = Block | Heading
Inside = Callable[[TableCaption | None], list[Item]]


@dataclass(slots=True)
class Container:
    """An opening line, and what reads the text inside, given the caption of a table in there."""

    token: Token
    passage: Passage
    inlines: InlineReader
    inside: Inside

    @property
    def line(self) -> int:
        """The line of the opening, from 0."""
        return self.token.map[0] if self.token.map else 0

    @property
    def origin(self) -> Origin:
        """Where the text after the colons stands."""
        return self.passage.places.in_lines(self.line, self.token.info)

    @property
    def span(self) -> Span:
        """The opening line."""
        return self.passage.places.whole_line(self.line)


def container(box: Container) -> tuple[Item, ...]:
    """The block that *box* stands for."""
    if not box.token.meta["closed"]:
        box.passage.problem(box.span, "directive", "this block is not closed", "end it with a line of its own: :::")
    found = _attributes(box)
    if found.id.startswith("tbl-") or "src" in found.values:
        return _table(box, found)
    items = box.inside(None)
    if found.id.startswith("fig-") and not found.classes:
        return (_slot(box, found, items),)
    return (_aside(box, found, items),)


def _attributes(box: Container) -> Attributes:
    info = box.token.info
    if not info.startswith("{"):
        return Attributes(classes=[info], at={"." + info: 0})
    found = parse_attributes(info, 0)
    if found is None or found.end != len(info):
        box.passage.problem(box.span, "attributes", UNREADABLE, HOW_TO_WRITE)
        return found or Attributes()
    return found


def _slot(box: Container, found: Attributes, items: list[Item]) -> FigureSlot:
    span = box.passage.span(box.origin, found.at["#"], len(found.id) + 1)
    box.passage.attributes.known(found, box.origin, ())
    box.passage.attributes.take_id(found, box.origin)
    box.passage.ledger.slots.append((found.id, span))
    if items:
        hint = "describe the figure under figures: in the front matter and leave this block empty"
        box.passage.problem(span, "figure", f"the place of the figure '{found.id}' has text in it", hint)
    return FigureSlot(found.id)


def _aside(box: Container, found: Attributes, items: list[Item]) -> Aside:
    box.passage.attributes.known(found, box.origin, ("title", "lang", "dir"), None)
    _unknown_kinds(box, found)
    classes = [_CALLOUTS.get(name, name) for name in found.classes]
    kind = next((name for name in classes if name in KINDS), classes[0] if classes else "")
    title: Inlines = ()
    if text := found.values.get("title", ""):
        title = box.inlines.read(text, _value_origin(box, found, "title"))
    elif items and isinstance(items[0], Heading):
        title = items[0].title
        items = items[1:]
    name = box.passage.attributes.take_id(found, box.origin)
    children = nest(items, box.passage.problem)
    lang = box.passage.attributes.language(found, box.origin)
    return Aside(kind, children, title, lang, box.passage.attributes.direction(found, box.origin), name)


def _unknown_kinds(box: Container, found: Attributes) -> None:
    """Warn of each class that is no kind of block: it may be one of the theme's own, and is more often a slip."""
    for name in found.classes:
        if name not in _NAMES:
            span = box.passage.span(box.origin, found.at["." + name], len(name) + box.token.info.startswith("{"))
            message = f"'{name}' is no kind of block that sitegen knows, so it looks like any other text in a frame"
            hint = did_you_mean(name, _NAMES, f"write .{', .'.join(KINDS)}")
            box.passage.problem(span, "block-kind", message, hint, "warning")


def _table(box: Container, found: Attributes) -> tuple[Item, ...]:
    """A table from a file, or a pipe table in the container; what else stands there are its notes."""
    box.passage.attributes.known(found, box.origin, KEYS)
    words: Inlines = ()
    if text := found.values.get("caption", ""):
        words = box.inlines.read(text, _value_origin(box, found, "caption"))
    caption = TableCaption(words, (Said(found, box.origin),))
    if "src" in found.values:
        grid = _csv(box, found)
        notes = nest(box.inside(None), box.passage.problem)
        return (numbered_table(box.passage, grid, caption, notes),) if grid else ()
    items = box.inside(caption)
    if not items or not isinstance(table := items[0], Table):
        hint = 'name a file, src="labs.csv", or put one pipe table in the block'
        box.passage.problem(box.span, "table", f"the table '{found.id}' has no rows", hint)
        return tuple(items)
    return (replace(table, notes=(*table.notes, *nest(items[1:], box.passage.problem))),)


def _csv(box: Container, found: Attributes) -> Grid | None:
    origin = _value_origin(box, found, "src")
    span = box.passage.span(origin, 0, len(found.values["src"]))
    try:
        name = local_file(found.values["src"])
        found.values["src"] = name
        data = box.passage.options.texts.get(name)
        if data is None:
            hint = "give its path from the folder of the case, e.g. supplement/labs.csv"
            box.passage.problem(span, "file-missing", f"there is no file '{name}' in the folder of this case", hint)
            return None
        return read_csv(data, lambda text: box.inlines.read(text, lambda position: origin(0)))
    except LinkError as error:
        box.passage.problem(span, "link", str(error), error.hint)
    except TableError as error:
        box.passage.problem(span, "csv", f"{name}: {error}", "open it in a spreadsheet and save it again as CSV UTF-8")
    return None


def _value_origin(box: Container, found: Attributes, key: str) -> Origin:
    """Where the value of *key* stands: after the key, `=` and the quote."""
    after = found.at[key] + len(key) + 1
    quoted = box.token.info[after : after + 1] in {'"', "'", "“", "„"}
    return lambda position: box.origin(after + quoted + position)
