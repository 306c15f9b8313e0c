"""Many cases as an index: each term of each facet with its cases, its spelling, its address."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.model.site import Card
from sitegen.model.struct import digest
from sitegen.resolve.age_bands import BANDS
from sitegen.resolve.facets import (
    FACETS,
    IN_WORDS,
    PAIRS,
    fewest_of_pair,
    fold,
    label,
    natural_slug,
    place_of,
    terms_of,
)
from sitegen.resolve.once_per_site import once_per_site


@dataclass(eq=False)
class Term:
    """A term: `cases` newest first, `spellings` with how often each is used."""

    facet: str
    cases: list[Card] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    slug: str = ""

    @property
    def written(self) -> str:
        """The spelling that most cases use, of several the one met first; one with a label before one without."""
        most = max(self.spellings.items(), key=lambda item: ("\t" in item[0], item[1]))
        return most[0]

    @property
    def label(self) -> str:
        """What is shown of it."""
        written = self.written
        return written.partition("\t")[0] if self.facet == "code" else label(written)

    @property
    def note(self) -> str:
        """What a code means."""
        return label(self.written) if self.facet == "code" and "\t" in self.written else ""

    @property
    def lang(self) -> str:
        """The language it is written in, when all its cases are in that one; else it may be anyone's."""
        if self.facet not in IN_WORDS:
            return ""
        langs = {card.lang for card in self.cases}
        return langs.pop() if len(langs) == 1 else ""


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of a site by facet, in the order in which they are listed. `renamed` are those whose address is not
    the natural one, because another term has that: their part of addresses by `place_of`.
    """

    by_facet: Mapping[str, Sequence[Term]]
    renamed: Mapping[str, str]
    total: int

    def pairs(self) -> Iterator[tuple[Term, Term, list[Card]]]:
        """Terms of two facets that share enough cases, with these."""
        fewest = fewest_of_pair(self.total)
        for second in dict.fromkeys(name for names in PAIRS.values() for name in names):
            held: dict[str, list[Term]] = defaultdict(list)
            for term in self.by_facet.get(second, ()):
                for card in term.cases:
                    held[card.slug].append(term)
            for first in (name for name, names in PAIRS.items() if second in names):
                yield from self._pairs(first, held, fewest)

    def _pairs(
        self, first: str, held: Mapping[str, list[Term]], fewest: int
    ) -> Iterator[tuple[Term, Term, list[Card]]]:
        for term in self.by_facet.get(first, ()):
            shared: dict[Term, list[Card]] = defaultdict(list)
            for card in term.cases if len(term.cases) >= fewest else ():
                for other in held.get(card.slug, ()):
                    shared[other].append(card)
            yield from ((term, other, cases) for other, cases in shared.items() if len(cases) >= fewest)


@dataclass(eq=False)
class _Spelt:
    """The terms of a facet by each way they are written, and by what is the same of all ways (`fold`)."""

    as_written: dict[str, Term] = field(default_factory=dict)
    folded: dict[str, Term] = field(default_factory=dict)

    def add(self, facet: str, written: str) -> Term:
        """The term that *written*, which is met for the first time, is a spelling of."""
        term = self.as_written[written] = self.folded.setdefault(fold(written), Term(facet))
        return term

    def unique(self) -> list[Term]:
        """Each term once, in the order in which they were met."""
        return list(dict.fromkeys(self.as_written.values()))


@once_per_site
def terms(cases: Sequence[Card]) -> Terms:
    """The index of *cases*, newest first."""
    found = {facet: _Spelt() for facet in FACETS}
    for card in cases:
        for facet, written in terms_of(card):
            known = found[facet]
            for one in written:
                term = known.as_written.get(one) or known.add(facet, one)
                term.spellings[one] += 1
                if not term.cases or term.cases[-1] is not card:
                    term.cases.append(card)
    renamed = _join(found["mesh"], cases)
    by_facet = {}
    for facet, known in found.items():
        unique = known.unique()
        renamed |= _name(facet, unique)
        by_facet[facet] = sorted(unique, key=lambda term: _order(facet, term))
    return Terms({facet: listed for facet, listed in by_facet.items() if listed}, renamed, len(cases))


def _join(known: _Spelt, cases: Sequence[Card]) -> dict[str, str]:
    """Join MeSH headings that some cases give without an id to those of that name with one.

    Returned is what each of the former is called in addresses.
    """
    by_name = {fold(label(written)): term for written, term in known.as_written.items() if "\t" in written}
    lone = [written for written in known.as_written if "\t" not in written and fold(written) in by_name]
    places = {card.slug: place for place, card in enumerate(cases)} if lone else {}
    renamed = {}
    for written in lone:
        term, whole = known.as_written[written], by_name[fold(written)]
        both = {card.slug: card for card in (*whole.cases, *term.cases)}
        whole.cases = sorted(both.values(), key=lambda card: places[card.slug])
        whole.spellings[written] += term.spellings[written]
        known.as_written[written] = whole
        renamed[place_of("mesh", written)] = natural_slug(whole.written)
    return renamed


def _name(facet: str, unique: Iterable[Term]) -> dict[str, str]:
    """Give each term its part of addresses: of several with one, the oldest keeps it. The others are returned."""
    named: dict[str, list[Term]] = defaultdict(list)
    for term in unique:
        term.slug = natural_slug(term.written)
        named[term.slug].append(term)
    renamed = {}
    for several in named.values():
        for term in sorted(several, key=_age)[1:]:
            written = term.written
            term.slug = f"{term.slug}-{digest(fold(written).encode())[:6]}"
            renamed[place_of(facet, written)] = term.slug
    return renamed


def _age(term: Term) -> tuple[str, str, str]:
    oldest = term.cases[-1]
    return oldest.date, oldest.slug, fold(term.written)


def _order(facet: str, term: Term) -> tuple[int, str]:
    """Years and volumes from the last, ages from the first year of life, everything else by the alphabet."""
    key = fold(term.written)
    if facet == "age":
        return (BANDS.index(term.label) if term.label in BANDS else len(BANDS)), key
    if facet in ("year", "volume", "issue"):
        return -_number(term.label), key
    return 0, fold(term.label)


def _number(text: str) -> int:
    digits = "".join(char if char.isdecimal() else " " for char in text).split()
    return int(digits[0]) * 10_000 + (int(digits[1]) if len(digits) > 1 else 0) if digits else 0
