"""The picture files a case names must be in its folder, spelled as they are spelled there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.figure_entry import FigureEntry
from sitegen.read.folder import CaseFolder
from sitegen.read.nearest import Nearest

Use = tuple[str, Span]
_CAPTION = 20  # lines


def in_front_matter(entries: Iterable[FigureEntry], places: Mapping[str, Span]) -> Iterator[Use]:
    """The picture files of figures in the front matter, with their places."""
    for index, entry in enumerate(entries):
        at = f"figures.{index}"
        if entry.src:
            yield entry.src, places.get(f"{at}.src") or places.get(at, Span())
        for position, panel in enumerate(entry.panels):
            if panel.src:
                key = f"{at}.panels.{position}"
                yield panel.src, places.get(f"{key}.src") or places.get(key) or places.get(at, Span())


def in_text(pictures: Iterable[str], places: Mapping[str, Span]) -> Iterator[Use]:
    """The pictures of the text, in the order of parsing, with their places."""
    return ((src, places[f"image.{number}"]) for number, src in enumerate(pictures))


def missing(uses: Iterable[Use], folder: CaseFolder, source: SourceText) -> Iterator[Diagnostic]:
    """An error for each file that is not in the folder, naming one that may be meant: none that is shown already, lest
    the picture of another panel, or of the other hand, be shown twice.
    """
    uses = tuple(uses)
    names = Nearest(set(folder.files) - {src for src, _ in uses})
    for src, span in uses:
        if src not in folder.files:
            message = f"there is no file '{src}' in this folder"
            yield source.diagnostic(at_name(src, span, source), "file-missing", message, _hint(src, folder, names))


def at_name(src: str, span: Span, source: SourceText) -> Span:
    """The name itself in what stands at *span*, where it can be found; a caption may take several lines before it."""
    for number in range(span.line, span.line + _CAPTION):
        column = source.line(number).find(src, span.column - 1 if number == span.line else 0) + 1
        if column:
            return Span(number, column, len(src))
    return span


def _hint(src: str, folder: CaseFolder, names: Nearest) -> str:
    same = next((path for path in sorted(folder.files) if path.casefold() == src.casefold()), "")
    if same:
        return f"the file is called '{same}': capitals and small letters differ on the web"
    inside = [path for path in sorted(folder.files) if _name(path) == _name(src)]
    near = inside[0] if len(inside) == 1 else names(src)
    return f"did you mean '{near}'?" if near else "put the file there, or correct its name"


def _name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].casefold()
