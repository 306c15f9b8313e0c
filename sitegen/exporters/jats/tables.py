"""Tables in JATS: a `table-wrap` with label, caption, the table of XHTML, and its notes under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sitegen.exporters.jats.figures import numbered
from sitegen.exporters.jats.inlines import NAMES
from sitegen.model.document import Align, Cell, Table
from sitegen.render.table_headers import Spot, groups, heading_ids, headings_of, is_simple, labels_group
from sitegen.render.xml import Xml, element, joined, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText


def table(writer: JatsText, node: Table) -> Xml:
    """A table with everything that belongs to it."""
    label = numbered(writer, "Table", node.label, node.number)
    return joined((element(
        "table-wrap", {"id": writer.place(node.id)},
        label,
        some("caption", {}, some("p", {}, writer.line(node.caption))),
        _file(writer, node),
        element("table", {}, _rows(writer, node)),
        some("table-wrap-foot", {}, writer.paragraphs(node.notes)),
    ), "\n"))  # fmt: skip


def _file(writer: JatsText, node: Table) -> Xml:
    """The table as CSV: the author's own file, or the one made of it."""
    name = "" if writer.alone else node.csv or writer.table_names.get(id(node), "")
    if not name:
        return Xml()
    words, said = writer.words, "Download {table} as CSV"
    label = node.label or (words(NAMES["Table"], number=node.number) if node.number else words("Table"))
    given = {
        "ext-link-type": "uri", "specific-use": "csv", "xlink:href": writer.file(name),
        "xlink:title": words(said, table=label), "xml:lang": writer.tongue(said),
    }  # fmt: skip
    return element("ext-link", given, "CSV")


class _Headings(NamedTuple):
    """Ids of headings and the headings of each cell, where merged cells or several head rows ask for them."""

    ids: Mapping[Spot, str]
    of: Mapping[Spot, str]


def _headings(writer: JatsText, node: Table) -> _Headings:
    if is_simple(node) or writer.alone or not node.id:
        return _Headings({}, {})
    places = heading_ids(node, writer.places.to(node.id))
    return _Headings(places, headings_of(node, places))


def _rows(writer: JatsText, node: Table) -> Xml:
    headings = _headings(writer, node)
    first = len(node.head)
    head = "".join([_row(writer, row, at, node.align, headings, "col") for at, row in enumerate(node.head)])
    bodies, at = [], first
    for group in groups(node.rows):
        rows = [_row(writer, row, at + down, node.align, headings, "row") for down, row in enumerate(group)]
        bodies.append(f"<tbody>{''.join(rows)}</tbody>")
        at += len(group)
    return Xml(_thead(node, head) + ("".join(bodies) or "<tbody><tr><td/></tr></tbody>"))


def _thead(node: Table, head: str) -> str:
    """The head; one without a word is left out, unless the table would be without any heading: JATS4R asks for one."""
    if any(cell.children for row in node.head for cell in row):
        return f"<thead>{head}</thead>"
    if any(cell.header and cell.children for row in node.rows for cell in row):
        return ""
    return f"<thead><tr>{'<th/>' * max(1, len(node.align))}</tr></thead>"


def _row(
    writer: JatsText, cells: Sequence[Cell], row: int, align: Sequence[Align], headings: _Headings, scope: str
) -> str:
    scope = "rowgroup" if scope == "row" and labels_group(cells) else scope
    parts, markup_of = [], writer.breaking.markup_of
    for column, (cell, side) in enumerate(zip(cells, align, strict=False)):
        if cell.covered:
            continue
        inner = markup_of(cell.children)
        heads = bool(cell.children) and (cell.header or scope == "col")
        name, opening = _opening(scope if heads else "", cell.colspan, cell.rowspan, side)
        if headings.ids:
            opening += _tied(headings, (row, column))
        parts.append(f"<{opening}>{inner}</{name}>" if inner else f"<{opening}/>")
    return f"<tr>{''.join(parts)}</tr>" if parts else ""


@lru_cache(256)
def _opening(scope: str, colspan: int, rowspan: int, side: str) -> tuple[str, str]:
    """The name of a cell, and its opening tag without brackets."""
    name = "th" if scope else "td"
    given = (
        ("scope", scope), ("colspan", str(colspan) if colspan > 1 else ""),
        ("rowspan", str(rowspan) if rowspan > 1 else ""), ("align", side),
    )  # fmt: skip
    return name, name + "".join([f' {key}="{value}"' for key, value in given if value])


def _tied(headings: _Headings, spot: Spot) -> str:
    """The id of a heading, and the ids of the headings of a cell."""
    own, of = headings.ids.get(spot, ""), headings.of.get(spot, "")
    return (f' id="{own}"' if own else "") + (f' headers="{of}"' if of else "")
