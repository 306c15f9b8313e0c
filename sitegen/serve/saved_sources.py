"""What was saved, told apart by what becomes of it: cases, which are read one by one, and all else, which is settings,
theme and prose pages, and is read together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sitegen.model.layout import CASES, PAGES
from sitegen.model.site import Card
from sitegen.serve.addresses import page_of_source, slug_of

AT_ONCE = 20  # cases that are read at once when they are saved together


class SavedSources(NamedTuple):
    """The slugs of cases, and the paths of everything else."""

    slugs: Sequence[str]
    others: Sequence[str]

    @property
    def prose_page(self) -> str:
        """The address of the prose page that was saved last; empty when none was."""
        pages = [page_of_source(path) for path in self.others if path.startswith(PAGES)]
        return next(filter(None, reversed(pages)), "")

    def at_once(self, tabs: Iterable[str], card: Callable[[str], Card | None]) -> Sequence[str]:
        """Of the cases those that need not wait until all have been looked at again; *card* is that of a case so far.

        When a folder of cases was replaced, or very many were saved at once, these are the ones that open *tabs* show.
        """
        replaced = any(CASES.startswith(f"{path}/") for path in self.others)
        if not replaced and len(self.slugs) <= AT_ONCE:
            return self.slugs
        opened = {slug_of(path) for path in tabs}
        return sorted(slug for slug in opened if (card(slug) is not None if replaced else slug in self.slugs))


def saved_sources(paths: Iterable[str]) -> SavedSources:
    """*paths* told apart; what an editor hides among the cases is none."""
    slugs: dict[str, None] = {}
    others: list[str] = []
    for path in paths:
        if path.startswith(CASES):
            slugs[path.removeprefix(CASES).partition("/")[0]] = None
        else:
            others.append(path)
    return SavedSources([slug for slug in slugs if slug and not slug.startswith(".")], others)
