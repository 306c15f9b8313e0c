"""What the closures of a style are given: the record, the cite, and how far disambiguation has gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sitegen.cite.csl.item import Item
from sitegen.cite.csl.name_order import NameForm
from sitegen.cite.csl.output import Out

FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = range(4)


class Cite:
    """One work cited in a cluster: which, where in it, and the words around."""

    __slots__ = (
        "author_only", "first_note", "key", "label", "locator", "near_note", "position", "prefix", "suffix",
        "suppress_author",
    )  # fmt: skip

    def __init__(self, key: str, locator: str = "", label: str = "page", prefix: str = "", suffix: str = "") -> None:
        self.key, self.locator, self.prefix, self.suffix = key, locator, prefix, suffix
        self.label = "sub-verbo" if label == "sub verbo" else label or "page"
        self.suppress_author = self.author_only = self.near_note = False
        self.position = FIRST
        self.first_note = 0


def cite_of(value: Mapping[str, Any]) -> Cite:
    """A cite from the object of a citation item in JSON."""
    made = Cite(
        str(value.get("id", "")), str(value.get("locator") or "").strip(), str(value.get("label") or "page"),
        str(value.get("prefix") or ""), str(value.get("suffix") or ""),
    )  # fmt: skip
    made.suppress_author = bool(value.get("suppress-author"))
    made.author_only = bool(value.get("author-only"))
    made.near_note = bool(value.get("near-note"))
    position = value.get("position")
    made.position = position if isinstance(position, int) and 0 <= position <= 3 else FIRST
    return made


NO_CITE = Cite("")
LISTED = Cite("")
LISTED.position = -1  # an entry of the list has no position


class Choice:
    """How one record is told from others: the least names shown, given names by level, a letter, the condition."""

    __slots__ = ("disambiguate", "givens", "names", "primary", "year_suffix")

    def __init__(
        self, names: int = 0, givens: dict[tuple[str, ...], int] | None = None, disambiguate: bool = False,
        year_suffix: str = "", primary: bool = False,
    ) -> None:  # fmt: skip
        self.names, self.givens, self.primary = names, givens or {}, primary
        self.disambiguate, self.year_suffix = disambiguate, year_suffix


PLAIN = Choice()


class State:
    """One rendering of one record. `tried` and `hits` count variables asked for and found: groups need them."""

    __slots__ = (
        "choice", "cite", "dated", "first_list", "first_names", "form", "hits", "item", "number", "people", "replace",
        "shown", "suppress_names", "suppressed", "tried", "year_suffix",
    )  # fmt: skip

    def __init__(self, item: Item, cite: Cite = NO_CITE, number: int = 0, choice: Choice = PLAIN) -> None:
        self.item, self.cite, self.number, self.choice = item, cite, number, choice
        self.tried = self.hits = 0
        self.year_suffix = choice.year_suffix
        self.suppressed: set[str] | None = None
        self.first_names: Out | None = None
        self.first_list: list[str] = []
        self.people: list[tuple[str, ...]] = []  # the names printed, for disambiguation
        self.form: NameForm | None = None  # how they are written
        self.shown = 0  # the longest list of names there is, for disambiguation
        self.suppress_names = False
        self.replace: tuple[str, str, int] | None = None
        self.dated = False


Closure: TypeAlias = Callable[[State], Out]


def nothing(_state: State) -> Out:
    """The closure of what renders to nothing."""
    return ""
