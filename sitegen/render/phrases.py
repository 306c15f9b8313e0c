"""The words of the interface: English in the source, other languages from the theme's catalogues (see `catalogue`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.model.phrase import Catalogue, Plural
from sitegen.render.numbers import grouped

SOURCE = "en"
SLOT = re.compile(r"\{(\w+)\}")  # and no more: `str.format` would follow a name into the value


@dataclass(frozen=True)
class Phrases:
    """The interface in one language; a phrase without a translation stays English."""

    lang: str = SOURCE
    catalogue: Catalogue = field(default_factory=dict)

    def __call__(self, phrase: str, **values: object) -> str:
        """*phrase* translated, with `{name}` replaced by the value of that name."""
        found = self.catalogue.get(phrase, phrase)
        return _filled(found if isinstance(found, str) else found.forms[0], values)

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """*one* or *many*, or the form of the language that *count* asks for; `{count}` in it is the number."""
        found = self.catalogue.get(one)
        form = found.form(count) if isinstance(found, Plural) else one if count == 1 else many
        return _filled(form, {"count": grouped(count, self.lang), **values})


def _filled(phrase: str, values: Mapping[str, object]) -> str:
    return SLOT.sub(lambda slot: str(values[slot[1]]), phrase) if values else phrase


def phrases(lang: str, catalogue: Catalogue) -> Phrases:
    """The interface for a page in *lang*: in English when there is no *catalogue* for it."""
    return Phrases(lang, catalogue) if catalogue else Phrases()
