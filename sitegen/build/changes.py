"""What differs between the site that stands and the one that is planned."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from sitegen import files
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
    write: dict[str, Callable[[str], None] | None] = {}
    gone = _standing(standing, touched)
    for target in targets:
        record, known = made[target.path], before.targets.get(target.path)
        if touched or record is not known:
            stood = dict(zip((target.path, *known.beside), known.digests, strict=True)) if known else {}
            just_made = not target.blob and not record.found and record is not known  # it need not be read again
            for path, name in zip(target.paths, record.digests, strict=True):
                if stood.get(path) != name or (touched and _folder(path) in touched):
                    write[path] = _put(context, target, name, just_made=just_made)
            gone.update(stood)
    gone.update(chain.from_iterable((path, *before.targets[path].beside) for path in before.targets.keys() - made))
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


def _put(context: Context, target: Target, name: str, *, just_made: bool) -> Callable[[str], None] | None:
    """What puts the bytes of a target in their place, later, so that a site may be larger than memory.

    None when the store has lost them.
    """
    if target.maker == "copy":
        return partial(_copy, context.root / target.origin, name)
    blobs = context.pictures.blobs if target.maker == "picture" else context.store.blobs
    if not (blobs.has(name) if just_made else blobs.whole(name)):
        blobs.drop(name)
        return None
    return partial(blobs.place, name)


def _copy(origin: Path, name: str, path: str) -> None:
    data = files.read(origin)
    if digest(data) != name:
        raise SourceChanged(origin)
    files.write(path, data)
