"""Facets and their terms in words: what a case is found under, and the link to the other cases there."""

from __future__ import annotations

from markupsafe import Markup

from sitegen.model.struct import Value
from sitegen.render.bands import band_words
from sitegen.render.dates import long_date
from sitegen.render.html import language
from sitegen.render.phrases import Phrases

NAMES = {
    "specialty": "Specialty", "diagnosis": "Diagnosis", "intervention": "Intervention", "modality": "Modality",
    "outcome": "Outcome", "age": "Age", "keyword": "Keyword", "mesh": "MeSH term", "code": "Clinical code",
    "year": "Year", "volume": "Volume", "issue": "Issue", "author": "Author",
}  # fmt: skip
PLURALS = {
    "specialty": "Specialties", "diagnosis": "Diagnoses", "intervention": "Interventions", "modality": "Modalities",
    "outcome": "Outcomes", "age": "Ages", "keyword": "Keywords", "mesh": "MeSH terms", "code": "Clinical codes",
    "year": "Years", "volume": "Volumes", "issue": "Issues", "author": "Authors",
}  # fmt: skip
SCRIPTS = {
    "0-9": "0–9", "greek": "Greek letters", "cyrillic": "Cyrillic letters", "hebrew": "Hebrew letters",
    "arabic": "Arabic letters", "devanagari": "Devanagari letters", "bengali": "Bengali letters",
    "tamil": "Tamil letters", "thai": "Thai letters", "korean": "Korean letters", "kana": "Kana",
    "chinese": "Chinese characters", "other": "Other signs",
}  # fmt: skip


class TermView(Value, frozen=True, kw_only=True):
    """A term and where its cases are listed (empty when they are not); `attributes` are its language and direction
    when they are not the page's, `count` is the number of cases in words, `note` what a code means; `here` says
    that this is the page itself.
    """

    text: str
    href: str = ""
    count: str = ""
    note: str = ""
    attributes: Markup = Markup()
    here: bool = False


def term_words(facet: str, label: str, words: Phrases) -> str:
    """A term as readers see it: bands of age, issues and months in words, all others as they are written."""
    match facet:
        case "age":
            return band_words(label, words)
        case "volume":
            return words("Volume {name}", name=label)
        case "issue":
            return _issue(label, words)
        case "month":
            return long_date(label, words)
        case "undated":
            return words("Without a date")
        case "letter":
            return words(SCRIPTS[label]) if label in SCRIPTS else label
        case "page":
            return words("Page {number}", number=label)
        case "facet":
            return words(PLURALS[label])
    return label


def _issue(label: str, words: Phrases) -> str:
    """`3(2)` is issue 2 of volume 3, `3` a volume that is not cut into issues."""
    volume, mark, issue = label.partition("(")
    if mark:
        return words("Volume {volume}, issue {issue}", volume=volume, issue=issue.rstrip(")"))
    return words("Volume {name}", name=label)


def cases(count: int, words: Phrases) -> str:
    """How many cases, in words."""
    return words.plural("{count} case", "{count} cases", count)


def of_language(lang: str, around: str) -> Markup:
    """The attributes of a text in *lang* on a page in *around*, where they are others."""
    return Markup(language(lang)) if lang and lang != around else Markup()
