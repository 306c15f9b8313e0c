"""Whether the schemas of registries are where `sitegen check --deposit` looks for them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitegen.doctor.finding import Finding, trouble
from sitegen.plugins import Exporter, discover

VARIABLE = "SITEGEN_SCHEMAS"
_CURE = f"get them as docs/deposit.md says, and name their folder: --schemas FOLDER, or {VARIABLE}"


def schemas() -> Iterator[Finding]:
    """One line: which there are in the folder that the environment names, and which are not."""
    named = os.environ.get(VARIABLE, "")
    if not named:
        words = f"{VARIABLE} names no folder, so that files for registries are checked by rules alone"
        yield Finding("schemas", "missing", words, _CURE)
    elif not Path(named).is_dir():
        yield trouble("schemas", f"{VARIABLE} names {named}, which is no folder", _CURE)
    else:
        yield _inside(Path(named))


def _inside(folder: Path) -> Finding:
    formats: Iterable[Exporter] = discover("exporters")
    wanted = sorted((item.label, item.schema) for item in formats if item.schema)
    here = [label for label, path in wanted if (folder / path).is_file()]
    absent = [f"{label} ({path})" for label, path in wanted if label not in here]
    found = f"of {', '.join(here)}" if here else "none"
    if not absent:
        return Finding("schemas", "ok", f"{found}, in {folder}")
    return Finding("schemas", "missing", f"{found}, in {folder}; not there: {', '.join(absent)}", _CURE)
