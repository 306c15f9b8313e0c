"""The no-change decision, made before anything heavy is imported: same sources, same output, same words.

The stamp of the last build holds digests of three listings (sources, output, code) and what that build
printed. Nothing is read but directory entries.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sitegen import files
from sitegen.build import fingerprint

SOURCES = ("content", "themes")


def scan_sources(root: Path) -> dict[str, files.Folder]:
    """The source files of the project at *root*, by folder."""
    return {path: found for folder in SOURCES for path, found in files.scan_sources(root, folder).items()}


def scan_besides_cases(root: Path) -> dict[str, files.Folder]:
    """The source files that are not of a case, by folder: few, whatever the size of the site."""
    deep = ("content/pages", "themes")
    return files.scan_sources(root, "content", deep=False) | {
        path: found for folder in deep for path, found in files.scan_sources(root, folder).items()
    }


def key(options: Sequence[str], sources: Mapping[str, files.Folder]) -> str:
    """What a build is asked to do: its options, the code and the sources' stats."""
    return "|".join([*options, fingerprint.code_stat(), files.folders_digest(sources)])


def unchanged(state: Path, asked: str, output: Path) -> dict[str, Any] | None:
    """The words of the last build when it did what is *asked* and its output still stands; else None."""
    data = files.read_if_any(state / "stamp.json")
    try:
        stamp = json.loads(data or b"{}")
    except ValueError:
        return None
    if not isinstance(stamp, dict) or stamp.get("asked") != asked or not output.is_dir():
        return None
    return stamp if stamp.get("output") == files.folders_digest(files.scan_site(output)) else None


def save(state: Path, asked: str, listing: str, words: dict[str, Any]) -> None:
    """Remember a build and the digest of the listing of its output. Written last, after the output stands."""
    stamp = {"asked": asked, "output": listing, **words}
    files.replace(state / "stamp.json", [json.dumps(stamp).encode()])


def forget(state: Path) -> None:
    """Drop the memory of the last build before anything is changed."""
    (state / "stamp.json").unlink(missing_ok=True)
