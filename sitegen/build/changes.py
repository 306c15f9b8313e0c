"""What differs between the site that stands and the one that is planned."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sitegen import files
from sitegen.build.blobs import Blobs
from sitegen.build.commit import Changes
from sitegen.build.context import Context
from sitegen.build.memory import OutputRecord, TargetRecord
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
    standing: Mapping[str, files.Entry],
    targets: Sequence[Target],
    made: Mapping[str, TargetRecord],
    before: Mapping[str, OutputRecord],
) -> Changes:
    """Compare the plan with the files *standing*: one is kept when its digest and stat are those of the last build."""
    keep: dict[str, files.Entry] = {}
    fresh: dict[str, tuple[Target, str]] = {}
    for target in targets:
        for path, name in zip(target.paths, made[target.path].digests, strict=True):
            known, entry = before.get(path), standing.get(path)
            if known is not None and entry is not None and known.digest == name and known.stands(entry):
                keep[path] = entry
            else:
                fresh[path] = target, name
    taken = {entry.inode for entry in keep.values()}
    write = {path: _put(context, target, name, taken) for path, (target, name) in fresh.items()}
    damaged = [path for path, put in write.items() if put is None]
    if damaged:
        raise DamagedStore(damaged)
    return Changes(
        write={path: put for path, put in write.items() if put},
        remove=standing.keys() - keep.keys() - write.keys(),
        keep=keep,
    )


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
