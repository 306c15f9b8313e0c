"""Tables: a caption, header scope, and a named scroller that a keyboard can reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sitegen.model.document import Align, Cell, Table
from sitegen.render.anchors import anchor
from sitegen.render.escape import attr, text
from sitegen.render.urls import address

if TYPE_CHECKING:
    from sitegen.render.html import Html


def table(writer: Html, node: Table) -> str:
    """A table in its scroller. Without a caption it is named by its place among those without."""
    place = anchor(node.id) if node.id else ""
    outer = f' id="{attr(place)}"' if place else ""
    name, caption = _name(writer, node, place)
    head = _row(writer, node.head, node.align, "col")
    body = "".join([_row(writer, row, node.align, "row") for row in node.rows])
    thead = f"<thead>{head}</thead>\n" if any(cell.children for cell in node.head) else ""
    return (
        f'<div class="table"{outer}>\n<div class="scroller" role="region" tabindex="0" {name}>\n'
        f"<table>\n{caption}{thead}<tbody>\n{body}</tbody>\n</table>\n</div>\n{_download(writer, node)}</div>\n"
    )


def _name(writer: Html, node: Table, place: str) -> tuple[str, str]:
    if not node.caption and not node.number:
        label = writer.words("Table without a title, {number}", number=next(writer.untitled))
        return f'aria-label="{attr(label)}"', ""
    caption_id = attr(f"{place or f'table-{next(writer.untitled)}'}-caption")
    label = writer.words("Table {number}", number=node.number) if node.number else ""
    mark = f'<span class="label"{writer.ui}>{text(label)}.</span> ' if label else ""
    return (
        f'aria-labelledby="{caption_id}"',
        f'<caption id="{caption_id}">{mark}{writer.line(node.caption)}</caption>\n',
    )


def _row(writer: Html, cells: tuple[Cell, ...], align: tuple[Align, ...], scope: str) -> str:
    parts = [_cell(writer, cell, side, scope) for cell, side in zip(cells, align, strict=False)]
    return f"<tr>{''.join(parts)}</tr>\n"


def _cell(writer: Html, cell: Cell, side: Align, scope: str) -> str:
    style = f' class="{side}"' if side else ""
    inner = writer.line(cell.children)
    if (cell.header or scope == "col") and inner:
        return f'<th scope="{scope}"{style}>{inner}</th>'
    return f"<td{style}>{inner}</td>"


def _download(writer: Html, node: Table) -> str:
    if not node.csv:
        return ""
    href = attr(address("", "/" + node.csv))
    number = f"Table {node.number}" if node.number else "Table"
    label = attr(writer.words("Download {table} as CSV", table=writer.words(number)))
    return f'<p class="download"><a href="{href}" download aria-label="{label}">CSV</a></p>\n'
