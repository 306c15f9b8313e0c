"""The words of age bands."""

from __future__ import annotations

from sitegen.model.metadata import Patient
from sitegen.render.phrases import Phrases
from sitegen.resolve.age_bands import BANDS, CHILD, INFANT, OLD, YOUNG, band_of

_WORDS = {INFANT: "under 1 year", CHILD: "1 to 9 years", YOUNG: "10 to 19 years", OLD: "90 or older"}


def age(patient: Patient, words: Phrases) -> str:
    """The band to show of *patient*."""
    return band_words(band_of(patient), words)


def band_words(band: str, words: Phrases) -> str:
    """A band in words: `under 1 year`, `1 to 9 years`, `10 to 19 years`, `20s` … `80s`, `90 or older`, the author's."""
    if band in _WORDS:
        return words(_WORDS[band])
    return words("{tens}0s", tens=band[:-2]) if band in BANDS else band
