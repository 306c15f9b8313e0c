"""The three-letter codes of libraries (`eng`, as in MEDLINE) → language tags as pages need them (`en`). A table."""

from __future__ import annotations

LANGUAGES = {
    "eng": "en", "spa": "es", "fre": "fr", "fra": "fr", "ger": "de", "deu": "de", "ita": "it", "por": "pt",
    "jpn": "ja", "chi": "zh", "zho": "zh", "kor": "ko", "ara": "ar", "rus": "ru", "pol": "pl", "dut": "nl",
    "nld": "nl", "dan": "da", "swe": "sv", "nor": "no", "fin": "fi", "ice": "is", "isl": "is", "cze": "cs",
    "ces": "cs", "slo": "sk", "slk": "sk", "slv": "sl", "hrv": "hr", "srp": "sr", "bos": "bs", "hun": "hu",
    "rum": "ro", "ron": "ro", "bul": "bg", "gre": "el", "ell": "el", "tur": "tr", "heb": "he", "per": "fa",
    "fas": "fa", "hin": "hi", "tha": "th", "vie": "vi", "ind": "id", "ukr": "uk", "lit": "lt", "lav": "lv",
    "est": "et", "cat": "ca", "geo": "ka", "kat": "ka", "lat": "la", "wel": "cy", "cym": "cy", "afr": "af",
}  # fmt: skip


def tag(value: str) -> str:
    """The language tag for a code of three letters; anything else as it is."""
    return LANGUAGES.get(value.lower(), value)
