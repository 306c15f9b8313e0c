"""The words of the interface in the language of a page."""

from __future__ import annotations

from sitegen.plugins import Workshop
from sitegen.render.phrases import Phrases, phrases


def words_for(shop: Workshop, lang: str) -> Phrases:
    """The interface in *lang*, or in the language of the site for a page that does not say."""
    language = lang or shop.site.lang
    return phrases(language, shop.catalogue(language))
