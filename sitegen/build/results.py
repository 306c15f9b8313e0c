"""Results of actions by key, in one file. Any of it may be lost at any time: what is damaged is missing.

SQLite keeps thousands of small results in one file, where a file each costs ten times as much to create
(https://sqlite.org/fasterthanfs.html). Each entry carries a hash of its own, keyed by its name.

Several processes use the file: a build, its workers, which read, and the preview's builder beside it. So that one of
them is at work is no damage, and the file is never opened by other means than SQLite's, as closing it would take
SQLite's locks away (https://sqlite.org/howtocorrupt.html, 2.2).
"""

from __future__ import annotations

import errno
import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sitegen import files

CHECK = 16  # bytes of BLAKE2b in front of each payload
PATIENCE = 30.0  # seconds to wait while another process works with the file
# After a kill the journal restores the file. A power cut may damage it, and then it is made anew.
SETTINGS = "PRAGMA page_size=8192; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF;"
PRIMARY = 0xFF  # the part of an extended error code that names its kind
# The third: a table of another shape. The last: a header that says so; a folder that may not be written is told apart.
DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_READONLY}
BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# What reading a damaged file raises. The last: SQLite's message quotes a damaged name, which Python fails to decode.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
LARGEST = 100_000_000  # bytes; what is larger is made again each time
INSERT = "INSERT OR REPLACE INTO result VALUES (?, ?)"
DELETE = "DELETE FROM result WHERE name = ?"
ENTRY = "SELECT entry FROM result WHERE name = ?"
TABLE = "CREATE TABLE IF NOT EXISTS result (name BLOB PRIMARY KEY, entry BLOB NOT NULL) WITHOUT ROWID"


class Damaged(sqlite3.DatabaseError):
    """What SQLite itself overlooks."""


class Results:
    """Payloads by name. Names are hexadecimal digests."""

    patience = PATIENCE

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: sqlite3.Connection | None = None
        self._number = 0  # of the file that was opened last, on its disk
        self._damaged = False

    def __reduce__(self) -> tuple[type[Results], tuple[Path]]:
        return Results, (self.path,)

    def get(self, name: str) -> bytes | None:
        """The payload of this name, or None when it is absent or damaged. `OSError` while others hold the file."""
        entry = self._row(ENTRY, bytes.fromhex(name))
        if not isinstance(entry, bytes) or entry[:CHECK] != _check(name, entry[CHECK:]):
            return None
        return entry[CHECK:]

    def has(self, name: str) -> bool:
        """Whether an entry of this name exists; it may still be damaged."""
        return self._row("SELECT 1 FROM result WHERE name = ?", bytes.fromhex(name)) is not None

    def put(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Keep every payload under its name, over whatever was there. A damaged file is begun anew.

        `OSError` when the disk refuses, or another process holds the file.
        """
        rows = {
            bytes.fromhex(name): _check(name, payload) + payload for name, payload in entries if len(payload) < LARGEST
        }
        self._change(INSERT, list(rows.items()))

    def drop(self, names: Iterable[str]) -> None:
        """Forget the entries of these names."""
        self._change(DELETE, [(bytes.fromhex(name),) for name in names])

    def count(self) -> int:
        """How many entries there are."""
        with suppress(*UNREADABLE):
            return int(self._connection().execute("SELECT count(*) FROM result").fetchone()[0])
        return 0

    def keep_only(self, names: Collection[str]) -> None:
        """Forget every entry that is not among *names*, and give its space back; of a damaged file, all."""
        with self._refusals():
            try:
                listed = [row[0] for row in self._connection().execute("SELECT name FROM result")]
                self.drop(name.hex() for name in listed if name.hex() not in names)
                self._connection().execute("VACUUM")
            except UNREADABLE as problem:
                self._begin_anew(problem)

    def _row(self, query: str, name: bytes) -> object:
        try:
            found = self._connection().execute(query, (name,)).fetchone()
        except UNREADABLE as problem:
            if _is(problem, BUSY):
                raise self._refusal(problem) from problem
            self._damaged = self._damaged or _is(problem, DAMAGE)
            return None
        return None if found is None else found[0]

    def _change(self, statement: str, rows: list[tuple[bytes, ...]]) -> None:
        if number_of(self.path) != self._number:
            self.close()  # another process has begun it anew, or removed it
        with self._refusals():
            try:
                if self._damaged:
                    raise Damaged
                self._execute(statement, rows)
            except UNREADABLE as problem:
                self._begin_anew(problem)
                self._execute(statement, rows)

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """What is no damage is a refusal: of the disk, or of who else uses the file."""
        try:
            yield
        except UNREADABLE as problem:
            raise self._refusal(problem) from problem

    def _refusal(self, problem: Exception) -> OSError:
        if _is(problem, BUSY):
            return OSError(errno.EBUSY, "another program holds it", str(self.path))
        return OSError(errno.EIO, str(problem), str(self.path))

    def _begin_anew(self, problem: Exception) -> None:
        """Remove the file when it is to blame for *problem*, and still the one that was opened."""
        if not _is(problem, DAMAGE):
            raise problem
        self.close()
        if number_of(self.path) == self._number:
            self.path.unlink(missing_ok=True)
            self.path.with_name(f"{self.path.name}-journal").unlink(missing_ok=True)
        self._damaged = False

    def _execute(self, statement: str, rows: list[tuple[bytes, ...]]) -> None:
        """Of damage within a page SQLite may see nothing and lose what it writes there, so all is read again, before
        others can change it.
        """
        with self._connection() as connection:
            connection.executemany(statement, rows)
            if statement == INSERT and any(
                connection.execute(ENTRY, (name,)).fetchone() != (entry,) for name, entry in rows
            ):
                raise Damaged

    def close(self) -> None:
        """Let go of the file; the next question opens it again. Needed before a fork, which SQLite does not survive."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            files.make_folder(self.path.parent)
            self._opened = self._open()
        return self._opened

    def _open(self) -> sqlite3.Connection:
        opened = sqlite3.connect(self.path, timeout=self.patience, isolation_level="IMMEDIATE")
        self._number = number_of(self.path)
        try:
            opened.executescript(SETTINGS + TABLE)
            _complain_if_cut_short(opened, self.path)
        except UNREADABLE:
            opened.close()
            raise
        return opened


def _is(problem: Exception, kinds: Collection[int]) -> bool:
    """Whether *problem* is of these kinds: damage blames the file, and neither the disk nor who else uses it."""
    code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & PRIMARY in kinds


def number_of(path: Path) -> int:
    """The number of a file on its disk; 0 when there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _complain_if_cut_short(opened: sqlite3.Connection, path: Path) -> None:
    """SQLite overlooks that a part of the last page is missing. Asked while nobody writes, after SQLite has mended what
    a killed build left (https://sqlite.org/fileformat.html).
    """
    with opened:
        opened.execute("BEGIN")
        ((pages,),) = opened.execute("PRAGMA page_count").fetchall()
        ((size,),) = opened.execute("PRAGMA page_size").fetchall()
        if path.stat().st_size != pages * size:
            raise Damaged(f"{path} is cut short")


def _check(name: str, payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=CHECK, key=name.encode()).digest()
