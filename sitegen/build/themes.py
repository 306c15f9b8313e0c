"""Finds a theme and what it extends: the project's `themes/<name>/` first, then the one that comes with sitegen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sitegen import files
from sitegen.build.fingerprint import PACKAGE
from sitegen.build.sources import Sources
from sitegen.model.diagnostic import Diagnostic
from sitegen.render.theme import merge, parent_of

LONGEST_CHAIN = 8


def load_theme(root: Path, name: str, sources: Sources) -> tuple[dict[str, bytes], Diagnostic | None]:
    """The files of theme *name* over those of the themes it extends, by path; or what is wrong."""
    chain: list[dict[str, bytes]] = []
    while name and len(chain) < LONGEST_CHAIN:
        folder = _folder(root, name, sources)
        if folder is None:
            return {}, _missing(root, name)
        chain.append(_read(folder))
        name = parent_of(chain[-1])
    return merge(chain), None


def _folder(root: Path, name: str, sources: Sources) -> Path | None:
    if name in sources.themes:
        return root / "themes" / name
    for place in (PACKAGE / "themes", PACKAGE.parent / "themes"):
        if (place / name / "theme.yml").is_file():
            return place / name
    return None


def _read(folder: Path) -> dict[str, bytes]:
    return {entry.path: files.read(folder / entry.path) for entry in files.scan_output(folder) if entry.regular}


def _missing(root: Path, name: str) -> Diagnostic:
    own = sorted(path.name for path in (root / "themes").glob("*/") if (path / "theme.yml").is_file())
    return Diagnostic(
        file="content/site.yml",
        rule="theme",
        message=f"there is no theme called '{name}'",
        hint=f"write one of: {', '.join(dict.fromkeys(['default', *own]))}",
    )


Theme = Mapping[str, bytes]
