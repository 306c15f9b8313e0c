"""What is saved, as it is saved: batches of paths, from the notices of the system or, where it gives none, by polling.

https://watchfiles.helpmanual.io/ — a notice is a trigger that names a path; what became of it is read anew. Its inner
class is used, as the public functions do not say when the watch has begun, and begin it in the loop that calls them.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Iterable
from contextlib import aclosing
from pathlib import Path
from stat import S_ISREG

from watchfiles import Change
from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError

from sitegen.serve.no_notices import require_one_more, why_polled
from sitegen.serve.polling import ALL, differences

QUIET_MS = 10  # of silence end a batch: an editor's truncation and its writing, or its renames, come as one
RESTING_MS = (
    25  # the same while nobody writes: the watcher wakes as often as this, and that is all the preview then does
)
AWAKE_SECONDS = 300  # after a save
LONGEST_MS = 100  # of a batch: a burst does not hold the page up
CHECK_MS = 500  # between two questions whether the watched folders are still the same
ECHO = 0.15  # seconds after which a new folder is told once more: it may have been filled before it was watched
TRUNCATED = 0.05  # seconds that an empty file gets to be written: else a mistake would flash up between the two
MOST = 2_000  # paths of one batch, above which the system may have dropped notices: all is looked at once more
FOLDERS = (ALL, "themes")
LEFTOVER = re.compile(r"(?:^|/)(?:\.[^/]*|[^/]*~|~\$[^/]*|4913|Thumbs\.db|desktop\.ini)$")

Batch = frozenset[str]
BEGUN: Batch = frozenset({ALL})


async def saves(
    root: Path, stop: asyncio.Event, tell: Callable[[str], None] = lambda words: None, *, poll: bool = False
) -> AsyncIterator[Batch]:
    """Paths below *root* that were written, renamed or removed, in batches, until *stop* is set.

    The first batch is `ALL`, when the watch has begun: what was saved before is not told, and what is saved after it is
    not missed. So it is again when a watched folder is replaced by another, or themes/ appears. *tell* is told when the
    system gives no notices and they are looked for instead.
    """
    while not poll and not stop.is_set():
        watched = _watched(root)
        try:
            async with aclosing(_notices(root, watched, stop)) as notices:
                async for batch in notices:
                    if batch:
                        yield batch
                    if batch != BEGUN and (batch & watched.keys() or _watched(root) != watched):
                        break
        except (WatchfilesRustInternalError, OSError) as problem:
            tell(why_polled(problem))
            poll = True
    if not stop.is_set():
        async for batch in differences(root, stop):
            yield _told(batch)


def _watched(root: Path) -> dict[str, int]:
    """The folders that are there, with the number of each on its disk."""
    found: dict[str, int] = {}
    for name in FOLDERS:
        try:
            found[name] = (root / name).stat().st_ino
        except OSError:
            continue
    return found


async def _notices(root: Path, watched: Collection[str], stop: asyncio.Event) -> AsyncGenerator[Batch]:
    """`BEGUN`, then batches of saves in the folders *watched*; an empty one to ask whether these stand."""
    if not watched:
        await asyncio.sleep(CHECK_MS / 1000)
        yield frozenset()
        return
    with await asyncio.to_thread(_begun, [str(root / name) for name in watched]) as watcher:
        yield BEGUN
        last = time.monotonic()
        while True:
            step = QUIET_MS if time.monotonic() - last < AWAKE_SECONDS else RESTING_MS
            changes = await asyncio.to_thread(watcher.watch, LONGEST_MS, step, CHECK_MS, stop)
            if changes == "stop":
                return
            last = last if isinstance(changes, str) else time.monotonic()
            async for batch in _batches(root, set() if isinstance(changes, str) else changes):
                yield batch


def _begun(folders: list[str]) -> RustNotify:
    """On watch, which takes half a second for ten thousand folders, in which other threads go on."""
    watcher = RustNotify(folders, False, False, 0, True, True)
    require_one_more(folders[0])
    return watcher


async def _batches(root: Path, changes: set[tuple[int, str]]) -> AsyncIterator[Batch]:
    """What is to be told of *changes*: at once, and of new folders once more."""
    if any(_is_empty(path) for change, path in changes if change != Change.deleted):
        await asyncio.sleep(TRUNCATED)
    yield _told(_relative(root, path) for _, path in changes)
    filled = _told(_relative(root, path) for change, path in changes if change == Change.added and _is_folder(path))
    if filled:
        require_one_more(str(root / ALL))
    if filled or len(changes) > MOST:
        await asyncio.sleep(ECHO)
        yield filled if len(changes) <= MOST else frozenset({ALL})


def _told(paths: Iterable[str]) -> Batch:
    """Without hidden files and what editors leave beside, which no build reads."""
    return frozenset(path for path in paths if not LEFTOVER.search(path))


def _is_empty(path: str) -> bool:
    try:
        status = Path(path).stat()
    except OSError:
        return False
    return status.st_size == 0 and S_ISREG(status.st_mode)


def _is_folder(path: str) -> bool:
    return Path(path).is_dir()


def _relative(root: Path, path: str) -> str:
    return Path(path).relative_to(root).as_posix()
