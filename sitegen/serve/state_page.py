"""The preview's page about all cases: how each stands, what is wrong with it and what is missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from sitegen.build.rules import rule_named
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.render.views.publication import KINDS
from sitegen.serve.addresses import page_of_source
from sitegen.serve.completeness import Completeness
from sitegen.serve.counted import Counted
from sitegen.serve.problems import sorted_out, words_of
from sitegen.serve.shown import Shown
from sitegen.serve.templated import templated

SIZE = 100  # cases on a page
ELSEWHERE = 20  # problems that are told of what the list does not have
STATUSES = {
    "draft": "Draft",
    "in-review": "In review",
    "accepted": "Accepted",
    "published": "Published",
    "withdrawn": "Withdrawn",
    "retracted": "Retracted",
}
SERIOUS = ("error", "warning")


class Asked(NamedTuple):
    """What the form of the page asks for: words that must all occur, a status, only cases with problems; the page."""

    words: str = ""
    status: str = ""
    problems: bool = False
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Asked:
        """What a query asks for; what makes no sense is passed over."""
        number = query.get("page", "")
        page = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 1
        status = query.get("status", "")
        return cls(
            " ".join(query.get("q", "").split()),
            status if status in STATUSES else "",
            query.get("with", "") == "problems",
            max(1, page),
        )

    def query(self, page: int) -> str:
        """The same with another page, as a link has it."""
        known = {"q": self.words, "status": self.status, "with": "problems" if self.problems else ""}
        return "?" + urlencode({key: value for key, value in {**known, "page": str(page)}.items() if value})


class Tally(NamedTuple):
    """The rules of a case's errors and of its warnings, with how often each is told; how many `places` are to be filled
    in.
    """

    errors: tuple[tuple[str, int], ...] = ()
    warnings: tuple[tuple[str, int], ...] = ()
    places: int = 0

    @property
    def totals(self) -> tuple[int, int]:
        """How many errors and warnings."""
        return sum(number for _, number in self.errors), sum(number for _, number in self.warnings)


class Row(NamedTuple):
    """A case in the table. `parts` is None when the case cannot be read as it stands."""

    card: Card
    kind: str
    status: str
    tally: Tally
    parts: Completeness | None
    edited: bool


def state_page(shown: Shown, query: Mapping[str, str], counted: Counted) -> bytes:
    """The page `/_sitegen/`. *query* has `q`, `status`, `with`, `page` of its form, or a `rule` to be explained;
    *counted* is kept from one look at it to the next.
    """
    state, asked = shown.state(), Asked.of(query)
    problems, places = sorted_out(state.problems)
    tallies, elsewhere = _tallies(problems, places, {card.path for card in state.cases})
    found = _ordered([card for card in state.cases if _matches(card, asked, tallies)], tallies, state.edited)
    pages = max(1, -(-len(found) // SIZE))
    page = min(asked.page, pages)
    part = found[(page - 1) * SIZE : page * SIZE]
    counts = Counter(item.severity for item in problems)
    return templated(
        "state.html",
        state=state,
        work=words_of(state.work) if state.work else "",
        asked=asked,
        statuses=STATUSES,
        rows=[_row(card, counted.of(shown, card), tallies, state.edited) for card in part],
        found=len(found),
        first=(page - 1) * SIZE + 1,
        last=(page - 1) * SIZE + len(part),
        before=asked.query(page - 1) if page > 1 else "",
        after=asked.query(page + 1) if page < pages else "",
        errors=counts["error"],
        warnings=counts["warning"],
        places=len(places),
        elsewhere=elsewhere[:ELSEWHERE],
        more=max(0, len(elsewhere) - ELSEWHERE),
        rule=rule_named(query.get("rule", "")),
    )


def _tallies(
    problems: Iterable[Diagnostic], places: Iterable[Diagnostic], listed: Collection[str]
) -> tuple[dict[str, Tally], list[Diagnostic]]:
    """What is to be done by the address of the case, and the problems of no case that is *listed*."""
    open_places = Counter(page_of_source(item.file) for item in places)
    counted: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    elsewhere = []
    for item in problems:
        page = page_of_source(item.file)
        if page in listed:
            counted[page][item.severity, item.rule] += 1
        elif item.severity in SERIOUS:
            elsewhere.append(item)
    return {
        page: Tally(_of(counted[page], "error"), _of(counted[page], "warning"), open_places[page])
        for page in sorted(counted.keys() | open_places)
    }, elsewhere


def _of(rules: Counter[tuple[str, str]], severity: str) -> tuple[tuple[str, int], ...]:
    return tuple((rule, number) for (kind, rule), number in rules.items() if kind == severity)


def _matches(card: Card, asked: Asked, tallies: Mapping[str, Tally]) -> bool:
    if asked.status and card.status != asked.status:
        return False
    if asked.problems and not any(tallies.get(card.path, Tally()).totals):
        return False
    if not asked.words:
        return True
    text = " ".join((card.title_text, card.slug, *card.authors)).casefold()
    return all(word in text for word in asked.words.casefold().split())


def _ordered(cards: Sequence[Card], tallies: Mapping[str, Tally], edited: str) -> list[Card]:
    """The case that was edited last, those with errors, those with warnings, the others as the site has them."""

    def place(card: Card) -> int:
        tally = tallies.get(card.path, Tally())
        return 0 if card.path == edited else 1 if tally.errors else 2 if tally.warnings else 3

    return sorted(cards, key=place)


def _row(card: Card, parts: Completeness | None, tallies: Mapping[str, Tally], edited: str) -> Row:
    return Row(
        card,
        KINDS.get(card.type, card.type),
        STATUSES.get(card.status, card.status),
        tallies.get(card.path, Tally()),
        parts,
        card.path == edited,
    )
