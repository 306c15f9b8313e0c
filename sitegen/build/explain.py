"""Why was this made again? Answered from the memory of the last build."""

from __future__ import annotations

from pathlib import Path

from sitegen.build import memory as remember
from sitegen.build.pipeline import STATE


def explain(root: Path, path: str) -> list[str] | None:
    """Lines about an output or a case, or None when the last build knows neither.

    *path* may be an output (`public/cases/a/index.html`), an address (`/cases/a/`) or a source file.
    """
    memory = remember.load(root / STATE)
    for name in _spellings(path):
        target = memory.targets.get(name)
        if target is not None:
            return [
                f"{name} was made in an earlier build because {target.reason}." if target.reason else f"{name}:",
                "Its key was made of:",
                *(f"  {part}: {value}" for part, value in target.parts.items()),
            ]
    parts = Path(path).parts
    for slug, record in memory.reads.items():
        if slug in parts and "cases" in parts:
            digests = (f"  {name}: {value}" for name, value in record.files.items())
            return [f"The case {slug} was read from:", *digests]
    return None


def _spellings(path: str) -> list[str]:
    plain = path.removeprefix("./").removeprefix("public/").lstrip("/")
    return [plain, f"{plain.rstrip('/')}/index.html".lstrip("/")]
