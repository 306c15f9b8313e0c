"""Languages: their direction, and what Babel knows of their dates, numbers and lists. https://babel.pocoo.org

Babel takes 16 ms to import, so a site in English does without it: those forms are written out where they are used,
and a test holds that Babel says the same. Digits are Western in every language, Arabic too: values of laboratories,
doses and identifiers in the text are written with them, and a page should not have two kinds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_SCRIPTS = {"ar": "arab", "ja": "jpan", "zh": "hans"}  # what the catalogues of these are written in; others in Latin
_TRADITIONAL = frozenset({"tw", "hk", "mo"})


def direction(lang: str) -> str:
    """The direction in which *lang* (a BCP 47 tag) is written: its script subtag decides, then the language."""
    subtags = lang.lower().split("-")
    if "latn" in subtags or "cyrl" in subtags:
        return "ltr"
    return "rtl" if subtags[0] in _RTL or "arab" in subtags or "hebr" in subtags else "ltr"


def fallbacks(lang: str) -> list[str]:
    """The languages whose catalogues serve a page in *lang*, the nearest first: `pt-BR`, then `pt`.

    Never one in another script: a page in traditional Chinese is no better served by simplified characters than by
    English, and CLDR, too, parts the two (https://unicode.org/reports/tr35/#Parent_Locales).
    """
    first, *rest = lang.lower().split("-")
    chain = ["-".join((first, *rest[:length])) for length in range(len(rest), 0, -1)]
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    if first == "zh" and not scripts and _TRADITIONAL & set(rest):
        scripts = ["hant"]
        chain.append("zh-hant")
    other = scripts and scripts[0] != _SCRIPTS.get(first, "latn")
    return chain if other else [*chain, first]


def is_english(lang: str) -> bool:
    """Whether *lang* (a BCP 47 tag) is English of any country."""
    return lang.partition("-")[0].lower() == "en"


@cache
def locale_of(lang: str) -> Locale | None:
    """The locale of *lang*, or of as much of it as is known: `pt-BR-x-clinic` is `pt_BR`; None when nothing is."""
    from babel import Locale, UnknownLocaleError

    parts = lang.split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("-".join(parts[:length]), sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
