"""Similar cases, and why: for each case the few that share most with it.

The score of two cases is the sum of the weights of what they share (`weights`), the same for both. An edit is worked
into what is known of the last build: compared again are the changed cases, those on whose lists they stand or could
stand, and those that share a term whose weight changed. So the result is that of comparing everything anew, which
tests hold for any edits.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sitegen.model.site import Near
from sitegen.model.struct import Value
from sitegen.resolve.bit_sums import at_least, highest, members, planes_of, sums, value
from sitegen.resolve.evidence import Evidence
from sitegen.resolve.postings import Postings
from sitegen.resolve.shared import shared
from sitegen.resolve.weights import LEAST, STEPS, rarity, unit

SHOWN = 5  # as many as PubMed's “Similar articles” shows at first
MANY = 8  # when more than one case in so many changed, everything is compared anew


class Compared(NamedTuple):
    """A case to compare: its evidence by digest, the date and the cases its author names already."""

    slug: str
    evidence: str
    date: str
    related: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """All that its comparison rests on; it begins with the evidence."""
        return " ".join((self.evidence, self.date, *self.related))


class Known(Value, frozen=True, kw_only=True):
    """What was known at the end of the last build. `slugs` are the cases by number, empty where one was deleted,
    `marks` what each was compared by.
    """

    slugs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    postings: Mapping[str, bytes] = {}
    lists: Mapping[str, tuple[Near, ...]] = {}


Find = Callable[[str], Evidence]


def compare(cases: Sequence[Compared], known: Known, find: Find) -> Known:
    """What is known of *cases*, which stand newest first: of two that share as much, the newer is listed first.

    *find* gives the evidence of a digest, also of that of a case that *known* has. Raises `LookupError` from it.
    """
    wanted = {case.slug: case for case in cases}
    numbers = {slug: number for number, slug in enumerate(known.slugs) if slug}
    marks = {slug: case.mark for slug, case in wanted.items()}
    out = [number for slug, number in numbers.items() if marks.get(slug) != known.marks[number]]
    fresh = [slug for slug in wanted if slug not in numbers or marks[slug] != known.marks[numbers[slug]]]
    if not out and not fresh:
        return known
    if (len(out) + len(fresh)) * MANY > len(cases):
        return _anew(cases, marks, find)
    return _Update(known, wanted, marks, find).run(out, fresh)


def _anew(cases: Sequence[Compared], marks: Mapping[str, str], find: Find) -> Known:
    evidence = [find(case.evidence) for case in cases]
    postings = Postings.of(one.strengths() for one in evidence)
    slugs = [case.slug for case in cases]
    numbers = {slug: number for number, slug in enumerate(slugs)}
    ranking = Ranking(postings, slugs, len(cases), range(len(cases)).__getitem__, evidence.__getitem__)
    lists = {}
    for number, case in enumerate(cases):
        related = [numbers[slug] for slug in case.related if slug in numbers]
        if found := ranking.near(number, related):
            lists[case.slug] = found
    return Known(
        slugs=tuple(slugs), marks=tuple(marks[slug] for slug in slugs), postings=postings.packed(len(slugs)), lists=lists
    )


class Ranking:
    """The nearest of each case, among all that are in *postings*. *order* of a case decides between equals."""

    def __init__(
        self, postings: Postings, slugs: Sequence[str], total: int, order: Callable[[int], int],
        evidence: Callable[[int], Evidence],
    ) -> None:  # fmt: skip
        self.postings, self.slugs, self.total = postings, slugs, total
        self.order, self.evidence = order, evidence
        self.all = sum(1 << number for number, slug in enumerate(slugs) if slug)
        self.floor = [self.all if LEAST >> power & 1 else 0 for power in range(LEAST.bit_length())]
        self._weights: dict[str, int] = {}

    def weight(self, key: str) -> int:
        """What one step of sharing *key* weighs; nothing when nobody shares it."""
        known = self._weights.get(key)
        if known is None:
            holders = self.postings.holders(key)
            known = self._weights[key] = unit(key) * rarity(key, holders, self.total) if holders > 1 else 0
        return known

    def scores(self, strengths: Mapping[str, int]) -> list[int]:
        """The score of each case with one of these *strengths*, in planes."""
        terms: list[tuple[int, int]] = []
        for key, strength in strengths.items():
            if weight := self.weight(key):
                planes = self.postings.planes(key)[:strength]
                terms += [(weight * step, plane) for step, plane in zip(STEPS, planes, strict=False)]
        return sums(terms)

    def near(self, number: int, without: Iterable[int]) -> tuple[Near, ...]:
        """The cases most like case *number*, itself and those *without* left out, the most similar first."""
        mine = self.evidence(number)
        planes = self.scores(mine.strengths())
        among = self.all & ~sum(1 << other for other in {number, *without})
        among = at_least(planes, self.floor, among)
        certain, tied = highest(planes, among, SHOWN)
        found = [*members(certain)]
        if tied:
            found += sorted(members(tied), key=self.order)[: SHOWN - len(found)]
        scored = sorted((-value(planes, other), self.order(other), other) for other in found)
        return tuple(
            Near(self.slugs[other], -score, *shared(mine, self.evidence(other), self.weight))
            for score, _, other in scored
        )


class _Update:
    """One build's changes worked into what was known."""

    def __init__(self, known: Known, wanted: Mapping[str, Compared], marks: Mapping[str, str], find: Find) -> None:
        self.known, self.wanted, self.marks, self.find = known, wanted, marks, find
        self.slugs = list(known.slugs)
        self.kept = list(known.marks)
        self.postings = Postings(known.postings)
        self.before = sum(map(bool, self.slugs))
        self.total = len(wanted)

    def run(self, out: Sequence[int], fresh: Sequence[str]) -> Known:
        """*out* are the numbers of the cases that changed or went, *fresh* the slugs of those that changed or came."""
        touched: dict[str, int] = {}
        gone = {self.slugs[number] for number in out}
        for number in out:
            strengths = self._evidence_of(self.kept[number]).strengths()
            self._note(touched, strengths)
            self.postings.remove(number, strengths)
            self.slugs[number] = self.kept[number] = ""
        entered = {slug: number for slug, number in zip(fresh, self._free(len(fresh)), strict=True)}
        for slug, number in entered.items():
            strengths = self.find(self.wanted[slug].evidence).strengths()
            self._note(touched, strengths)
            self.postings.add(number, strengths)
            self.slugs[number], self.kept[number] = slug, self.marks[slug]
        return self._again(touched, gone, entered)

    def _evidence_of(self, mark: str) -> Evidence:
        return self.find(mark.partition(" ")[0])

    def _note(self, touched: dict[str, int], keys: Iterable[str]) -> None:
        """Remember how many had each key before this build changed it."""
        for key in keys:
            if key not in touched:
                touched[key] = self.postings.holders(key)

    def _free(self, count: int) -> list[int]:
        """Numbers for *count* more cases: those that are free, then new ones."""
        free = [number for number, slug in enumerate(self.slugs) if not slug][:count]
        more = range(len(self.slugs), len(self.slugs) + count - len(free))
        self.slugs += [""] * len(more)
        self.kept += [""] * len(more)
        return [*free, *more]

    def _again(self, touched: Mapping[str, int], gone: Collection[str], entered: Mapping[str, int]) -> Known:
        numbers = {slug: number for number, slug in enumerate(self.slugs) if slug}
        place = {slug: at for at, slug in enumerate(self.wanted)}
        evidence: dict[int, Evidence] = {}

        def of(number: int) -> Evidence:
            if number not in evidence:
                evidence[number] = self._evidence_of(self.kept[number])
            return evidence[number]

        ranking = Ranking(self.postings, self.slugs, self.total, lambda number: place[self.slugs[number]], of)
        lists = {slug: near for slug, near in self.known.lists.items() if slug in self.wanted}
        affected = {number for slug in self._listing(gone, lists) if (number := numbers.get(slug)) is not None}
        affected |= {*entered.values(), *self._reweighed(touched, entered)}
        affected |= self._reached(ranking, lists, numbers, entered.values())
        for number in affected:
            slug = self.slugs[number]
            related = [numbers[other] for other in self.wanted[slug].related if other in numbers]
            if found := ranking.near(number, related):
                lists[slug] = found
            else:
                lists.pop(slug, None)
        return Known(
            slugs=tuple(self.slugs), marks=tuple(self.kept), postings=self.postings.packed(len(self.slugs)), lists=lists
        )

    @staticmethod
    def _listing(gone: Collection[str], lists: Mapping[str, tuple[Near, ...]]) -> list[str]:
        """The cases on whose lists one of *gone* stands."""
        return [slug for slug, near in lists.items() if any(one.slug in gone for one in near)]

    def _reweighed(self, touched: Mapping[str, int], entered: Mapping[str, int]) -> set[int]:
        """The cases that share a key whose rarity is another now."""
        counts: Mapping[str, int] = touched
        if self.total != self.before:
            counts = {key: touched.get(key, self.postings.holders(key)) for key in self.postings}
        found: set[int] = set()
        for key, before in counts.items():
            now = self.postings.holders(key)
            if before > 1 and now > 1 and rarity(key, before, self.before) != rarity(key, now, self.total):
                found.update(members(self.postings.planes(key)[0]))
        return found

    def _reached(
        self, ranking: Ranking, lists: Mapping[str, tuple[Near, ...]], numbers: Mapping[str, int], entered: Iterable[int]
    ) -> set[int]:
        """The cases that one of *entered* is similar enough to, to stand on their lists."""
        floors = [LEAST] * len(self.slugs)
        for slug, near in lists.items():
            if len(near) == SHOWN:
                floors[numbers[slug]] = near[-1].score
        least = planes_of(floors)
        found: set[int] = set()
        for number in entered:
            planes = ranking.scores(ranking.evidence(number).strengths())
            found.update(members(at_least(planes, least, ranking.all)))
        return found
