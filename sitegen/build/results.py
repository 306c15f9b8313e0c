"""Results of actions by key, in one file. Any of it may be lost at any time: what is damaged is missing.

SQLite keeps thousands of small results in one file, where a file each costs ten times as much to create
(https://sqlite.org/fasterthanfs.html). Only the process that builds writes; workers open the file for
themselves and read. Each entry carries a hash of its own, keyed by its name.
"""

from __future__ import annotations

import errno
import hashlib
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from sitegen import files

CHECK = 16  # bytes of BLAKE2b in front of each payload
PATIENCE = 30.0  # seconds to wait while another process reads
# After a kill the journal restores the file. A power cut may damage it, and then it is made anew.
SETTINGS = "PRAGMA page_size=8192; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF;"
PRIMARY = 0xFF  # the part of an extended error code that names its kind
# The third: a table of another shape. The last: a header that says so; a folder that may not be written is told apart.
DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_READONLY}
HEADER = 100  # bytes at the beginning of the file
LARGEST = 100_000_000  # bytes; what is larger is made again each time
TABLE = "CREATE TABLE IF NOT EXISTS result (name BLOB PRIMARY KEY, entry BLOB NOT NULL) WITHOUT ROWID"


class Results:
    """Payloads by name. Names are hexadecimal digests."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: sqlite3.Connection | None = None
        self._damaged = False

    def __reduce__(self) -> tuple[type[Results], tuple[Path]]:
        return Results, (self.path,)

    def get(self, name: str) -> bytes | None:
        """The payload of this name, or None when it is absent or damaged."""
        entry = self._row("SELECT entry FROM result WHERE name = ?", name)
        if not isinstance(entry, bytes) or entry[:CHECK] != _check(name, entry[CHECK:]):
            return None
        return entry[CHECK:]

    def has(self, name: str) -> bool:
        """Whether an entry of this name exists; it may still be damaged."""
        return self._row("SELECT 1 FROM result WHERE name = ?", name) is not None

    def put(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Keep every payload under its name, over whatever was there. A damaged file is begun anew."""
        rows = [
            (bytes.fromhex(name), _check(name, payload) + payload)
            for name, payload in entries
            if len(payload) < LARGEST
        ]
        self._change("INSERT OR REPLACE INTO result VALUES (?, ?)", rows)

    def drop(self, names: Iterable[str]) -> None:
        """Forget the entries of these names."""
        self._change("DELETE FROM result WHERE name = ?", [(bytes.fromhex(name),) for name in names])

    def count(self) -> int:
        """How many entries there are."""
        with suppress(sqlite3.Error):
            return int(self._connection().execute("SELECT count(*) FROM result").fetchone()[0])
        return 0

    def keep_only(self, names: Collection[str]) -> None:
        """Forget every entry that is not among *names*, and give its space back."""
        try:
            listed = [row[0] for row in self._connection().execute("SELECT name FROM result")]
            self.drop(name.hex() for name in listed if name.hex() not in names)
            self._connection().execute("VACUUM")
        except sqlite3.Error as problem:
            raise OSError(errno.EIO, str(problem), str(self.path)) from problem

    def _row(self, query: str, name: str) -> object:
        try:
            found = self._connection().execute(query, (bytes.fromhex(name),)).fetchone()
        except sqlite3.Error:
            self._damaged = True
            return None
        return None if found is None else found[0]

    def _change(self, statement: str, rows: Iterable[tuple[bytes, ...]]) -> None:
        rows = list(rows)
        try:
            if self._damaged:
                self._begin_anew()
            self._execute(statement, rows)
        except sqlite3.DatabaseError as problem:
            if problem.sqlite_errorcode & PRIMARY not in DAMAGE:
                raise OSError(errno.EIO, str(problem), str(self.path)) from problem
            self._begin_anew()
            self._execute(statement, rows)

    def _begin_anew(self) -> None:
        self.close()
        self.path.unlink(missing_ok=True)
        self._damaged = False

    def _execute(self, statement: str, rows: Iterable[tuple[bytes, ...]]) -> None:
        with self._connection() as connection:
            connection.executemany(statement, rows)

    def close(self) -> None:
        """Let go of the file; the next question opens it again. Needed before a fork, which SQLite does not survive."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            files.make_folder(self.path.parent)
            if _cut_short(files.read_if_any(self.path, HEADER) or b"", self.path):
                self.path.unlink()
            self._opened = sqlite3.connect(self.path, timeout=PATIENCE)
            self._opened.executescript(SETTINGS + TABLE)
        return self._opened


def _cut_short(header: bytes, path: Path) -> bool:
    """Whether the file is shorter than its header says (https://sqlite.org/fileformat.html), which SQLite overlooks."""
    page, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
    journal = path.with_name(f"{path.name}-journal")
    unfinished = journal.exists() and journal.stat().st_size > 0  # what a killed build left: SQLite mends it
    return len(header) == HEADER and not unfinished and path.stat().st_size != page * pages


def _check(name: str, payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=CHECK, key=name.encode()).digest()
