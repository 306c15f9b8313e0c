"""The page about accessibility: what keys there are, and how the site can be read in other ways."""

from __future__ import annotations

from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.views.head import Head, head

ADDRESS = "/accessibility/"
KEYS = {
    "0": "This page",
    "1": "The front page",
    "2": "The text of a page, past the header",
    "3": "The contents of a case, “On this page”",
    "4": "Search",
    "5": "The references of a case",
}
SEARCH_KEY = "4"
BLOCKS = {
    "0": ("footer",), "1": ("header",), "2": ("skip",), "3": ("skip", "contents"), "4": ("header", "search_link"),
    "5": ("skip", "back"),
}  # fmt: skip


class KeyView(Value, frozen=True, array_like=True):
    """An access key, where it leads, and the blocks that it needs: a theme may have left one out."""

    key: str
    leads_to: str
    blocks: tuple[str, ...]


class AccessibilityPage(Value, frozen=True, kw_only=True):
    """The view of the page; the keys are those that the templates set."""

    head: Head
    keys: tuple[KeyView, ...]


def accessibility_page(site: SiteInfo, words: Phrases) -> AccessibilityPage:
    """The page in the language of the site; a site without a search has no key for it."""
    return AccessibilityPage(
        head=head(site, ADDRESS, words("Accessibility")),
        keys=tuple(
            KeyView(key, words(place), BLOCKS[key])
            for key, place in KEYS.items()
            if key != SEARCH_KEY or site.search != "off"
        ),
    )
