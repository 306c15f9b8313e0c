"""The title of a new site that is given none: what it publishes, in the languages of the interface."""

from __future__ import annotations

from collections.abc import Mapping

_TITLES: Mapping[str, str] = {
    "en": "Case reports",
    "es": "Casos clínicos",
    "fr": "Cas cliniques",
    "de": "Fallberichte",
    "it": "Casi clinici",
    "pt": "Relatos de caso",
    "ja": "症例報告",
    "zh": "病例报告",
    "ar": "تقارير الحالات",
}
LANGUAGES = tuple(_TITLES)


def site_title(lang: str) -> str:
    """What a site in *lang* is called; in English when that is none of LANGUAGES."""
    return _TITLES.get(lang.partition("-")[0].lower(), _TITLES["en"])
