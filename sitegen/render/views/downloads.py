"""Files of the citation of a case or of several, one a format, for reference managers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address


class DownloadView(Value, frozen=True, kw_only=True):
    """A file: what its format is called, where it is, its media type, and the name to save it by."""

    label: str
    href: str
    media_type: str
    name: str


def downloads(files: Iterable[tuple[str, str, str]]) -> tuple[DownloadView, ...]:
    """The files beside a case page, given as (label, name, media type)."""
    return tuple(
        DownloadView(label=label, href=address("", f"/{name}"), media_type=media_type, name=name)
        for label, name, media_type in files
    )


class Several(Value, frozen=True, array_like=True):
    """What cases have in common whose citations are in one file; `stem` is its address under `citations/`, unended."""

    kind: Literal["volume", "issue", "author"]
    name: str
    stem: str


class FilesView(Value, frozen=True, array_like=True):
    """The citation files of several cases: those of a year, an issue, an author."""

    label: str
    files: tuple[DownloadView, ...]


SeveralFiles = tuple[Several, tuple[tuple[str, str, str], ...]]  # with label, address and media type of each file


def linked(files: Iterable[tuple[str, str, str]], root: str) -> tuple[DownloadView, ...]:
    """Files anywhere on the site, given as (label, address, media type), from a page to whose root *root* leads."""
    return tuple(
        DownloadView(label=label, href=address(root, path), media_type=kind, name=path.rpartition("/")[2])
        for label, path, kind in files
    )


def several(found: Iterable[SeveralFiles], root: str, words: Phrases) -> tuple[FilesView, ...]:
    """The files of issues and authors, under their names."""
    return tuple(FilesView(_named(one, words), linked(files, root)) for one, files in found if files)


def _named(one: Several, words: Phrases) -> str:
    match one.kind:
        case "volume":
            return words("Volume {name}", name=one.name)
        case "issue":
            return words("Issue {name}", name=one.name)
        case "author":
            return one.name
