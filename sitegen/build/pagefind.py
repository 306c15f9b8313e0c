"""The indexer of the search, Pagefind, run by its command line: its Python interface is twenty times slower.

It comes with `pip install 'sitegen[search]'`, or with `sitegen[search-cjk]`, which also parts the words of Chinese,
Japanese and Korean; or it is on the PATH. https://pagefind.app/docs/config-options/
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sitegen.build.fingerprint import metadata_folders

PACKAGES = ("pagefind_bin_extended", "pagefind_bin")  # the more able first
PROGRAMS = ("pagefind_extended", "pagefind")
PATIENCE = 3600  # seconds; eleven thousand whole cases take a hundred
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Engine(NamedTuple):
    """The program, what tells its version, and whether it parts words that are written without spaces."""

    path: Path
    version: str
    cjk: bool


class IndexFailure(Exception):
    """The program ended without an index; the message is its own."""


@cache
def engine() -> Engine | None:
    """The indexer of this machine, if there is one; nothing is run to find it."""
    return _packaged() or _on_path()


def signature() -> str:
    """What tells one engine from another: a part of what decides that nothing has changed."""
    found = engine()
    return f"{found.path} {found.version}" if found else ""


def _packaged() -> Engine | None:
    installed: dict[str, Path] = {}
    for folder in metadata_folders():
        installed.setdefault(folder.name.lower().partition("-")[0], folder)
    for package in PACKAGES:
        for program in PROGRAMS if package in installed else ():
            path = installed[package].parent / package / program
            if path.is_file():
                return Engine(path, installed[package].stem, package == PACKAGES[0])
    return None


def _on_path() -> Engine | None:
    """A program that was installed by other means; its size and date stand for its version."""
    for program in PROGRAMS:
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            path = Path(folder, program)
            if folder and path.is_file() and os.access(path, os.X_OK):
                status = path.stat()
                return Engine(path, f"{status.st_size} {status.st_mtime_ns}", program == PROGRAMS[0])
    return None


def run(found: Engine, documents: Path, bundle: Path) -> None:
    """Index the HTML files in *documents* into the folder *bundle*. Raises `IndexFailure`.

    It starts in the folder of the documents with an environment of its own, because settings in either change what it
    does.
    """
    import subprocess

    command = [os.fspath(found.path), "--site", ".", "--output-path", os.fspath(bundle), "--quiet"]
    try:
        told = subprocess.run(
            command, cwd=documents, env={}, capture_output=True, text=True, errors="replace", timeout=PATIENCE,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise IndexFailure(str(problem)) from None
    if told.returncode or not (bundle / "pagefind-entry.json").is_file():
        lines = _COLOUR.sub("", told.stderr + told.stdout).strip().splitlines()
        raise IndexFailure(lines[-1] if lines else f"it ended with {told.returncode}")
