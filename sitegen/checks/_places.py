"""Where the parts of a figure stand in the source, under `figures:` or in the text; where affiliations and text do."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.diagnostic import SourceText
from sitegen.model.figure import Figure
from sitegen.read.figures import figure_id
from sitegen.read.frontmatter import Front, split

Path = tuple[str | int, ...]


def figure_path(case: Case, figure: Figure) -> Path:
    """The path of *figure* for `Locate`."""
    for index, entry in enumerate(case.meta.figures):
        if figure_id(entry.id) == figure.id:
            return ("figures", index)
    return ("id", figure.id)


def panel_path(case: Case, figure: Figure, position: int) -> Path:
    """The path of the panel at *position* (from 0) of *figure*; the figure's when it has no list of panels."""
    path = figure_path(case, figure)
    listed = path[0] == "figures" and case.meta.figures[int(path[1])].panels
    return (*path, "panels", position) if listed else path


def affiliation_path(case: Case, position: int) -> Path:
    """The path of the affiliation that is *position* (from 0) on the page: of its list, or of an author's own."""
    known = case.affiliations[position]
    for index, item in enumerate(case.meta.affiliations):
        if item == known:
            return ("affiliations", index)
    for number, author in enumerate(case.meta.authors):
        for index, item in enumerate(author.affiliations):
            if item == known:
                return ("authors", number, "affiliations", index)
    return ("authors",)


def below_front(source: SourceText) -> list[tuple[int, str]]:
    """The lines of the text below the front matter, with their numbers."""
    front = split(source)
    first = front.body_first_line if isinstance(front, Front) else 1
    return list(enumerate(source.text.split("\n")[first - 1 :], first))
