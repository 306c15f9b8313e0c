"""The edge: the only module below `build` that touches the disk.

Scanning trusts (size, mtime, ctime, inode) to skip hashing, and never for a file younger than the last
build's start: such a file may have been written twice within one tick of the clock (git calls it
"racily clean", https://git-scm.com/docs/racy-git). ctime is part of it because no editor can set it back.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import marshal
import os
import re
import stat
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import NamedTuple

IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini", "Icon\r"})
COARSE_TICK_NS = 2_000_000_000  # the coarsest clock of a file system still met (exFAT, some network drives)
FINE_TICK_NS = 20_000_000  # two kernel ticks of 10 ms: ext4, xfs, btrfs and APFS stamp by the kernel's coarse clock
MARK = b"# Made by sitegen, which replaces everything in this folder."  # how an output folder is known again
UNREADABLE = 0  # the mode of what may not be looked into
FILE_MODE, FOLDER_MODE = 0o644, 0o755  # whatever the umask
NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}  # exFAT, some network drives
PLAIN_NAME = re.compile(r"[A-Za-z0-9 ._/-]+")


class Entry(NamedTuple):
    """One file: its path relative to the scanned root with forward slashes, and what `lstat` says of it."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    mode: int

    @property
    def regular(self) -> bool:
        """False for links, pipes, sockets and devices, which are never read."""
        return stat.S_ISREG(self.mode)


class Folder(NamedTuple):
    """The files right in one folder: their names, a digest of these and of what `lstat` says, and when one was touched
    last. One that cannot be looked into has no names and no digest.
    """

    names: tuple[str, ...]
    digest: bytes
    newest_ns: int = 0
    coarse: bool = False

    def racy(self, start_ns: int) -> bool:
        """True when a file was touched so near to *start_ns* that a later write may leave the same stat."""
        return self.newest_ns >= start_ns - (COARSE_TICK_NS if self.coarse else FINE_TICK_NS)


class Locked(Exception):
    """Another build holds the lock; the message says who."""


def scan(root: Path, folder: str) -> list[Entry]:
    """Every file under *root*/*folder*, in path order. Hidden files and editors' leftovers are passed over."""
    found: list[Entry] = []
    _scan(os.fspath(root / folder), folder, found, skip=_ignored)
    found.sort()
    return found


def scan_output(folder: Path) -> list[Entry]:
    """Every file under *folder*, hidden ones too, with paths relative to it."""
    found: list[Entry] = []
    _scan(os.fspath(folder), "", found, skip=None)
    found.sort()
    return found


def scan_sources(root: Path, folder: str, *, deep: bool = True) -> dict[str, Folder]:
    """What lies right in each folder under *root*/*folder*, or in it alone, by path from *root*: not file by file."""
    found: dict[str, Folder] = {}
    _scan_folder(os.fspath(root / folder), folder, found, skip=_ignored, deep=deep)
    return found


def files_of(root: Path, folder: str) -> list[Entry]:
    """Every file right in *root*/*folder*, as `scan` gives it."""
    found: list[Entry] = []
    _scan(f"{root}/{folder}", folder, found, skip=_ignored, deep=False)
    found.sort()
    return found


def scan_site(folder: Path) -> dict[str, Folder]:
    """What stands right in each folder under *folder*, by its relative path (`cases/a`, and nothing for itself).

    Hidden names right in *folder* are passed over: they are not the site's. Folders without files are not told. Nor is
    ctime looked at, which changes when a file that is kept is linked into a new tree.
    """
    found: dict[str, Folder] = {}
    _scan_folder(os.fspath(folder), "", found)
    return found


def scan_folder(folder: Path, path: str) -> Folder | None:
    """What stands right in the folder *path* of the site in *folder*; None when that is no file."""
    found: dict[str, Folder] = {}
    _scan_folder(f"{folder}/{path}" if path else os.fspath(folder), path, found, deep=False)
    return found.get(path)


def _scan_folder(
    folder: str,
    prefix: str,
    found: dict[str, Folder],
    *,
    skip: Callable[[str], bool] | None = None,
    deep: bool = True,
) -> None:
    """With *skip* these are sources: what it skips is passed over, and ctime counts."""
    rows: list[tuple[str | int, ...]] = []
    inner: list[str] = []
    newest, coarse = 0, False
    try:
        listing = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError:
        found[prefix] = Folder((), b"")
        return
    with listing:
        for item in listing:
            name = item.name
            if skip is not None:
                if skip(name):
                    continue
            elif not prefix and name[0] == ".":
                continue
            if item.is_dir(follow_symlinks=False):
                inner.append(name)
                continue
            status = item.stat(follow_symlinks=False)
            mtime = status.st_mtime_ns
            if skip is None:
                rows.append((name, status.st_size, mtime, status.st_ino, status.st_mode))
            else:
                ctime = status.st_ctime_ns
                rows.append((name, status.st_size, mtime, status.st_ino, status.st_mode, ctime))
                newest = max(newest, mtime, ctime)
                coarse = coarse or mtime % 1_000_000 == 0
    if rows:
        rows.sort()
        stats = marshal.dumps(rows, 2)  # quicker than texts; later versions do not always give the same
        digest = hashlib.blake2b(stats, digest_size=16).digest()
        found[prefix] = Folder(tuple([str(row[0]) for row in rows]), digest, newest, coarse)
    for name in inner if deep else ():
        _scan_folder(f"{folder}/{name}", f"{prefix}/{name}" if prefix else name, found, skip=skip)


def hidden(folder: Path) -> list[str]:
    """The hidden names right in *folder*."""
    return sorted(name for name in os.listdir(folder) if name[0] == ".") if folder.is_dir() else []  # noqa: PTH208


def folder_names(folder: Path) -> list[str]:
    """The names of the folders right in *folder*, in no order."""
    with os.scandir(folder) if folder.is_dir() else nullcontext(()) as listing:
        return [item.name for item in listing if item.is_dir(follow_symlinks=False)]


def entry(root: Path, path: str) -> Entry:
    """The entry of one file, as a scan of *root* would give it."""
    status = os.lstat(f"{root}/{path}")
    return Entry(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_mode)


def _ignored(name: str) -> bool:
    return name[0] == "." or name.endswith("~") or name.startswith("~$") or name in IGNORED_NAMES


def _scan(
    folder: str, prefix: str, found: list[Entry], skip: Callable[[str], bool] | None, *, deep: bool = True
) -> None:
    try:
        listing = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError:
        found.append(Entry(prefix, 0, 0, 0, 0, UNREADABLE))
        return
    with listing:
        for item in listing:
            name = item.name
            if skip is not None and skip(name):
                continue
            path = f"{prefix}/{name}" if prefix else name
            if item.is_dir(follow_symlinks=False):
                if deep:
                    _scan(item.path, path, found, skip)
            else:
                status = item.stat(follow_symlinks=False)
                found.append(
                    Entry(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_mode)
                )


def listing_digest(entries: Sequence[Entry]) -> str:
    """A digest of names and stats, without reading a byte of the files."""
    state = hashlib.blake2b(digest_size=16)
    for path, size, mtime, ctime, inode, mode in entries:
        state.update(f"{path}\0{size}\0{mtime}\0{ctime}\0{inode}\0{mode}\n".encode("utf-8", "surrogatepass"))
    return state.hexdigest()


def folders_digest(folders: Mapping[str, Folder]) -> str:
    """A digest of names and stats, without reading a byte of the files."""
    rows = sorted([(path, folder.digest) for path, folder in folders.items()])
    return hashlib.blake2b(marshal.dumps(rows, 2), digest_size=16).hexdigest()


def racy(entry: Entry, start_ns: int) -> bool:
    """True when *entry* was touched so near to *start_ns* that a later write may leave the same stat."""
    tick = COARSE_TICK_NS if entry.mtime_ns % 1_000_000 == 0 else FINE_TICK_NS
    return max(entry.mtime_ns, entry.ctime_ns) >= start_ns - tick


def name_problem(path: str) -> str:
    """What is wrong with the name of a source file, or an empty string."""
    if PLAIN_NAME.fullmatch(path):
        return ""
    try:
        path.encode()
    except UnicodeEncodeError:
        return "the file's name is not valid UTF-8"
    if unicodedata.normalize("NFC", path) != path:
        return "the file's name holds letters with accents that are stored in two parts, which the web tells apart"
    if any(ord(letter) < 32 or letter in '\x7f\\"<>|' for letter in path):
        return "the file's name holds a character that is unsafe in an address"
    return ""


def read(path: Path | str, limit: int = -1) -> bytes:
    """The first *limit* bytes of a regular file, or all; `OSError` for anything else, without following a link."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(f"{path} is not a regular file")
        return file.read(limit)


def read_if_any(path: Path | str, limit: int = -1) -> bytes | None:
    """As `read`, or None when there is no file that can be read."""
    try:
        return read(path, limit)
    except OSError:
        return None


def content_digest(path: Path) -> str:
    """The 128-bit BLAKE2b digest of a file's bytes, as `model.struct.digest` gives it."""
    return hashlib.blake2b(read(path), digest_size=16).hexdigest()


def write(path: Path | str, data: bytes, mode: int = FILE_MODE) -> None:
    """Write a file with *mode*, making its folder when needed. Not atomic: for staging."""
    _write(path, (data,), mode, os.O_TRUNC)


def write_new(path: Path | str, data: bytes, mode: int = FILE_MODE) -> None:
    """As `write`, but never over a file that is there: `FileExistsError`."""
    _write(path, (data,), mode, os.O_EXCL)


def _write(path: Path | str, data: Iterable[bytes], mode: int, how: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | how
    try:
        descriptor = os.open(path, flags, mode)
    except FileNotFoundError:
        make_folder(Path(path).parent)
        descriptor = os.open(path, flags, mode)
    with os.fdopen(descriptor, "wb", buffering=0) as file:
        os.fchmod(descriptor, mode)
        for chunk in data:
            view = memoryview(chunk)
            while view:
                view = view[file.write(view) :]


def writable(path: Path) -> bool:
    """Whether this process may make or change what is at *path*."""
    while not path.exists():
        path = path.parent
    return os.access(path, os.W_OK)


def set_mode(path: str, mode: int = FILE_MODE) -> None:
    """Give a published file its mode when it has another: one that its owner changed is linked to the store's."""
    if os.stat(path).st_mode & 0o777 != mode:  # noqa: PTH116
        os.chmod(path, mode)  # noqa: PTH101


def link(old: Path | str, new: Path | str) -> None:
    """Give the file at *old* a second name, making the folder of *new* when needed."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileNotFoundError:
        make_folder(Path(new).parent)
        os.link(old, new, follow_symlinks=False)


def keep(old: Path | str, new: Path | str) -> None:
    """Have the file at *old* at *new*, too: by a link, or by a copy of the same age on disks that know no links."""
    try:
        link(old, new)
    except OSError as problem:
        if problem.errno not in NO_LINKS:
            raise
        from shutil import copy2  # hardly ever needed, and a build without a change has no time for it

        make_folder(Path(new).parent)
        copy2(old, new, follow_symlinks=False)


def make_folder(path: Path) -> None:
    """Make a folder and its parents with the mode of published folders, whatever the umask."""
    if not path.is_dir():
        make_folder(path.parent)
        with suppress(FileExistsError):
            path.mkdir()
            path.chmod(FOLDER_MODE)


def replace(path: Path, data: Iterable[bytes], mode: int = FILE_MODE) -> None:
    """Write *data*, chunk by chunk, beside *path*, flush it to the disk, and rename: a reader sees old bytes or new."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(beside, data, mode, os.O_TRUNC)
        flush(beside)
        beside.rename(path)
    finally:
        beside.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Ask the disk to keep what was written to a file or folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def data_held() -> int:
    """Bytes of data that this process holds, shared ones too, as Linux counts them (proc(5), statm); 0 elsewhere."""
    counts = (read_if_any("/proc/self/statm") or b"").split()
    return int(counts[5]) * os.sysconf("SC_PAGE_SIZE") if len(counts) > 5 else 0


def now_ns() -> int:
    """The clock that file times are taken from."""
    return time.time_ns()


@contextmanager
def lock(path: Path, wait_seconds: float = 10.0) -> Iterator[None]:
    """Hold *path* as this project's lock; `Locked` when another build still holds it after *wait_seconds*.

    The lock dies with its holder: the file may stay behind, it means nothing then.
    """
    make_folder(path.parent)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        _acquire(descriptor, wait_seconds)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"process {os.getpid()} on {os.uname().nodename}".encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, wait_seconds: float) -> None:
    end = time.monotonic() + wait_seconds
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= end:
                holder = os.pread(descriptor, 200, 0).decode(errors="replace") or "another process"
                raise Locked(holder) from None
            time.sleep(0.05)
