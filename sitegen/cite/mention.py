"""What a sentence calls a work that is part of it, `@silva2019 showed`, where no list of references stands beside it.

The number that the page prints would lead nowhere; without the name the sentence would say nothing. It is the same in
every language: `Silva (2019)`, `Silva & Roy (2019)`, `Silva et al. (2019)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sitegen.cite.lookup import Lookup
from sitegen.cite.names import OTHERS
from sitegen.cite.unmarked import unmarked
from sitegen.model.document import Citation
from sitegen.model.person import Name
from sitegen.model.reference import Reference


def mentions(references: Iterable[Reference]) -> Callable[[Citation], str]:
    """How to call what a citation is of; nothing where it stands outside of its sentence, or is of no record."""
    lookup = Lookup(references)

    def called(node: Citation) -> str:
        if not node.narrative or not node.items or node.items[0].suppress_author:
            return ""
        work = lookup.find(node.items[0].key)
        return mention(work) if work is not None else ""

    return called


def mention(work: Reference) -> str:
    """Authors, or who else made it, or its title; and the year."""
    people = next((found for role in ("author", "editor", "translator") if (found := work.names.get(role))), ())
    named = _people(people) or unmarked(work.text.get("title-short") or work.text.get("title", ""))
    date = work.dates.get("issued")
    year = f"({date.year})" if date is not None and date.year > 0 else ""
    return " ".join(filter(None, (named, year)))


def _people(people: tuple[Name, ...]) -> str:
    known = [_short(name) for name in people if name != OTHERS]
    if not known:
        return ""
    if len(people) == 1:
        return known[0]
    return " & ".join(known) if len(people) == 2 and OTHERS not in people else f"{known[0]} et al."


def _short(name: Name) -> str:
    return name.literal or name.surname or name.given
