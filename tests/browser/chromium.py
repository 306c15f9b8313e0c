"""Where Chromium is, and how it is started: the system's, or the one that `playwright install chromium` brings."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGS = ["--no-sandbox", "--disable-gpu"]


def path(playwright: Any) -> str | None:
    """The program, when there is one."""
    found: str = next(filter(None, map(shutil.which, NAMES)), playwright.chromium.executable_path)
    return found if Path(found).exists() else None


def launch(playwright: Any, program: str) -> Any:
    """A browser without a window."""
    return playwright.chromium.launch(executable_path=program, args=ARGS)
