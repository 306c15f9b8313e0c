"""Whether two records are of one work: by DOI, PMID or PMCID, or else by title, year and first author."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sitegen.cite.lookup import SCHEMES, identifier
from sitegen.cite.richtext import plain
from sitegen.model.reference import Reference

_LETTERS = re.compile(r"[^\W_]+")
TELLING = 12  # letters of a title that tell a work; `Editorial` and `Reply` are titles of many


class Shelf:
    """Records by what tells their work."""

    def __init__(self, records: Iterable[Reference] = ()) -> None:
        self._by_identifier: dict[str, Reference] = {}
        self._by_title: dict[str, list[Reference]] = {}
        for record in records:
            self.add(record)

    def add(self, record: Reference) -> None:
        """Put *record* on the shelf."""
        for name in identifiers(record):
            self._by_identifier.setdefault(name, record)
        if title := title_letters(record):
            self._by_title.setdefault(title, []).append(record)

    def find(self, record: Reference) -> tuple[Reference, str] | None:
        """A record of the same work, and by what it is known: `DOI`, `PMID`, `PMCID` or `title`."""
        for name in identifiers(record):
            if (known := self._by_identifier.get(name)) is not None:
                return known, SCHEMES[name.partition(":")[0]]
        title = title_letters(record)
        for known in self._by_title.get(title, ()):
            if not contradicts(known, record) and (_tells(title) or _alike(known, record)):
                return known, "title"
        return None


def identifiers(record: Reference) -> list[str]:
    """The identifiers of *record* in one form."""
    held = ((scheme, record.text.get(variable, "")) for scheme, variable in SCHEMES.items())
    return [identifier(scheme, value) for scheme, value in held if value]


def title_letters(record: Reference) -> str:
    """The letters and digits of the title alone, in small letters."""
    text = unicodedata.normalize("NFKD", plain(record.text.get("title", "")).casefold())
    return "".join(_LETTERS.findall(text))


def _tells(title: str) -> bool:
    return len(title) >= TELLING or not title.isascii()


def _alike(one: Reference, other: Reference) -> bool:
    """Whether two records with a short title say the same of author, year and pages."""
    return (_first_author(one), one.dates.get("issued"), one.text.get("page")) == (
        _first_author(other), other.dates.get("issued"), other.text.get("page"),
    )  # fmt: skip


def contradicts(one: Reference, other: Reference) -> bool:
    """Whether two records with one title say that they are of different works."""
    if any(_differ(one.text.get(name), other.text.get(name)) for name in SCHEMES.values()):
        return True
    years = [record.dates["issued"].year for record in (one, other) if "issued" in record.dates]
    if len(years) == 2 and all(years) and abs(years[0] - years[1]) > 1:  # online in December, printed in January
        return True
    return _differ(_first_author(one), _first_author(other)) or _differ(
        one.text.get("volume"), other.text.get("volume")
    )


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one.strip().casefold() != other.strip().casefold())


def _first_author(record: Reference) -> str:
    people = record.names.get("author", ())
    name = people[0].family or people[0].literal if people else ""
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKD", name.casefold())))
