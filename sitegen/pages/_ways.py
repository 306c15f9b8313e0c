"""The pages that lead to all cases, for the front page, the search page and the page for missing addresses."""

from __future__ import annotations

from functools import cache

from sitegen.model.phrase import phrase
from sitegen.plugins import discover
from sitegen.render.views.wayfinding import Way

# The page type that plans each of them: a link is made only where there is one.
WAYS = (
    ("browse", Way(phrase("Browse by topic"), "/browse/")),
    ("authors", Way(phrase("Authors"), "/authors/")),
    ("a_z", Way(phrase("A–Z"), "/a-z/")),
    ("archive", Way(phrase("Archive"), "/archive/")),
)


@cache
def ways() -> tuple[Way, ...]:
    """Those of them that this site has."""
    planned = discover("pages").by_name
    return tuple(way for maker, way in WAYS if maker in planned)
