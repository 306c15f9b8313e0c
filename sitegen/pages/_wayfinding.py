"""Links to the pages that lead to every case, as the front page, the search page and the page for missing addresses
show them.
"""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from sitegen.plugins import discover
from sitegen.render.views.overview import PATHS
from sitegen.render.views.terms import WAYS
from sitegen.render.views.wayfinding import Way

# The page type that plans each of them: a link is made only where there is one.
MAKERS = {"browse": "browse", "authors": "authors", "az": "a-z", "archive": "archive"}


@cache
def planned() -> tuple[Way, ...]:
    """A link to each of these pages whose page type is there."""
    found = discover("pages").by_name
    return tuple(Way(WAYS[name], PATHS[name]) for maker, name in MAKERS.items() if maker in found)


def ways(cases: int = 0) -> tuple[Way, ...]:
    """The same links; that to the list of all *cases* says how many there are."""
    return tuple(replace(way, count=cases) if way.path == PATHS["a-z"] else way for way in planned())
