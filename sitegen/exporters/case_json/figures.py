"""Figures with their panels, and tables, for `case.json`. Pictures are named as they are published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitegen.exporters.case_json import record
from sitegen.model.document import Cell
from sitegen.model.figure import Figure, Panel
from sitegen.model.plain_words import Words
from sitegen.model.published import Published
from sitegen.model.site import ShownPicture
from sitegen.resolve.table_files import table_files

_NOWHERE = ShownPicture(path="", width=0, height=0)


def figures(known: Published, words: Words) -> Iterator[record.Figure]:
    """The figures in order."""
    for node in known.case.figures:
        whole = known.pictures.get(node.src, _NOWHERE)
        name = words.called(node.id)
        yield record.Figure(
            id=node.id,
            label=name,
            title=words.line(node.title),
            caption=words.line(node.caption),
            alt=node.alt,
            file=whole.path,
            width=whole.width,
            height=whole.height,
            long_description=words.flow(node.long_description),
            credit=node.credit,
            source=node.source,
            permission=node.permission,
            license=node.license,
            panels=tuple([_panel(panel, node, name, known.pictures, words) for panel in node.panels]),
        )


def _panel(panel: Panel, figure: Figure, name: str, pictures: Mapping[str, ShownPicture], words: Words) -> record.Panel:
    shown = pictures.get(panel.src or figure.src, _NOWHERE)
    place = panel.region
    return record.Panel(
        id=panel.id,
        label=name + panel.id,
        file=shown.path,
        width=shown.width,
        height=shown.height,
        region=(place.x, place.y, place.width, place.height) if place else (),
        alt=panel.alt,
        caption=words.line(panel.caption),
        long_description=words.flow(panel.long_description),
        modality=panel.modality,
        view=panel.view,
        time=panel.time,
        stain=panel.stain,
        magnification=panel.magnification,
        scale_bar=panel.scale_bar,
    )


def tables(known: Published, words: Words) -> Iterator[record.Table]:
    """The tables that were met in the text, in its order."""
    files = {id(node): name for name, node in table_files(known.case)} if words.tables else {}
    for node in words.tables:
        grid = _filled((*node.head, *node.rows), words)
        yield record.Table(
            id=node.id,
            label=words.called(node.id) if node.id else node.label,
            caption=words.line(node.caption),
            head=grid[: len(node.head)],
            rows=grid[len(node.head) :],
            notes=words.flow(node.notes),
            file=node.csv or files.get(id(node), ""),
        )


def _filled(rows: Sequence[tuple[Cell, ...]], words: Words) -> tuple[tuple[str, ...], ...]:
    """The words of all cells; a merged cell says them in each place it covers."""
    grid = [[words.line(cell.children) if cell.children else "" for cell in row] for row in rows]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell.colspan > 1 or cell.rowspan > 1:
                for below in grid[at : at + cell.rowspan]:
                    below[column : column + cell.colspan] = [grid[at][column]] * cell.colspan
    return tuple([tuple(row) for row in grid])
