"""From a site to the list of files it will hold. Two writers of one path are an error that names both."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sitegen.build.memory import Memory
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import CONTENT, PAGES, case_folder
from sitegen.model.site import Picture, PictureUse, Site
from sitegen.model.target import Target
from sitegen.plugins import PageType, Registry
from sitegen.resolve.links import address

LONGEST_NAME = 255  # bytes of one part of a path on every file system in use


def plan(
    site: Site,
    page_types: Registry[PageType],
    theme_static: Mapping[str, str],
    theme_pictures: Iterable[PictureUse] = (),
    again: Sequence[Target] | None = None,
    of_cases: Sequence[Target] | None = None,
) -> list[Target]:
    """Every target of the site: pages of all types, pictures, supplements, the theme's static files and pictures.

    *again* are the targets of page types that plan from outlines, when those are as they were, *of_cases* those of page
    types that then plan anew single cases alone.
    """
    asked = (
        page_type
        for page_type in page_types
        if (again is None or not page_type.of_outlines) and (of_cases is None or page_type.replan is None)
    )
    pages = (*(again or ()), *(of_cases or ()), *(target for page_type in asked for target in page_type.plan(site)))
    shown = _renditions("/static/", CONTENT.rstrip("/"), theme_pictures, site.pictures)
    return [*pages, *_pictures(site), *_supplements(site), *static_targets(theme_static), *shown]


def _pictures(site: Site) -> Iterator[Target]:
    for card in site.cases:
        folder = case_folder(card.slug)
        yield from _renditions(card.path, folder, card.pictures, site.pictures)
    for page in site.pages:
        yield from _renditions(page.path, PAGES.rstrip("/"), page.pictures, site.pictures)


def _renditions(
    path: str, folder: str, uses: Iterable[PictureUse], pictures: Mapping[str, Picture]
) -> Iterator[Target]:
    for use in uses:
        picture = pictures.get(f"{folder}/{use.src}")
        if picture is None:
            continue
        for rendition in picture.renditions:
            yield Target(
                path=path.lstrip("/") + rendition.name(use.name, widest=rendition is picture.renditions[0]),
                maker="picture",
                blob=rendition.digest,
                origin=f"{folder}/{use.src}",
            )


def _supplements(site: Site) -> Iterator[Target]:
    for card in site.cases:
        for name, blob in card.files.items():
            origin = f"{case_folder(card.slug)}/{name}"
            yield Target(path=f"{card.path.lstrip('/')}{name}", maker="copy", blob=blob, origin=origin)


def static_targets(files: Mapping[str, str]) -> Iterator[Target]:
    """The static files of a theme: digests by path."""
    for path, blob in sorted(files.items()):
        yield Target(path=path, maker="theme", blob=blob, origin=f"theme file {path}")


def all_paths(targets: Sequence[Target]) -> list[str]:
    """Every path of *targets*, in no order: there are many, and most targets have one."""
    return [*(target.path for target in targets), *chain.from_iterable(target.beside for target in targets)]


def claimed_before(targets: Sequence[Target], memory: Memory) -> bool:
    """Whether the *memory* is of a site that was published, and in which each target had these paths: then none meet.

    So it is after most edits, and to compare the paths of a large site takes longer than to make one page. Only what
    is published has a folder that was left: a preview makes pages of a plan with conflicts, too.
    """
    if not memory.left or len({target.path for target in targets}) != len(targets):
        return False
    known = map(memory.targets.get, [target.path for target in targets])
    return all(record and record.beside == target.beside for record, target in zip(known, targets, strict=True))


Places = Callable[[str, str], tuple[Span, str]]


def conflicts(targets: Sequence[Target], place: Places = lambda file, path: (Span(), "")) -> Iterator[Diagnostic]:
    """Paths claimed twice (also when they differ only in case or composition), and names too long for a disk.

    *place* finds the line of a file that names an earlier address. Of two pages in one folder only the pages are
    told: that their pictures meet follows.
    """
    if _clear(all_paths(targets)):
        return
    claimed: dict[str, tuple[Target, str]] = {}
    folders: set[str] = set()
    for target, path in ((item, path) for item in targets for path in item.paths):
        folded = _folded(path)
        first = claimed[folded][0] if folded in claimed else None
        if first is None:
            claimed[folded] = target, path
        elif not _same_blob(first, target):
            folder, _, name = folded.rpartition("/")
            if name == "index.html":
                folders.add(folder)
            elif folder in folders:
                continue
            yield _conflict(first, target, path, place)
        if _too_long(path):
            yield Diagnostic(
                file=target.origin or path,
                rule="name-length",
                message="the name of this page is too long",
                hint="use a folder name under 100 letters",
            )
    yield from _files_as_folders(claimed, place)


def _clear(paths: Sequence[str]) -> bool:
    """Whether no two of *paths* can meet and none is too long, seen at a glance: so it is in most sites."""
    foreign = [path for path in paths if not path.isascii()]
    if max(map(len, paths), default=0) > LONGEST_NAME or any(map(_too_long, foreign)):
        return False
    folded = {*map(str.lower, filter(str.isascii, paths)), *map(_folded, foreign)}
    folders = {parent for folder in {path.rpartition("/")[0] for path in folded} for parent in _upwards(folder)}
    return len(folded) == len(paths) and folded.isdisjoint(folders)


def _upwards(folder: str) -> Iterator[str]:
    """*folder* and the folders it lies in."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _folded(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _too_long(path: str) -> bool:
    return any(len(part.encode()) > LONGEST_NAME for part in path.split("/"))


def _same_blob(one: Target, other: Target) -> bool:
    return bool(one.blob) and one.blob == other.blob and one.path == other.path


def _conflict(first: Target, second: Target, path: str, place: Places) -> Diagnostic:
    span, line = place(second.origin, path)
    return Diagnostic(
        file=second.origin or path,
        rule="path-conflict",
        message=f"both {first.origin or first.maker} and {second.origin or second.maker} "
        f"would be published at {address(path)}",
        span=span,
        source=line,
        hint="take this address out of aliases:, or write another" if line else "rename one of them",
    )


def _files_as_folders(claimed: Mapping[str, tuple[Target, str]], place: Places) -> Iterator[Diagnostic]:
    folders: dict[str, tuple[Target, str]] = {}
    for folded, claim in claimed.items():
        for folder in _upwards(folded.rpartition("/")[0]):
            folders.setdefault(folder, claim)
    for folder, (target, path) in folders.items():
        if folder in claimed:
            yield _conflict(claimed[folder][0], target, path, place)
