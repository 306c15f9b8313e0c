"""Compiled templates, kept between builds: compiling the default theme takes a tenth of a one-case edit.

They are code, so they lie with what the user alone may write (the cache folder of the account), never in the project,
where a stranger's pull request could put its own. https://jinja.palletsprojects.com/en/stable/api/#bytecode-cache
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from sitegen import files

VERSIONS = 8  # how many states of sitegen's code are kept: a developer has several checkouts, and goes back and forth


class CompiledTemplates:
    """Compiled templates by name, of one state of sitegen's code; in memory alone when there is no safe folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._known: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The compiled template of this name, or None."""
        if name not in self._known and self.folder is not None:
            data = files.read_if_any(self.folder / name)
            if data is not None:
                self._known[name] = data
        return self._known.get(name)

    def put(self, name: str, data: bytes) -> None:
        """Keep a compiled template; a folder that refuses it costs time and nothing else."""
        self._known[name] = data
        if self.folder is not None:
            with suppress(OSError):
                files.replace(self.folder / name, [data], mode=0o600)


def kept_for(code: str) -> CompiledTemplates:
    """The compiled templates of sitegen's *code*, those of older states cleared away."""
    parent = _account_folder()
    if parent is None:
        return CompiledTemplates()
    folder = parent / code
    try:
        if not folder.is_dir():
            parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _clear(parent)
            folder.mkdir(mode=0o700, exist_ok=True)
        elif _is_mine(folder):
            os.utime(folder)  # what is in use is the last to be cleared away
        return CompiledTemplates(folder if _is_mine(parent) and _is_mine(folder) else None)
    except OSError:
        return CompiledTemplates()


def _account_folder() -> Path | None:
    home = os.environ.get("HOME", "")
    usual = f"{home}/Library/Caches" if sys.platform == "darwin" else f"{home}/.cache"
    caches = os.environ.get("XDG_CACHE_HOME") or (usual if home else "")
    return Path(caches, "sitegen", "templates") if os.path.isabs(caches) else None  # noqa: PTH117


def _is_mine(folder: Path) -> bool:
    status = folder.lstat()
    return status.st_uid == os.getuid() and status.st_mode & 0o022 == 0 and folder.is_dir() and not folder.is_symlink()


def _clear(parent: Path) -> None:
    newest = sorted(parent.iterdir(), key=lambda path: path.lstat().st_mtime_ns, reverse=True)
    for old in newest[VERSIONS - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
