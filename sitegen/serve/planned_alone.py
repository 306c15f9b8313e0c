"""What can be planned as soon as it is saved, without a look at the whole project: the page of a case, prose pages.

No page type is named here: each says of itself what it is made of (`PageType.renewed`, `PageType.of_pages`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.plugins import PageType, Registry, discover
from sitegen.serve.now import Now


def case_targets(now: Now, card: Card, known: Mapping[str, Target]) -> Iterator[Target]:
    """What is made of one case: amid what surrounded it in the targets *known* by path, or alone when it is new."""
    site = now.site([card])
    for page_type in _page_types():
        if (renewed := page_type.renewed) is not None:
            for alone in page_type.plan(site):
                before = known.get(alone.path)
                yield alone if before is None or before.maker != alone.maker else renewed(alone, before)


def prose_targets(now: Now, known: Mapping[str, Target]) -> Iterator[Target]:
    """What is made of prose pages; of those with mistakes only what is not *known*."""
    site, broken = now.site(), now.broken_files
    for page_type in _page_types():
        if page_type.of_pages:
            yield from (
                target for target in page_type.plan(site) if target.path not in known or target.origin not in broken
            )


@cache
def of_one_case() -> frozenset[str]:
    """The makers of targets that are of one case each."""
    return frozenset(page_type.name for page_type in _page_types() if page_type.renewed is not None)


@cache
def _page_types() -> Registry[PageType]:
    return discover("pages")
