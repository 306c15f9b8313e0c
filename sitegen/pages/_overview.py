"""Overview pages: browse pages, authors, A–Z and the archive. Long ones are split by letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from sitegen.model.site import Card
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._words import words_for
from sitegen.plugins import Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.case_list import Named
from sitegen.render.views.overview import Group, Kind, overview_page
from sitegen.resolve.index_headings import heading, is_script, place

LONGEST = 400  # entries of one page
HEADINGS = 50  # entries from which on letters are headings


class OverviewInputs(Value, frozen=True, kw_only=True):
    """`name` is the part of the page (`letter/A`), `parts` lead to the others; see `Group`.

    `kept` lead to what archives may copy, by year.
    """

    kind: Kind
    path: str
    total: int
    groups: tuple[Group, ...]
    name: str = ""
    number: int = 1
    parts: tuple[Named, ...] = ()
    kept: tuple[Named, ...] = ()


class Entry(NamedTuple):
    """A line of such a page: what it is sorted by, and what it shows: a term, or a case."""

    words: str
    shown: Named | Card


def overview_target(maker: str, inputs: OverviewInputs) -> Target:
    """The target of one page."""
    return Target(path=output_file(inputs.path), maker=maker, inputs=encode(inputs), origin="the pages to browse")


def make_overview(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of one page."""
    given = decode(inputs, OverviewInputs)
    groups = ((group, map(shop.listed, group.cases)) for group in given.groups)
    page = overview_page(
        given.kind, given.name, given.path, groups, given.total, given.parts, shop.site, words_for(shop, ""),
        number=given.number, kept=given.kept,
    )  # fmt: skip
    return shop.render("browse.html", page)


def alphabetical(kind: Kind, path: str, name: str, entries: Iterable[Entry], total: int) -> Iterator[OverviewInputs]:
    """The page at *path*; of many entries it shows the letters, and each letter has pages of its own.

    *name* is that of the facet whose terms they are.
    """
    filed: dict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        filed[heading(one.words)].append(one)
    by_letter = {letter: sorted(filed[letter], key=itemgetter(0)) for letter in sorted(filed, key=place)}
    count = sum(map(len, filed.values()))
    if count <= LONGEST:
        scripts = kind == "a-z" and any(map(is_script, by_letter))
        whole = count < HEADINGS and not scripts
        groups = [group("", "", chain.from_iterable(by_letter.values()))] if whole and filed else []
        groups = groups or [group("letter", letter, found) for letter, found in by_letter.items()]
        yield OverviewInputs(kind=kind, path=path, name=name, total=total, groups=tuple(groups))
        return
    folder = path if kind == "a-z" else f"{path}letter/"
    letters = tuple(
        Named("letter", letter, f"{folder}{letter.lower()}/", len(found) if kind == "a-z" else 0)
        for letter, found in by_letter.items()
    )
    yield OverviewInputs(kind=kind, path=path, name=name, total=total, groups=(), parts=letters)
    for letter, found in zip(letters, by_letter.values(), strict=True):
        shown = len(found) if kind == "a-z" else total  # of authors, say, it counts cases
        yield from in_parts(kind, letter.path, f"{name or 'letter'}/{letter.label}", found, shown, letters)


def in_parts(
    kind: Kind, path: str, name: str, entries: Sequence[Entry], total: int, parts: tuple[Named, ...] = ()
) -> Iterator[OverviewInputs]:
    """The page at *path*, or several where the entries are many: `…/2/`. All parts are linked from each."""
    count = -(-len(entries) // LONGEST)
    further = (
        tuple(Named("page", str(part), part_path(path, part)) for part in range(1, count + 1)) if count > 1 else ()
    )
    for number in range(1, count + 1):
        cut = entries[(number - 1) * LONGEST : number * LONGEST]
        yield OverviewInputs(
            kind=kind, path=part_path(path, number), name=name, number=number, total=total,
            groups=(group("", "", cut),), parts=(*parts, *further),
        )  # fmt: skip


def part_path(path: str, number: int) -> str:
    """The address of a part of the page at *path*."""
    return path if number == 1 else f"{path}{number}/"


def group(kind: str, name: str, entries: Iterable[Entry]) -> Group:
    """Entries under a heading."""
    shown = [entry.shown for entry in entries]
    return Group(
        kind, name, terms=tuple([one for one in shown if isinstance(one, Named)]),
        cases=tuple([one.listed for one in shown if isinstance(one, Card)]),
    )  # fmt: skip
