"""Each author is an entry of the list: several in one text would be one person to readers and to indexes.

`Ana Silva, Bo Chen, Carla Díaz` would be somebody of the family `Ana Silva`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._typed_names import as_read, in_parts, quoted, spaced, typed, without_signs
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.metadata import Author, NameParts
from sitegen.plugins import Check, Locate
from sitegen.read.names import is_group, typed_name
from sitegen.read.scalars import shown
from sitegen.read.several_names import Several, by_family_name, pieces_between, several

MOST = 6  # names that a hint writes out


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each name that several people share; a warning where it may be one name after all."""
    for number, author in enumerate(case.meta.authors):
        for key, written in _typed(author):
            text = without_signs(written)[1]
            found = _several_parts(text) if key != "name" else several(text)
            if found is None:
                continue
            entries = f"authors: [{', '.join(map(_entry, found.names[:MOST]))}{', …' * (len(found.names) > MOST)}]"
            if found.sure:
                message = f"{shown(text)} stands as the name of one author, and names several"
                hint = f"give each an entry: {entries}"
                yield at.problem(check.name, check.severity, message, hint, "authors", number, key)
            else:
                message = f"{shown(text)} is read as one author, and may be several"
                hint = f"if it is several, write {entries}; if it is one, write {_one(text)}"
                yield at.problem(check.name, "warning", message, hint, "authors", number, key)


def _typed(author: Author) -> Iterator[tuple[str, str]]:
    """The texts in which somebody may have put several names; what is called a literal is a group's."""
    if isinstance(author.name, NameParts):
        yield from (("name.given", author.name.given), ("name.family", author.name.family))
    elif text := typed(author):
        yield "name", text
    yield from (("given", author.given), ("family", author.family))


def _several_parts(text: str) -> Several | None:
    pieces = pieces_between(text)
    return Several(tuple(pieces)) if len(pieces) > 1 else None


def _entry(name: str) -> str:
    """*name* as it is typed in a list."""
    if is_group(name):
        return f"{{literal: {quoted(name)}}}"
    if by_family_name(name):
        family, initials = name.split(" ")
        return in_parts(spaced(initials), family)
    return quoted(name)


def _one(text: str) -> str:
    """*text* as the name of one person, or one group, in parts."""
    name = typed_name(text).name
    return f"{{literal: {quoted(name.literal)}}}" if name.literal else as_read(name)


CHECK = Check(
    name="several-authors",
    severity="error",
    summary="Each author has an entry of the list.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [Ada Example, 'Silva, Ana', 'Silva, Ana, Jr.', 'Ana Silva, MD, MRCGP']\n---\n",
        "---\ntitle: A\nauthors: Ada Example, MD, PhD\n---\n",
        "---\ntitle: A\nauthors: [Santiago Ramón y Cajal, Maria da Costa e Silva, Hans von und zu Example]\n---\n",
        "---\ntitle: A\nauthors: [{literal: Centers for Control and Prevention}, Heart and Lung Study Group]\n---\n",
        "---\ntitle: A\nauthors: [{given: Gabriel José, family: García Márquez}, Anders Andersson]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: Ana Silva, Bo Chen, Carla Díaz\n---\n",
        "---\ntitle: A\nauthors: [{name: Ana Silva and Bo Chen}]\n---\n",
        "---\ntitle: A\nauthors: [Ana Silva & Bo Chen]\n---\n",
        "---\ntitle: A\nauthors: Silva, Ana; Chen, Bo\n---\n",
        "---\ntitle: A\nauthors: |\n  Ana Silva\n  Bo Chen\n---\n",
        "---\ntitle: A\nauthors: [{given: Ana, family: Silva und Bo Chen}]\n---\n",
    ),
)
