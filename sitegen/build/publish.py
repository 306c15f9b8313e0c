"""The last stage: the planned site takes the place of the one that stands, and the build is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sitegen import files
from sitegen.build import memory as remember, stamp
from sitegen.build.changes import changes_for
from sitegen.build.commit import Places, commit
from sitegen.build.context import Context
from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.report import Report
from sitegen.model.target import Target


def publish(
    context: Context,
    places: Places,
    targets: Sequence[Target],
    made: Mapping[str, TargetRecord],
    before: Memory,
    report: Report,
) -> dict[str, files.Folder]:
    """Make the output what is planned, note in *report* what that changed, and tell how it stands then."""
    stamp.forget(places.state)
    standing = files.scan_site(places.output)
    changes = changes_for(context, standing, targets, made, before)
    commit(places, changes)
    report.written, report.removed = len(changes.write), len(changes.remove)
    for path in {path.rpartition("/")[0] for path in (*changes.write, *changes.remove)}:
        folder = files.scan_folder(places.output, path)
        standing.pop(path, None)
        if folder is not None:
            standing[path] = folder
    report.listing = files.folders_digest(standing)
    return standing


def keep_in_mind(context: Context, state: Path, memory: Memory, report: Report) -> None:
    """Save the memory, and clean the store up. The site stands by now: a disk that refuses costs time, no page."""
    try:
        remember.save(state, memory)
        prune(context, memory)
    except OSError as problem:
        report.forgotten = problem.strerror or str(problem)
        remember.forget(state)


def prune(context: Context, memory: Memory) -> None:
    """Forget what nothing rests on, when there is much of it."""
    of_a_case = 5  # its result, itself, its record, what lists show of it, its evidence
    if context.store.crowded(of_a_case * len(memory.reads) + len(memory.targets)):
        context.store.keep_only(*memory.pages())
    if context.pictures.crowded(len(memory.pictures)):
        context.pictures.keep_only(*memory.renditions())
