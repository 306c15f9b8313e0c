"""A snapshot of retractions → which works were retracted, and of which day the snapshot is.

Read are the CSV of Retraction Watch (https://gitlab.com/crossref/retraction-watch-data), and a plain list of DOIs and
PMIDs, one a line. Nothing is fetched: the file is the user's.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sitegen.cite.asked import asked
from sitegen.cite.lookup import identifier
from sitegen.cite.same_work import identifiers
from sitegen.model.reference import Reference

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)")
_DOI, _PMID = "OriginalPaperDOI", "OriginalPaperPubMedID"
_GRAVE = ("retraction", "withdrawal", "removal")  # beside them the list has corrections, concerns and reinstatements
_OVER = "reinstatement"
_MENDED = ("correction", "corrigendum", "erratum")
_RECORD = ("@", "{", "[")  # BibTeX and JSON begin so
_LABEL = re.compile(r"(?:doi|pmid|pmcid)\s*:\s+(?=\S)", re.IGNORECASE)
LONGEST_CELL = 10_000_000


class Retraction(NamedTuple):
    """What the snapshot says: `Retraction` or `Expression of concern`, the day (ISO, or empty), the notice's DOI."""

    nature: str
    date: str = ""
    notice: str = ""

    @property
    def grave(self) -> bool:
        """Whether the work is gone, and not only doubted or corrected."""
        return any(word in self.nature.lower() for word in _GRAVE)

    @property
    def mended(self) -> bool:
        """Whether it was corrected and stands: the list has corrections too, and they are no doubts."""
        return not self.grave and self.nature.lower().startswith(_MENDED)

    @property
    def weight(self) -> int:
        """Which of two entries counts: a retraction, else a doubt, else a correction."""
        return 2 if self.grave else int(not self.mended)


class Snapshot(NamedTuple):
    """Retractions by `doi:…` and `pmid:…`; the day the list is of, and how that is known."""

    by_name: Mapping[str, Retraction]
    date: str
    dated_by: str

    def find(self, record: Reference) -> Retraction | None:
        """What the snapshot says of a work."""
        return next((found for name in identifiers(record) if (found := self.by_name.get(name))), None)


class NotASnapshot(Exception):
    """The file holds no retractions that can be understood."""


def read(name: str, text: str) -> Snapshot:
    """The snapshot in the file *name*. Its day is that in its name, in its first line, or of its newest retraction."""
    rows = list(_rows(text) if _DOI in text.partition("\n")[0] else _listed(text))
    if not rows:
        raise NotASnapshot(f"'{name}' names no retracted work")
    found: dict[str, Retraction] = {}
    over: set[str] = set()
    for names, retraction in rows:
        if retraction.nature.lower().startswith(_OVER):
            over |= names
            continue
        for key in names:
            if key not in found or retraction.weight > found[key].weight:
                found[key] = retraction
    kept = {key: retraction for key, retraction in found.items() if key not in over}
    return Snapshot(kept, *_day(name, text, kept.values()))


def _rows(text: str) -> Iterator[tuple[set[str], Retraction]]:
    limit = csv.field_size_limit(LONGEST_CELL)
    try:
        for row in csv.DictReader(io.StringIO(text, newline="")):
            cells = {column: (cell or "").strip() for column, cell in row.items() if isinstance(cell, str | None)}
            names = {identifier("doi", doi) for doi in [cells.get(_DOI, "")] if doi.startswith("10.")}
            names |= {identifier("pmid", pmid) for pmid in [cells.get(_PMID, "")] if pmid.strip("0").isdecimal()}
            if names:
                nature, notice = cells.get("RetractionNature") or "Retraction", cells.get("RetractionDOI", "")
                day = _iso(cells.get("RetractionDate", ""))
                yield names, Retraction(nature, day, notice if notice.startswith("10.") else "")
    except csv.Error as problem:
        raise NotASnapshot(f"the table cannot be read: {problem}") from None
    finally:
        csv.field_size_limit(limit)


def _listed(text: str) -> Iterator[tuple[set[str], Retraction]]:
    """Lines that begin with an identifier. A file of other lines is no list: nobody says its works are retracted."""
    lines = [line for whole in text.splitlines() if (line := whole.partition("#")[0].strip())]
    rows = [names for line in lines if (names := _named(line))]
    if rows and 2 * len(rows) < len(lines):
        raise NotASnapshot(
            "most lines of the file begin with no DOI or PMID, so it cannot be a list of retracted works"
        )
    for names in rows:
        yield names, Retraction("Retraction")


def _named(line: str) -> set[str]:
    words = _LABEL.sub("", line).replace(",", " ").replace(";", " ").split()
    if not words or words[0].startswith(_RECORD) or asked(words[0]) is None:
        return set()
    return {identifier(*found.key.split(":", 1)) for word in words if (found := asked(word)) is not None}


def _day(name: str, text: str, retractions: Iterable[Retraction]) -> tuple[str, str]:
    first = text.partition("\n")[0]
    if found := _ISO.search(name):
        return "-".join(found.groups()), "its name"
    if first.startswith("#") and (found := _ISO.search(first)):
        return "-".join(found.groups()), "its first line"
    newest = max((retraction.date for retraction in retractions), default="")
    return newest, "its newest retraction" if newest else ""


def _iso(value: str) -> str:
    if found := _AMERICAN.match(value):
        return f"{found[3]}-{int(found[1]):02d}-{int(found[2]):02d}"
    found = _ISO.search(value)
    return "-".join(found.groups()) if found else ""
