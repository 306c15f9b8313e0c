"""What is shown where a link to a page is shared: the picture of the site, and the language as Open Graph has it.

https://ogp.me
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import SiteInfo
from sitegen.render.urls import permanent

LEAST_LARGE = 600  # pixels of width from which a card is shown large


def territory(lang: str) -> str:
    """`pt_BR` for `pt-BR`: Open Graph knows no language without a country, and nobody guesses one for a journal."""
    first, *rest = lang.lower().split("-")
    said = next((part for part in rest if len(part) == 2 and part.isalpha()), "")
    return f"{first}_{said.upper()}" if said else ""


def card_tags(site: SiteInfo) -> Iterator[tuple[str, str]]:
    """The picture of the site with what is known of it; a site without an address has none that others could load."""
    card = site.card
    if card is None or not site.url:
        yield "twitter:card", "summary"
        return
    yield "og:image", permanent(site.url, f"/static/{card.path}")
    if card.media_type:
        yield "og:image:type", card.media_type
    yield "og:image:width", str(card.width)
    yield "og:image:height", str(card.height)
    yield "og:image:alt", card.alt or site.title
    yield "twitter:card", "summary_large_image" if card.width >= LEAST_LARGE else "summary"
