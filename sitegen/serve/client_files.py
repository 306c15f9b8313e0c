"""The files that the preview's pages run and are drawn with: they come with sitegen, beside this file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "client"
_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")


@cache
def client_files() -> Mapping[str, bytes]:
    """The files by name, as they were listed: no path is ever made of what a browser asks for."""
    return {file.name: file.read_bytes() for file in _FOLDER.glob("*") if _NAME.fullmatch(file.name) and file.is_file()}
