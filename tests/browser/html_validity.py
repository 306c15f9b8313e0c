"""What the HTML checker has against the pages in a folder."""

from __future__ import annotations

import subprocess
from pathlib import Path


def html_errors(vnu: list[str], folder: Path) -> str:
    """The errors and warnings, a line each; *vnu* is the command of the checker."""
    files = [str(file) for file in sorted(folder.rglob("*.html"))]
    told = subprocess.run([*vnu, "--format", "gnu", *files], capture_output=True, text=True, timeout=120, check=False)
    return told.stderr.replace(str(folder), "")
