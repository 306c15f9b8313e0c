"""Similar cases, and why: for each case the few that share most with it.

The score of two cases is the sum of the weights of what they share (`weights`), the same for both. An edit is worked
into what is known of the last build: compared again are the changed cases, those on whose lists they stand or could
stand, and those that share a term whose weight changed. So the result is that of comparing everything anew, which
tests hold for any edits.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from sitegen.model.site import Card
from sitegen.model.struct import Value, encode
from sitegen.resolve.bit_sums import at_least, members, planes_of
from sitegen.resolve.evidence import Evidence
from sitegen.resolve.postings import Postings
from sitegen.resolve.ranking import Ranking
from sitegen.resolve.similar_case import similar_case
from sitegen.resolve.weights import LEAST, rarity

MANY = 8  # when more than one case in so many changed, everything is compared anew


class Known(Value, frozen=True, kw_only=True):
    """What was known at the end of the last build.

    `slugs` are the cases by number, empty where one is gone, `digests` what each was, `evidence` what it was compared
    by, `floors` the score that a case must reach to stand on its list, four bytes each. `lists` are `SimilarCase`s.
    """

    slugs: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    floors: bytes = b""
    postings: Mapping[str, bytes] = {}
    lists: Mapping[str, bytes] = {}


Find = Callable[[str], Evidence]


def compare(cards: Sequence[Card], known: Known, find: Find) -> Known:
    """What is known of the cases of *cards*, which stand newest first: of two that share as much, the newer is first.

    *find* gives the evidence of a name, also of one that only *known* has.
    """
    numbers = {slug: number for number, slug in enumerate(known.slugs) if slug}
    was = dict(zip(known.slugs, known.digests, strict=True))
    fresh = [card for card in cards if was.get(card.slug) != card.digest]
    shown = {card.slug for card in cards}
    out = [numbers[card.slug] for card in fresh if card.slug in numbers]
    out += [number for slug, number in numbers.items() if slug not in shown]
    if not out and not fresh:
        return known
    if (len(out) + len(fresh)) * MANY > len(cards):
        known = Known()
        out, fresh = [], [*cards]
    return _Comparison(cards, known, find).run(out, fresh)


class _Comparison:
    """One build's changes worked into what was known, which is nothing when everything is compared anew."""

    def __init__(self, cards: Sequence[Card], known: Known, find: Find) -> None:
        self.known, self.find = known, find
        self.cards = {card.slug: card for card in cards}
        self.place = {card.slug: at for at, card in enumerate(cards)}
        self.slugs, self.digests, self.names = [*known.slugs], [*known.digests], [*known.evidence]
        self.floors = [*struct.unpack(f"<{len(self.slugs)}I", known.floors)]
        self.lists = dict(known.lists)
        self.postings = Postings(known.postings)
        self.before = sum(map(bool, self.slugs))
        self.translations: dict[str, list[str]] = {}
        for card in cards:
            for original in card.translation_of:
                self.translations.setdefault(original, []).append(card.slug)
        self.found: dict[int, Evidence] = {}

    def run(self, out: Sequence[int], fresh: Sequence[Card]) -> Known:
        """*out* are the numbers of the cases that changed or went, *fresh* those that changed or came."""
        touched: dict[str, int] = {}
        gone = [self.slugs[number] for number in out]
        for number in out:
            self._leave(number, touched)
        numbers = self._free(len(fresh))
        for number, card in zip(numbers, fresh, strict=True):
            self.slugs[number], self.digests[number], self.names[number] = card.slug, card.digest, card.evidence
        if self.before:
            for number in numbers:
                self._enter(number, touched)
        else:
            self.postings = Postings.of(self._evidence(number).strengths() for number in numbers)
        self.numbers = {slug: number for number, slug in enumerate(self.slugs) if slug}
        ranking = Ranking(self.postings, self.numbers.values(), lambda number: self.place[self.slugs[number]])
        affected = {*numbers}
        if self.before:
            affected |= self._listing(gone) | self._reweighed(touched) | self._reached(ranking, numbers)
        for number in affected:
            self._compare(ranking, number)
        return self._known()

    def _leave(self, number: int, touched: dict[str, int]) -> None:
        strengths = self._evidence(number).strengths()
        self._note(touched, strengths)
        self.postings.remove(number, strengths)
        self.lists.pop(self.slugs[number], None)
        self.slugs[number] = self.digests[number] = self.names[number] = ""
        self.floors[number] = LEAST
        del self.found[number]

    def _enter(self, number: int, touched: dict[str, int]) -> None:
        strengths = self._evidence(number).strengths()
        self._note(touched, strengths)
        self.postings.add(number, strengths)

    def _evidence(self, number: int) -> Evidence:
        known = self.found.get(number)
        if known is None:
            known = self.found[number] = self.find(self.names[number])
        return known

    def _note(self, touched: dict[str, int], keys: Iterable[str]) -> None:
        """Remember how many had each key before this build changed it."""
        for key in keys:
            if key not in touched:
                touched[key] = self.postings.holders(key)

    def _free(self, count: int) -> list[int]:
        """Numbers for *count* more cases: those that are free, then new ones."""
        free = [number for number, slug in enumerate(self.slugs) if not slug][:count]
        more = range(len(self.slugs), len(self.slugs) + count - len(free))
        for kept in (self.slugs, self.digests, self.names):
            kept += [""] * len(more)
        self.floors += [LEAST] * len(more)
        return [*free, *more]

    def _listing(self, gone: Collection[str]) -> set[int]:
        """The cases on whose lists one of *gone* stands, and perhaps more: a slug is looked for among all bytes."""
        sought = [encode(slug) for slug in gone]
        found = (slug for slug, data in self.lists.items() if any(one in data for one in sought))
        return {self.numbers[slug] for slug in found}

    def _reweighed(self, touched: Mapping[str, int]) -> set[int]:
        """The cases that share a key whose rarity is another now."""
        counts, now = touched, len(self.numbers)
        if now != self.before:
            counts = {key: touched.get(key, self.postings.holders(key)) for key in self.postings}
        found: set[int] = set()
        for key, before in counts.items():
            holders = self.postings.holders(key)
            if before > 1 and holders > 1 and rarity(key, before, self.before) != rarity(key, holders, now):
                found.update(members(self.postings.planes(key)[0]))
        return found

    def _reached(self, ranking: Ranking, entered: Iterable[int]) -> set[int]:
        """The cases that one of *entered* is similar enough to, to stand on their lists."""
        floors = planes_of(self.floors)
        found: set[int] = set()
        for number in entered:
            planes = ranking.scores(self._evidence(number).strengths())
            found.update(members(at_least(planes, floors, ranking.all)))
        return found

    def _compare(self, ranking: Ranking, number: int) -> None:
        mine, card = self._evidence(number), self.cards[self.slugs[number]]
        apart = [self.numbers[slug] for slug in (*card.related_cases, *self._versions(card)) if slug in self.numbers]
        near, self.floors[number] = ranking.nearest(mine.strengths(), (number, *apart))
        listed = [
            similar_case(mine, self._evidence(other), self.cards[self.slugs[other]], ranking.weight) for other in near
        ]
        if listed:
            self.lists[card.slug] = encode(listed)
        else:
            self.lists.pop(card.slug, None)

    def _versions(self, card: Card) -> Iterator[str]:
        """The case in other languages, as far as two cases tell it of each other: then a change of one reaches both."""
        for original in (card.slug, *card.translation_of):
            yield original
            yield from self.translations.get(original, ())

    def _known(self) -> Known:
        return Known(
            slugs=tuple(self.slugs),
            digests=tuple(self.digests),
            evidence=tuple(self.names),
            floors=struct.pack(f"<{len(self.floors)}I", *self.floors),
            postings=self.postings.packed(len(self.slugs)),
            lists=self.lists,
        )
