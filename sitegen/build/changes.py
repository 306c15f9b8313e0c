"""What differs between the site that stands and the one that is planned."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
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
    standing: Mapping[str, files.Folder],
    targets: Sequence[Target],
    made: Mapping[str, TargetRecord],
    before: Memory,
) -> Changes:
    """Compare the plan with what is *standing*: a folder that nobody touched holds what the last build left there."""
    touched = _touched(standing, before)
    fresh: dict[str, tuple[Target, str]] = {}
    gone = _standing(standing, touched)
    for target in targets:
        record, known = made[target.path], before.targets.get(target.path)
        if touched or record is not known:
            stood = dict(zip((target.path, *known.beside), known.digests, strict=True)) if known else {}
            files_of_it = zip(target.paths, record.digests, strict=True)
            fresh |= {
                path: (target, name)
                for path, name in files_of_it
                if stood.get(path) != name or (touched and _folder(path) in touched)
            }
            gone.update(stood)
    gone.update(chain.from_iterable((path, *before.targets[path].beside) for path in before.targets.keys() - made))
    taken: set[int] = set()
    write = {
        path: _put(context, target, name, taken, just_made=_just_made(target, made, before))
        for path, (target, name) in fresh.items()
    }
    damaged = [path for path, put in write.items() if put is None]
    if damaged:
        raise DamagedStore(damaged)
    return Changes(
        write={path: put for path, put in write.items() if put},
        remove=_unplanned(gone, targets, standing),
        standing=standing,
    )


def _touched(standing: Mapping[str, files.Folder], before: Memory) -> set[str]:
    """The folders in which somebody wrote, changed or removed a file since the last build."""
    now = {path: folder.digest for path, folder in standing.items()}
    left = before.left
    return {path for path in left.keys() | now.keys() if left.get(path) != now.get(path)} if now != left else set()


def _standing(standing: Mapping[str, files.Folder], folders: Iterable[str]) -> set[str]:
    """The paths of what stands right in *folders*."""
    return {f"{path}/{name}" if path else name for path in folders if path in standing for name in standing[path].names}


def _unplanned(gone: set[str], targets: Sequence[Target], standing: Mapping[str, files.Folder]) -> set[str]:
    """What of *gone* no target claims, and still stands."""
    left = gone.difference(all_paths(targets)) if gone else gone
    return left & _standing(standing, {_folder(path) for path in left})


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _just_made(target: Target, made: Mapping[str, TargetRecord], before: Memory) -> bool:
    """Whether this very build put the bytes of *target* into the store: they need not be read again."""
    record = made[target.path]
    return not target.blob and not record.found and record is not before.targets.get(target.path)


def _put(
    context: Context, target: Target, name: str, taken: set[int], *, just_made: bool
) -> Callable[[str], None] | None:
    """What puts the bytes of a target in their place, later, so that a site may be larger than memory.

    None when the store has lost them.
    """
    if target.maker == "copy":
        return _copy(context.root / target.origin, name)
    blobs = context.pictures.blobs if target.maker == "picture" else context.store.blobs
    if not (blobs.has(name) if just_made else blobs.whole(name)):
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
    inode, published = blobs.links(name)
    if published or inode in taken:
        return _copy(Path(blobs.path(name)), name)
    taken.add(inode)
    return lambda path: blobs.place(name, path)
