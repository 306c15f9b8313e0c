"""The page tells of the keys that the templates set, and of no other."""

from __future__ import annotations

from msgspec.structs import replace

from sitegen.render.phrases import Phrases
from sitegen.render.views.accessibility import BLOCKS, KEYS, accessibility_page
from tests import samples


def test_every_key_names_the_blocks_that_it_needs() -> None:
    assert BLOCKS.keys() == KEYS.keys()


def test_without_a_search_no_key_leads_to_it() -> None:
    site = samples.site()
    with_search, without = (
        {view.key for view in accessibility_page(replace(site, search=value), Phrases()).keys}
        for value in ("full", "off")
    )
    assert with_search - without == {"4"}
