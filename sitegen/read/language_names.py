"""The names of languages that are typed where a tag is asked for, in English and in the language itself. A table."""

from __future__ import annotations

_NAMES = {
    "ar": "arabic العربية عربي", "de": "german deutsch", "el": "greek ελληνικά", "en": "english englisch inglés",
    "es": "spanish español espanol castellano", "fa": "persian farsi فارسی", "fr": "french français francais",
    "he": "hebrew עברית", "hi": "hindi हिन्दी", "it": "italian italiano", "ja": "japanese 日本語", "ko": "korean 한국어",
    "nl": "dutch nederlands", "pl": "polish polski", "pt": "portuguese português portugues", "ru": "russian русский",
    "tr": "turkish türkçe turkce", "uk": "ukrainian українська", "vi": "vietnamese", "zh": "chinese 中文",
}  # fmt: skip
_TAGS = {name: tag for tag, names in _NAMES.items() for name in names.split()}


def language_named(name: str) -> str:
    """The tag of the language *name*, in small letters; empty when it is not known."""
    return _TAGS.get(name, "")
