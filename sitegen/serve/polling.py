"""Saves that the system gives no notice of (network drives, containers): found by polling, by all that a disk says of a
file.

The watcher's own polling compares the time of change in whole seconds, and so passes over every second save.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Collection, Mapping
from pathlib import Path

from sitegen import files
from sitegen.build.stamp import scan_sources

ALL = "content"  # in a batch: everything may be different
POLL_MS = 300  # between two polls
SHARE = 4  # polling everything takes at most one part in so many of the time
WARM = 20  # folders that were saved in last, which are polled each time: whoever edits a case saves it again

Folders = Mapping[str, files.Folder]


async def differences(root: Path, stop: asyncio.Event) -> AsyncIterator[frozenset[str]]:
    """The folders of sources in which a file is different since the last poll, in batches, until *stop* is set.

    The first batch is `ALL`, when the first poll is done.
    """
    before: Folders = await asyncio.to_thread(scan_sources, root)
    yield frozenset({ALL})
    warm: dict[str, None] = {}
    due = 0.0
    while not await _stopped(stop, POLL_MS / 1000):
        started = time.monotonic()
        if started >= due:
            now: Folders = await asyncio.to_thread(scan_sources, root)
            due = time.monotonic() + (SHARE - 1) * (time.monotonic() - started)
        else:
            now = _some(root, before, warm)
        different = frozenset(path for path in now.keys() | before.keys() if now.get(path) != before.get(path))
        before = now
        if different:
            warm = dict.fromkeys([*sorted(different)[:WARM], *warm][:WARM])
            yield different


def _some(root: Path, before: Folders, folders: Collection[str]) -> Folders:
    """All as it was *before*, but these *folders* as they are now."""
    rest = {path: found for path, found in before.items() if path not in folders}
    return rest | {path: found for one in folders for path, found in files.scan_sources(root, one, deep=False).items()}


async def _stopped(stop: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return False
    return True
