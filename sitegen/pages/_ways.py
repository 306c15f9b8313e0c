"""The pages that lead to all cases, for the front page, the search page and the page for missing addresses."""

from __future__ import annotations

from functools import cache

from sitegen.plugins import discover
from sitegen.render.views.wayfinding import Way

# The page type that plans each of them: a link is made only where there is one.
WAYS = (
    ("browse", Way("Browse by topic", "/browse/")),
    ("authors", Way("Authors", "/authors/")),
    ("a_z", Way("A–Z", "/a-z/")),
    ("archive", Way("Archive", "/archive/")),
)


@cache
def ways() -> tuple[Way, ...]:
    """Those of them that this site has."""
    planned = discover("pages").by_name
    return tuple(way for maker, way in WAYS if maker in planned)
