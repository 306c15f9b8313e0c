"""Cells of a pipe table's row beyond its last column: the parser drops them, and no reader would see them."""

from __future__ import annotations

import re

_PIPE = re.compile(r"(?<!\\)\|")
_BEFORE = re.compile(r"[\s>*+\-\d.)]*")  # marks of quotations and lists around the table


def surplus(line: str, columns: int) -> int:
    """Where in *line* the first cell after the last of *columns* begins, or -1."""
    if line.count("|") == columns + 1 and line.startswith("|"):
        return -1
    edges = [found.start() for found in _PIPE.finditer(line.rstrip())]
    if edges and _BEFORE.fullmatch(line, 0, edges[0]):
        del edges[0]
    if edges and edges[-1] == len(line.rstrip()) - 1:
        del edges[-1]
    return edges[columns - 1] + 1 if len(edges) >= columns else -1
