"""Tables: a caption, header scope, merged cells, notes, a named scroller that a keyboard can reach, a download.

Laboratory values outside their reference range say “high” or “low” (see `lab_tables`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sitegen.model.document import Align, Cell, Table
from sitegen.render.anchors import anchor
from sitegen.render.escape import attr, text
from sitegen.render.lab_ranges import Verdict
from sitegen.render.lab_tables import flags
from sitegen.render.table_headers import Spot, groups, heading_ids, headings_of, is_simple, labels_group
from sitegen.render.urls import address

if TYPE_CHECKING:
    from sitegen.render.html import Html


def table(writer: Html, node: Table) -> str:
    """A table in its scroller. Without a caption it is named by its place among those without."""
    place = anchor(node.id) if node.id else ""
    outer = f' id="{attr(place)}"' if place else ""
    simple = is_simple(node)
    if not place and (node.caption or node.number or node.label or not simple):
        place = f"table-{next(writer.untitled)}"
    name, caption = _name(writer, node, place)
    said = _Said(writer, flags(node), len(node.head))
    rows = _plain(said, node) if simple else _linked(said, node, place)
    merged = "" if simple else ' class="merged"'
    notes = f'<div class="table-notes">\n{writer.flow(node.notes, _NOTE_LEVEL)}</div>\n' if node.notes else ""
    return (
        f'<div class="table"{outer}>\n<div class="scroller" role="region" tabindex="0" {name}>\n'
        f"<table{merged}>\n{caption}{rows}</table>\n</div>\n{notes}{_download(writer, node)}</div>\n"
    )


_NOTE_LEVEL = 4  # of headings inside notes, should there be any


def _name(writer: Html, node: Table, place: str) -> tuple[str, str]:
    if not node.caption and not node.number and not node.label:
        label = writer.words("Table without a title, {number}", number=next(writer.untitled))
        return f'aria-label="{attr(label)}"', ""
    caption_id = attr(f"{place}-caption")
    label = _label(writer, node)
    ui = "" if node.label else writer.ui
    mark = f'<span class="label"{ui}>{text(label)}.</span> ' if label else ""
    return (
        f'aria-labelledby="{caption_id}"',
        f'<caption id="{caption_id}">{mark}{writer.line(node.caption)}</caption>\n',
    )


def _label(writer: Html, node: Table) -> str:
    """“Table 1”, its own label, or nothing."""
    return node.label or (writer.words("Table {number}", number=node.number) if node.number else "")


class _Said(NamedTuple):
    """Who writes the cells, which values of the body are high or low, and how many rows the head has."""

    writer: Html
    flags: Mapping[Spot, Verdict]
    head: int

    def cell(self, cell: Cell, spot: Spot) -> str:
        """What stands in the cell at *spot*, counted from the head on."""
        inner = self.writer.line(cell.children)
        flag = self.flags.get((spot[0] - self.head, spot[1])) if self.flags else None
        if not flag:
            return inner
        word = self.writer.words("high") if flag == "high" else self.writer.words("low")
        return f'{inner} <span class="flag"{self.writer.ui}>{text(word)}</span>'


# -- one head row, no merged cells --------------------------------------------------------------------
def _plain(said: _Said, node: Table) -> str:
    head = "".join([_row(said, row, number, node.align, "col") for number, row in enumerate(node.head)])
    body = "".join([_row(said, row, number, node.align, "row") for number, row in enumerate(node.rows, said.head)])
    thead = f"<thead>{head}</thead>\n" if any(cell.children for row in node.head for cell in row) else ""
    return f"{thead}<tbody>\n{body}</tbody>\n"


def _row(said: _Said, cells: tuple[Cell, ...], row: int, align: tuple[Align, ...], scope: str) -> str:
    parts = [
        _cell(said, cell, (row, column), side, scope)
        for column, (cell, side) in enumerate(zip(cells, align, strict=False))
    ]
    return f"<tr>{''.join(parts)}</tr>\n"


def _cell(said: _Said, cell: Cell, spot: Spot, side: Align, scope: str) -> str:
    style = f' class="{side}"' if side else ""
    inner = said.cell(cell, spot)
    if (cell.header or scope == "col") and inner:
        return f'<th scope="{scope}"{style}>{inner}</th>'
    return f"<td{style}>{inner}</td>"


# -- every cell names its headings ----------------------------------------------------------------------
class _Links(NamedTuple):
    """Ids of headings, and the headings of each cell of the body."""

    ids: Mapping[Spot, str]
    headings: Mapping[Spot, str]
    align: tuple[Align, ...]


def _linked(said: _Said, node: Table, place: str) -> str:
    ids = heading_ids(node, place)
    links = _Links(ids, headings_of(node, ids), node.align)
    head = "".join([_linked_row(said, cells, number, links, "col") for number, cells in enumerate(node.head)])
    parts = [f"<thead>\n{head}</thead>\n" if head else ""]
    number = len(node.head)
    for group in groups(node.rows):
        rows = [_linked_row(said, cells, number + at, links, "row") for at, cells in enumerate(group)]
        parts.append(f"<tbody>\n{''.join(rows)}</tbody>\n")
        number += len(group)
    return "".join(parts)


def _linked_row(said: _Said, cells: Sequence[Cell], row: int, links: _Links, scope: str) -> str:
    scope = "rowgroup" if scope == "row" and labels_group(cells) else scope
    parts = [
        _linked_cell(said, cell, (row, column), links, scope) for column, cell in enumerate(cells) if not cell.covered
    ]
    return f"<tr>{''.join(parts)}</tr>\n"


def _linked_cell(said: _Said, cell: Cell, spot: Spot, links: _Links, scope: str) -> str:
    side = "" if scope == "rowgroup" else "center" if cell.colspan > 1 else links.align[spot[1]]
    given = {
        "id": links.ids.get(spot, ""),
        "scope": scope if spot in links.ids else "",
        "colspan": str(cell.colspan) if cell.colspan > 1 else "",
        "rowspan": str(cell.rowspan) if cell.rowspan > 1 else "",
        "headers": links.headings.get(spot, ""),
        "class": side,
    }
    attributes = "".join([f' {name}="{attr(value)}"' for name, value in given.items() if value])
    tag = "th" if spot in links.ids else "td"
    return f"<{tag}{attributes}>{said.cell(cell, spot)}</{tag}>"


def _download(writer: Html, node: Table) -> str:
    """The author's own file of the table, or the one made of it."""
    name = node.csv or writer.tables.get(id(node), "")
    if not name:
        return ""
    href = attr(address("", "/" + name))
    label = attr(writer.words("Download {table} as CSV", table=_label(writer, node) or writer.words("Table")))
    return f'<p class="download"><a href="{href}" download aria-label="{label}">CSV</a></p>\n'
