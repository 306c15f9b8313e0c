"""Where the real articles are: outside the repository, so that nothing of theirs is copied into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.places import SHARED


def shared_cases(*names: str) -> Path:
    """The folder of real articles, or a skipped test where it is absent."""
    folder = SHARED.joinpath("cases", *names)
    if not folder.is_dir():
        pytest.skip(f"the real articles are not here ({folder}); set SITEGEN_SHARED to the folder that has them")
    return folder
