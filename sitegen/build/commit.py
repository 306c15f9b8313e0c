"""Old or new, whole: the output is exchanged in one step, so a kill at any instant leaves one of the two.

The smallest folder that holds every change is built anew beside the old one (unchanged files are hard-linked,
changed ones written and flushed), then exchanged with `renameat2(RENAME_EXCHANGE)` on Linux or
`renamex_np(RENAME_SWAP)` on macOS. A single changed file is renamed over the old one, which is the same in small.
Elsewhere two renames and a journal, finished at the next start, stand in.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sitegen import files

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h of macOS
FEW_FILES = 64  # up to this many files are flushed one by one; beyond it the file system is asked once


@dataclass(frozen=True)
class Changes:
    """What turns the old output into the new: what puts a new file in its place, by path; the paths to drop.

    `standing` is the old output; what of it is neither written nor dropped is kept.
    """

    write: Mapping[str, Callable[[str], None]]
    remove: Collection[str]
    standing: Mapping[str, files.Folder]

    def __bool__(self) -> bool:
        return bool(self.write or self.remove)

    def kept(self, within: str) -> Iterator[str]:
        """The paths of the files under the folder *within* that are kept."""
        for path, folder in self.standing.items():
            if not within or path == within or path.startswith(f"{within}/"):
                whole = (f"{path}/{name}" if path else name for name in folder.names)
                yield from (name for name in whole if name not in self.write and name not in self.remove)


class Places:
    """Where the output is, where the next one is built and a journal lies (on its file system), where state is kept."""

    def __init__(self, output: Path, state: Path) -> None:
        self.output = output
        self.state = state
        there = output if output.exists() else output.parent
        same = os.stat(there).st_dev == os.stat(state).st_dev  # noqa: PTH116
        self.staging = state / "staging" if same else output.with_name(f".{output.name}.staging")
        self.parked = self.staging.with_name(f"{self.staging.name}.old")
        self.journal = state / "journal"


def recover(places: Places) -> None:
    """Finish or forget what a killed build left: the journal first, then the unfinished tree."""
    folder = files.read_if_any(places.journal)
    if folder is not None:
        target = Path(os.fsdecode(folder))
        if not target.exists() and places.staging.exists():
            places.staging.rename(target)
        places.journal.unlink()
    for leftover in (places.staging, places.parked):
        if leftover.exists():
            _carry_over(leftover, places.output)
            shutil.rmtree(leftover)


def commit(places: Places, changes: Changes) -> None:
    """Make the output what *changes* says, in one step."""
    if not changes:
        return
    changed = {*changes.write, *changes.remove}
    if len(changed) == 1 and _replace_one(places, changes):
        return
    folder = _smallest_folder(places.output, changed, changes)
    _build(places, changes, folder)
    _exchange(places, places.output / folder)
    if not folder:
        _carry_over(places.staging, places.output)
    shutil.rmtree(places.staging, ignore_errors=True)  # the new site stands; `recover` finishes what is left


def _replace_one(places: Places, changes: Changes) -> bool:
    """Rename one new file over its old self; False when that is not all there is to do."""
    if changes.remove:
        return False
    (path, put), *_ = changes.write.items()
    target = places.output / path
    if not target.is_file():
        return False
    staged = _empty(places.staging) / "file"
    put(os.fspath(staged))
    files.flush(staged)
    staged.rename(target)
    shutil.rmtree(places.staging)  # a rename between two names of one file leaves both (rename(2))
    return True


def _smallest_folder(output: Path, changed: Collection[str], changes: Changes) -> str:
    """The deepest folder that holds all of *changed*, exists now, and will still hold something afterwards."""
    common = _common([PurePosixPath(folder).parts for folder in {path.rpartition("/")[0] for path in changed}])
    while common and not ((output / Path(*common)).is_dir() and _holds("/".join(common), changes)):
        common = common[:-1]
    return "/".join(common)


def _common(paths: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """The parts that all *paths* begin with: those of the first and the last in order."""
    first, last = min(paths), max(paths)
    same = [one == other for one, other in zip(first, last, strict=False)]
    return first[: same.index(False) if False in same else len(same)]


def _holds(folder: str, changes: Changes) -> bool:
    """Whether there will be a file under *folder*."""
    return any(path.startswith(f"{folder}/") for path in changes.write) or any(changes.kept(folder))


def _build(places: Places, changes: Changes, folder: str) -> None:
    """The next state of *folder*, in the staging place."""
    prefix = f"{folder}/" if folder else ""
    _empty(places.staging)
    for path in sorted({*changes.kept(folder), *changes.write}):
        if path.startswith(prefix):
            staged = f"{places.staging}/{path.removeprefix(prefix)}"
            if path in changes.write:
                changes.write[path](staged)
            else:
                files.keep(f"{places.output}/{path}", staged)
    _flush(places.staging, [path for path in changes.write if path.startswith(prefix)], prefix)


def _flush(staging: Path, written: Collection[str], prefix: str) -> None:
    """New bytes reach the disk before the exchange does."""
    if len(written) > FEW_FILES and sys.platform == "linux":
        descriptor = os.open(staging, os.O_RDONLY)
        try:
            _libc().syncfs(descriptor)
        finally:
            os.close(descriptor)
        return
    for path in written:
        files.flush(staging / path.removeprefix(prefix))
    files.flush(staging)


def _carry_over(old: Path, new: Path) -> None:
    """Move what has a hidden name (`.git`, `.well-known`) from the old site to the new: it belongs to its owner."""
    for entry in files.hidden(old):
        if new.is_dir() and not (new / entry).exists():
            (old / entry).rename(new / entry)


def _empty(staging: Path) -> Path:
    """The staging place, empty: a commit that failed half-way in this same build may have left something there."""
    if staging.exists():
        shutil.rmtree(staging)
    files.make_folder(staging)
    return staging


def _exchange(places: Places, target: Path) -> None:
    """Put the staged tree in the place of *target*; the old tree is in the staging place afterwards."""
    if not target.exists():
        files.make_folder(target.parent)
        places.staging.rename(target)
    elif not _swap(places.staging, target):
        _swap_by_journal(places, target)
    files.flush(target.parent)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _swap(one: Path, other: Path) -> bool:
    """Exchange two names atomically; False where the system or the file system cannot."""
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(_libc(), "renameat2"):
        return bool(_libc().renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin":
        return bool(_libc().renamex_np(first, second, RENAME_SWAP) == 0)
    return False


def exchanges(folder: Path) -> bool:
    """Whether folders can be exchanged in one step on the disk of *folder*, in which two are made to try it."""
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    return _swap(one, other)


def _swap_by_journal(places: Places, target: Path) -> None:
    """Two renames; between them only the journal knows where the site is, and `recover` finishes it."""
    files.replace(places.journal, [os.fsencode(target)])
    target.rename(places.parked)
    places.staging.rename(target)
    _carry_over(places.parked, places.output)
    places.journal.unlink()
    shutil.rmtree(places.parked, ignore_errors=True)
