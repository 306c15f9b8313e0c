"""Whether two records are of one work: by DOI, PMID or PMCID, or else by title, year and first author.

A number may be mistyped, and then two works share it: `strangers` says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sitegen.cite.lookup import SCHEMES, identifier
from sitegen.cite.richtext import plain
from sitegen.model.reference import Reference

_LETTERS = re.compile(r"[^\W_]+")
_SMALL = 4  # letters of a word that tells nothing of a title
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


def strangers(one: Reference, other: Reference) -> bool:
    """Whether two records cannot be of one work, whatever number they share: title and authors speak against it.

    A title may be translated and a name spelled otherwise; that both differ altogether is no matter of spelling. Where
    a record has no authors the years decide.
    """
    if not title_letters(one) or not title_letters(other) or _alike_titles(one, other):
        return False
    mine, theirs = _families(one), _families(other)
    if mine and theirs:
        return not mine & theirs
    years = [record.dates["issued"].year for record in (one, other) if "issued" in record.dates]
    return len(years) == 2 and all(years) and abs(years[0] - years[1]) > 1


def _alike_titles(one: Reference, other: Reference) -> bool:
    """Whether one title holds the other, or they share half of their words; `a case of` and its like do not count."""
    mine, theirs = title_letters(one), title_letters(other)
    if mine in theirs or theirs in mine:
        return True
    words = [_LETTERS.findall(plain(it.text["title"]).casefold()) for it in (one, other)]
    ours, others = ({word for word in line if len(word) > _SMALL} for line in words)
    return bool(ours & others) and 4 * len(ours & others) >= len(ours) + len(others)


def _families(record: Reference) -> set[str]:
    """The words of its authors' family names: a particle may stand with the name or apart."""
    people = record.names.get("author", ())
    names = " ".join(f"{name.non_dropping_particle} {name.family or name.literal}" for name in people)
    return set(_LETTERS.findall(unicodedata.normalize("NFKD", names.casefold())))


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one.strip().casefold() != other.strip().casefold())


def _first_author(record: Reference) -> str:
    people = record.names.get("author", ())
    name = people[0].family or people[0].literal if people else ""
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKD", name.casefold())))
