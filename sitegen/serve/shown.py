"""What the preview shows, as its server and its pages ask for it: the seam between what makes and what sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card


class UnderWay(NamedTuple):
    """What is under way behind the page: a stage of a build (`read`, `pictures`, `make` …) and how far it is."""

    stage: str
    done: int
    total: int


class State(NamedTuple):
    """What the overlay, the badge and the preview's own pages tell.

    `version` grows with every change. `problems` are settled and in the order of a build's report. `edited` is the
    address of the page whose source was saved last (`/cases/x/`), empty before the first save; `saves` counts the
    saves, by which `--follow` tells another one of the same page. `whole` is false until all cases have been read once.

    Where there are errors: `kept` are the addresses of pages that are shown as they were without, `settings_kept` says
    so of settings and theme, and `unmade` why pages cannot be made at all.
    """

    version: int
    problems: tuple[Diagnostic, ...]
    work: UnderWay | None
    edited: str
    cases: Sequence[Card]
    whole: bool
    saves: int = 0
    kept: frozenset[str] = frozenset()
    settings_kept: bool = False
    unmade: Mapping[str, Diagnostic] = MappingProxyType({})


class Shown(Protocol):
    """The site as it is shown now. Paths are of the output, without a slash before: `cases/x/index.html`."""

    def page(self, path: str) -> bytes | None:
        """The bytes of a planned file, made when asked for; None for a path that is not planned, or not yet."""

    def state(self) -> State:
        """What is to be told of it."""

    def case(self, card: Card) -> Case | None:
        """The whole case of a card; None when it is gone."""


class Change(NamedTuple):
    """What is different in the browser: addresses of files whose bytes changed; the state may be, too."""

    paths: frozenset[str] = frozenset()
