"""Finds a theme and what it extends: the project's `themes/<name>/` first, then the one that comes with sitegen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sitegen import files
from sitegen.build.fingerprint import PACKAGE
from sitegen.build.sources import SITE_FILE, THEMES, Sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.source import decode
from sitegen.read.yaml import compose
from sitegen.render.theme import MANIFEST, merge, parent_of

LONGEST_CHAIN = 8


@dataclass
class FoundTheme:
    """The files of a theme over those of the themes it extends, by path, and where in the project each comes from."""

    files: dict[str, bytes] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    problem: Diagnostic | None = None


def load_theme(root: Path, name: str, sources: Sources) -> FoundTheme:
    """Theme *name* with what it extends, or what is wrong."""
    chain: list[dict[str, bytes]] = []
    origins: dict[str, str] = {}
    while name and len(chain) < LONGEST_CHAIN:
        folder = _folder(root, name, sources)
        if folder is None:
            return FoundTheme(problem=_missing(sources, name))
        chain.append(_read(folder))
        problem = _broken(f"{THEMES}{name}/{MANIFEST}", chain[-1].get(MANIFEST, b""))
        if problem is not None:
            return FoundTheme(problem=problem)
        for path in chain[-1]:
            origins.setdefault(path, f"{THEMES}{name}/{path}")
        name = parent_of(chain[-1])
    return FoundTheme(merge(chain), origins)


def _folder(root: Path, name: str, sources: Sources) -> Path | None:
    if name in sources.themes:
        return root / "themes" / name
    for place in (PACKAGE / "themes", PACKAGE.parent / "themes"):
        if (place / name / "theme.yml").is_file():
            return place / name
    return None


def _read(folder: Path) -> dict[str, bytes]:
    return {entry.path: files.read(folder / entry.path) for entry in files.scan_output(folder) if entry.regular}


def _broken(file: str, data: bytes) -> Diagnostic | None:
    """What is wrong with a theme.yml, at its line."""
    source = decode(file, data)
    if isinstance(source, Diagnostic):
        return source
    _, problems = compose(source, 1, source.text)
    return next((problem for problem in problems if problem.severity == "error"), None)


def _missing(sources: Sources, name: str) -> Diagnostic:
    return Diagnostic(
        file=SITE_FILE,
        rule="theme",
        message=f"there is no theme called '{name}'",
        hint=f"write one of: {', '.join(dict.fromkeys(['default', *sources.themes]))}",
    )
