"""Whether other installed packages may declare plugins, told from their metadata without `importlib.metadata`.

That module takes 12 ms to import, which a build of one changed case would spend to learn that there are none.
https://packaging.python.org/en/latest/specifications/entry-points/
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from importlib.machinery import SourceFileLoader


def may_declare(group: str, path: Iterable[str]) -> bool:
    """Whether a package on *path* (`sys.path`) names the entry points `[group]`, or may do so inside an archive."""
    heading = re.compile(rb"^\s*\[\s*" + re.escape(group.encode()) + rb"\s*\]", re.MULTILINE)
    return any(data is None or heading.search(data) for folder in path for data in _entry_points(folder))


def _entry_points(folder: str) -> Iterator[bytes | None]:
    """The lists of entry points of the packages in *folder*; None when it is no folder and cannot be listed."""
    try:
        names = os.listdir(folder or ".")  # noqa: PTH208 – a Path costs more than the listing
    except FileNotFoundError:
        return
    except OSError:
        yield None
        return
    for name in names:
        if name.endswith((".dist-info", ".egg-info", ".egg")):
            yield _read(f"{folder or '.'}/{name}")


def _read(package: str) -> bytes | None:
    """The file `entry_points.txt` of a package, read as Python reads its modules."""
    if package.endswith(".egg"):
        return None
    try:
        path = f"{package}/entry_points.txt"
        return SourceFileLoader("entry_points", path).get_data(path)
    except OSError:
        return b""
