"""Where the real articles are: outside the repository, so that nothing of theirs is copied into it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


def shared_cases(*names: str) -> Path:
    """The folder of real articles, or a skipped test where it is absent."""
    shared = Path(os.environ.get("SITEGEN_SHARED") or REPOSITORY.parent / "shared")
    folder = shared.joinpath("cases", *names)
    if not folder.is_dir():
        pytest.skip(f"the real articles are not here ({folder}); set SITEGEN_SHARED to the folder that has them")
    return folder
