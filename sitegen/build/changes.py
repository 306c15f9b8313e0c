"""What differs between the site that stands and the one that is planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sitegen import files
from sitegen.build.commit import Changes
from sitegen.build.context import Context
from sitegen.build.memory import TargetRecord
from sitegen.model.target import Target


class DamagedStore(Exception):
    """A stored result turned out damaged when it was needed."""


def changes_for(
    context: Context,
    output: Path,
    targets: Sequence[Target],
    made: Mapping[str, TargetRecord],
    before: Mapping[str, TargetRecord],
) -> Changes:
    """Compare the plan with *output*: a file is kept when its digest and its stat are those of the last build."""
    standing = {entry.path: entry for entry in files.scan_output(output)}
    write, keep = {}, []
    for target in targets:
        record, known = made[target.path], before.get(target.path)
        entry = standing.get(target.path)
        if known is not None and entry is not None and known.digest == record.digest and _stands(known, entry):
            keep.append(target.path)
        else:
            write[target.path] = _bytes_of(context, target, record)
    return Changes(write=write, remove=standing.keys() - made.keys(), keep=keep)


def _stands(known: TargetRecord, entry: files.Entry) -> bool:
    return (known.size, known.mtime_ns, known.inode) == (entry.size, entry.mtime_ns, entry.inode)


def _bytes_of(context: Context, target: Target, record: TargetRecord) -> Callable[[], bytes]:
    """Fetches the bytes of a target when the commit writes them, and not before: a site may be larger than memory."""

    def fetch() -> bytes:
        if target.maker == "copy":
            return files.read(context.root / target.origin)
        store = context.pictures if target.maker == "picture" else context.store
        data = store.get(record.digest)
        if data is None:
            raise DamagedStore(record.digest)
        return data

    return fetch
