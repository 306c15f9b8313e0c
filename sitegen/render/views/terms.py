"""Facets and their terms in words: what a case is found under, and the link to the other cases there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from markupsafe import Markup

from sitegen.model.metadata import ClinicalCode, MeshTerm
from sitegen.model.struct import Value
from sitegen.render.bands import band_words
from sitegen.render.dates import long_date
from sitegen.render.html import language
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address
from sitegen.resolve.facets import code, mesh, term_path

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
WAYS = {"browse": "Browse", "authors": "Authors", "a-z": "All cases from A to Z", "archive": "Archive"}
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


@dataclass(frozen=True)
class Links:
    """Links from the page of a case, with *root*, to the cases that share a term of it.

    `renamed` are the terms with another address than the natural one (`resolve/terms.py`). A case that is not `listed`
    under its terms, because it is withdrawn, has no links.
    """

    root: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    listed: bool = True

    def href(self, facet: str, term: str) -> str:
        """Where the cases of *term* are listed, or nothing."""
        return address(self.root, term_path(facet, term, self.renamed)) if self.listed else ""

    def views(self, facet: str, terms: Iterable[str]) -> tuple[TermView, ...]:
        """Terms with their links."""
        return tuple(TermView(text=term, href=self.href(facet, term)) for term in terms)


class MeshView(Value, frozen=True, kw_only=True):
    """A heading of MeSH: `href` leads to the cases that have it, `record` to what the library says of it."""

    term: str
    qualifier: str = ""
    major: bool = False
    href: str = ""
    record: str = ""


class CodeView(Value, frozen=True, kw_only=True):
    """A clinical code: `href` leads to the cases that have it."""

    system: str
    code: str
    label: str = ""
    href: str = ""


def mesh_view(found: MeshTerm, links: Links) -> MeshView:
    """A heading with its links."""
    return MeshView(
        term=found.term,
        qualifier=found.qualifier,
        major=found.major,
        href=links.href("mesh", mesh(found.term, found.id)),
        record=f"https://meshb.nlm.nih.gov/record/ui?ui={quote(found.id)}" if found.id else "",
    )


def code_view(found: ClinicalCode, links: Links) -> CodeView:
    """A code with its link."""
    return CodeView(
        system=found.system, code=found.code, label=found.label, href=links.href("code", code(found.system, found.code))
    )


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
        case "way":
            return words(WAYS[label])
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
