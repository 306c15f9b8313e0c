"""The last stage: the planned site takes the place of the one that stands, and the build is remembered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sitegen import files
from sitegen.build import memory as remember, stamp
from sitegen.build.changes import changes_for
from sitegen.build.commit import Places, commit
from sitegen.build.context import Context
from sitegen.build.memory import Memory, OutputRecord, TargetRecord
from sitegen.build.report import Report
from sitegen.model.target import Target


def publish(
    context: Context,
    places: Places,
    targets: Sequence[Target],
    made: Mapping[str, TargetRecord],
    before: Memory,
    report: Report,
) -> dict[str, OutputRecord]:
    """Make the output what is planned, note in *report* what that changed, and give the files as they stand."""
    stamp.forget(places.state)
    standing = {entry.path: entry for entry in files.scan_site(places.output)}
    changes = changes_for(context, standing, targets, made, before.output)
    commit(places, changes)
    report.written, report.removed = len(changes.write), len(changes.remove)
    fresh = {path: files.entry(places.output, path) for path in changes.write}
    report.output = sorted([*(standing[path] for path in changes.keep), *fresh.values()])
    return {path: before.output[path] for path in changes.keep} | dict(_records(fresh, targets, made))


def _records(
    fresh: Mapping[str, files.Entry], targets: Sequence[Target], made: Mapping[str, TargetRecord]
) -> Iterator[tuple[str, OutputRecord]]:
    """Records of the files that are new."""
    for target in targets if fresh else ():
        for path, name in zip(target.paths, made[target.path].digests, strict=True):
            if path in fresh:
                _, size, mtime, _, inode, mode = fresh[path]
                yield path, OutputRecord(name, size, mtime, inode, mode)


def keep_in_mind(context: Context, state: Path, memory: Memory, report: Report) -> None:
    """Save the memory, and clean the store up. The site stands by now: a disk that refuses costs time, no page."""
    try:
        remember.save(state, memory)
        _prune(context, memory)
    except OSError as problem:
        report.forgotten = problem.strerror or str(problem)
        remember.forget(state)


def _prune(context: Context, memory: Memory) -> None:
    if context.store.crowded(3 * len(memory.reads) + len(memory.targets)):
        context.store.keep_only(*memory.pages())
    if context.pictures.crowded(len(memory.pictures)):
        context.pictures.keep_only(*memory.renditions())
