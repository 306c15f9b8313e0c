"""Everything the doctor looks at, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.doctor.finding import Finding, trouble
from sitegen.doctor.versions import REINSTALL, versions


def examine(start: Path) -> Iterator[Finding]:
    """What there is to say of this computer, and of the project that *start* belongs to, or of *start* alone."""
    yield from versions()
    try:
        yield from _further(start)
    except ImportError as fault:
        yield trouble("sitegen", f"a part of it cannot be loaded ({fault})", REINSTALL, stops=True)


def _further(start: Path) -> Iterator[Finding]:
    """What can be looked at with the packages of sitegen in place: they are imported here, and may not be."""
    from sitegen.build.project_above import project_above
    from sitegen.doctor.disk import disk
    from sitegen.doctor.parts import parts
    from sitegen.doctor.preview import preview
    from sitegen.doctor.project import project
    from sitegen.doctor.schemas import schemas
    from sitegen.doctor.terminal import terminal

    root = project_above(start) or start
    yield from parts()
    yield from schemas()
    yield from disk(root)
    yield from terminal()
    yield from preview(root)
    yield from project(start)
