"""Keys for records that come without one: `pmid:30112240`, `doi:10.1155/2018/1708572`, or else `silva2019`.

A key depends on the record alone, so that it stays when records are added, removed or sorted; only works that have
neither number nor DOI, and share author and year, are told apart by their order: `silva2019`, `silva2019b`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping, Sequence
from itertools import chain, count

from sitegen.cite.richtext import plain
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate

_GIVEN = re.compile(r"[^\W\d_][\w:./+#-]*")
_WORDS = re.compile(r"[^\W_]+")


def usable(key: str) -> bool:
    """Whether a file's own *key* can be typed behind an @: one word that begins with a letter."""
    return _GIVEN.fullmatch(key) is not None


def identified(text: Mapping[str, str]) -> str:
    """The key of a record that PubMed or a DOI knows; empty when neither does."""
    if (number := text.get("PMID", "")).isdecimal():
        return f"pmid:{number}"
    doi = text.get("DOI", "")
    return f"doi:{doi}" if doi.startswith("10.") and not any(char.isspace() for char in doi) else ""


def described(
    text: Mapping[str, str],
    names: Mapping[str, Sequence[Name]],
    dates: Mapping[str, PartialDate],
    taken: Container[str],
) -> str:
    """A key of author and year, or of the title's first word, that is not yet *taken*."""
    year = dates["issued"].year if "issued" in dates else 0
    base = (_author(names) or _word(plain(text.get("title", ""))) or "reference") + (str(year) if year else "")
    if base not in taken:
        return base
    endings = chain("bcdefghijklmnopqrstuvwxyz", (f"-{number}" for number in count(27)))
    return next(key for ending in endings if (key := base + ending) not in taken)


def _author(names: Mapping[str, Sequence[Name]]) -> str:
    for variable in ("author", "editor", "translator"):
        if people := names.get(variable):
            return _word(people[0].family or people[0].literal or people[0].given)
    return ""


def _word(text: str) -> str:
    """The first word of *text* in small letters, without accents."""
    letters = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    found = _WORDS.search(letters.replace("'", "").replace("’", "").replace("-", ""))
    return unicodedata.normalize("NFC", found[0].lower()) if found and found[0][0].isalpha() else ""
