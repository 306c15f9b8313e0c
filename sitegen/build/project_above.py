"""Which project a folder belongs to: looked for upwards, as git does."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sitegen.model.layout import CASES, CONTENT, SITE_FILE, STATE

# What stays behind in a project when its content/ is moved or thrown away.
REMAINS = (STATE, "schemas/site.schema.json")


def project_above(start: Path) -> Path | None:
    """The nearest project, *start* (absolute) or a folder above; None when there is none.

    In *start* itself a folder `content` is enough. Above, where others keep folders of that name, it holds cases or
    settings; and the search ends where a project has lost its own.
    """
    if _is_folder(start / CONTENT):
        return start
    if _bereft(start):
        return None
    for folder in start.parents:
        if _is_folder(folder / CASES) or _is_there(folder / SITE_FILE):
            return folder
        if _bereft(folder):
            break
    return None


def bereft(start: Path) -> Path | None:
    """The project, *start* or a folder above, whose content/ is gone."""
    return next((folder for folder in (start, *start.parents) if _bereft(folder)), None)


def _bereft(folder: Path) -> bool:
    return not _is_folder(folder / CONTENT) and any(_is_there(folder / name) for name in REMAINS)


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # a folder above may be closed to this user
        return path.is_dir()
    return False


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists()
    return False
