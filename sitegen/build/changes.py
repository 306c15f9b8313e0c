"""What differs between the site that stands and the one that is planned."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sitegen import files
from sitegen.build.blobs import Blobs
from sitegen.build.commit import Changes
from sitegen.build.context import Context
from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.plan import all_paths
from sitegen.model.struct import digest
from sitegen.model.target import Target


class DamagedStore(Exception):
    """Stored results turned out damaged when they were needed; they are dropped by now."""


class SourceChanged(OSError):
    """A file that is published as it is was saved again during the build."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EBUSY, "it is saved again and again while the site is built", str(path))


def changes_for(
    context: Context,
    standing: Sequence[files.Entry],
    targets: Sequence[Target],
    made: Mapping[str, TargetRecord],
    before: Memory,
) -> Changes:
    """Compare the plan with the files *standing*: one is kept when its bytes are those of the last build, untouched."""
    touched = _touched(standing, before)
    fresh: dict[str, tuple[Target, str]] = {}
    for target in targets:
        record, known = made[target.path], before.targets.get(target.path)
        if touched or record is not known:
            stood = dict(zip((target.path, *known.beside), known.digests, strict=True)) if known else {}
            files_of_it = zip(target.paths, record.digests, strict=True)
            fresh |= {path: (target, name) for path, name in files_of_it if stood.get(path) != name or path in touched}
    planned = set(all_paths(targets))
    kept = [entry for entry in standing if entry.path in planned and entry.path not in fresh]
    taken = {entry.inode for entry in kept}
    write = {path: _put(context, target, name, taken) for path, (target, name) in fresh.items()}
    damaged = [path for path, put in write.items() if put is None]
    if damaged:
        raise DamagedStore(damaged)
    return Changes(
        write={path: put for path, put in write.items() if put},
        remove={entry.path for entry in standing if entry.path not in planned},
        keep=[entry.path for entry in kept],
    )


def _touched(standing: Sequence[files.Entry], before: Memory) -> set[str]:
    """Paths of the files that somebody wrote, changed or removed since the last build."""
    if files.output_digest(standing) == before.listing:
        return set()
    left, now = before.left(), {entry.path: entry for entry in standing}
    return {path for path in left.keys() | now.keys() if not _same(left.get(path), now.get(path))}


def _same(left: files.Entry | None, now: files.Entry | None) -> bool:
    return left is not None and now is not None and now.stands_as(left)


def _put(context: Context, target: Target, name: str, taken: set[int]) -> Callable[[str], None] | None:
    """What puts the bytes of a target in their place, later, so that a site may be larger than memory.

    None when the store has lost them.
    """
    if target.maker == "copy":
        return _copy(context.root / target.origin, name)
    blobs = context.pictures.blobs if target.maker == "picture" else context.store.blobs
    if not blobs.whole(name):
        blobs.drop(name)
        return None
    return _place(blobs, name, taken)


def _copy(origin: Path, name: str) -> Callable[[str], None]:
    def put(path: str) -> None:
        data = files.read(origin)
        if digest(data) != name:
            raise SourceChanged(origin)
        files.write(path, data)

    return put


def _place(blobs: Blobs, name: str, taken: set[int]) -> Callable[[str], None]:
    """Two published files never share an inode, or some archivers and hosts would take one for a link."""
    inode = blobs.inode(name)
    if inode in taken:
        return _copy(Path(blobs.path(name)), name)
    taken.add(inode)
    return lambda path: blobs.place(name, path)
