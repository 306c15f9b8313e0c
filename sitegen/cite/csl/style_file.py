"""A style in a file of the user's: the one door to the disk, for those who use the engine without sitegen.

sitegen itself never opens it: it hands in the texts of files (`Style.from_text`), so that a build knows what it read.
"""

from __future__ import annotations

from pathlib import Path


def is_path(path_or_id: str) -> bool:
    """Whether this names a file and not a style: ids have no dot."""
    return path_or_id.lower().endswith(".csl")


def content(path: str) -> bytes:
    """The bytes of the file at *path*, in whatever encoding; `OSError` when it cannot be read."""
    return Path(path).read_bytes()
