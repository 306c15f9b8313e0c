"""The names pictures are published under: that of their figure and panel (`fig-ct-a`), inside a line `picture-1`.

Never those of the original files, which carry dates and numbers of patients.
"""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.document import Image
from sitegen.model.walk import reading_order


def picture_names(case: Case, *, inside_lines: bool = True) -> dict[str, str]:
    """The published name, without extension, of each original the case shows; each original has one name.

    *inside_lines* is False when the text is known to have pictures as figures only.
    """
    names: dict[str, str] = {}
    for figure in case.figures:
        if figure.src:
            names.setdefault(figure.src, figure.id)
        for panel in figure.panels:
            alone = len(figure.panels) == 1 or not panel.id
            names.setdefault(panel.src, figure.id if alone else f"{figure.id}-{panel.id}")
    inline = [node.src for node in reading_order(case) if isinstance(node, Image)] if inside_lines else ()
    for number, src in enumerate(dict.fromkeys(inline), 1):
        names.setdefault(src, f"picture-{number}")
    return _distinct(names)


def _distinct(names: dict[str, str]) -> dict[str, str]:
    """Two originals never share a name, compared as a file system without letter case does."""
    taken: set[str] = set()
    for src, name in names.items():
        free, number = name, 1
        while free.lower() in taken:
            number += 1
            free = f"{name}-v{number}"
        taken.add(free.lower())
        names[src] = free
    return names
