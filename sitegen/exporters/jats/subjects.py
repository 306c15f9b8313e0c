"""What a case is about: its type, specialties, keywords, headings of MeSH, clinical codes, and the case at a glance.

https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/kwd-group.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from sitegen.model.metadata import ClinicalCode, MeshTerm, Patient
from sitegen.model.reviewed import reviewed
from sitegen.model.site import SiteInfo
from sitegen.render.bands import age
from sitegen.render.phrases import Phrases
from sitegen.render.urls import MESH
from sitegen.render.views.publication import KINDS
from sitegen.render.xml import NOTHING, Xml, each, element, joined, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText

# https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/article-type.html
ARTICLE_TYPES = {
    "case-report": "case-report", "case-series": "case-report", "clinical-image": "case-report",
    "review": "review-article", "editorial": "editorial", "letter": "letter", "commentary": "article-commentary",
    "correction": "correction", "retraction": "retraction", "expression-of-concern": "expression-of-concern",
}  # fmt: skip
_ENGLISH = Phrases()
# The addresses of clinical codes as HL7 writes them. https://terminology.hl7.org/external_terminologies.html
_SYSTEMS = {
    "ICD-10": "http://hl7.org/fhir/sid/icd-10", "ICD-11": "http://id.who.int/icd/release/11/mms",
    "SNOMED-CT": "http://snomed.info/sct", "HPO": "http://human-phenotype-ontology.org",
    "ORPHA": "http://www.orpha.net", "ATC": "http://www.whocc.no/atc", "LOINC": "http://loinc.org",
}  # fmt: skip


def article_categories(writer: JatsText) -> Xml:
    """The heading it stands under in a list of contents, then its specialties."""
    meta = writer.case.meta
    kind = KINDS[meta.type]
    given = {"subj-group-type": "heading", "xml:lang": writer.tongue(kind)}
    return element(
        "article-categories", {},
        element("subj-group", given, element("subject", {}, writer.words(kind))),
        some("subj-group", {"subj-group-type": "specialty"}, each("subject", meta.specialty)),
    )  # fmt: skip


def kwd_groups(writer: JatsText, lang: str) -> Xml:
    """The author's keywords in each language, those of MeSH, and the codes of each system; *lang* is the site's."""
    meta = writer.case.meta
    codes = sorted(meta.codes, key=lambda found: found.system)
    return joined((
        _keywords(meta.lang or lang, meta.keywords),
        *[_keywords(other, words) for other, words in sorted(meta.keyword_translations.items())],
        some("kwd-group", {"kwd-group-type": "MeSH", "vocab": "mesh", "vocab-identifier": MESH},
             *map(_heading, meta.mesh)),
        *[_coded(system, found) for system, found in groupby(codes, key=lambda found: found.system)],
    ))  # fmt: skip


def _keywords(lang: str, words: Iterable[str]) -> Xml:
    return some("kwd-group", {"kwd-group-type": "author", "xml:lang": lang}, each("kwd", words))


def _heading(term: MeshTerm) -> Xml:
    """A heading, and its subheading where it has one; a main topic says so."""
    given = {
        "content-type": "major-topic" if term.major else "",
        "vocab-term": term.term,
        "vocab-term-identifier": MESH + term.id if term.id else "",
    }
    if not term.qualifier:
        return element("kwd", given, term.term)
    return element("compound-kwd", given, _part("heading", term.term), _part("qualifier", term.qualifier))


def _coded(system: str, codes: Iterable[ClinicalCode]) -> Xml:
    """Codes of one system, each with what it means."""
    given = {"kwd-group-type": "code", "vocab": system, "vocab-identifier": _SYSTEMS[system]}
    return some("kwd-group", given, *[_code(found) for found in codes])


def _code(found: ClinicalCode) -> Xml:
    label = _part("text", found.label) if found.label else NOTHING
    return element("compound-kwd", {"vocab-term": found.label}, _part("code", found.code), label)


def _part(kind: str, words: str) -> Xml:
    return element("compound-kwd-part", {"content-type": kind}, words)


def custom_meta_group(writer: JatsText, site: SiteInfo) -> Xml:
    """The case at a glance, for which JATS has no elements of its own."""
    said = [_said(name, value) for name, value in _glance(writer, site) if value]
    return some("custom-meta-group", {"content-type": "case"}, Xml("".join(said)))


def _glance(writer: JatsText, site: SiteInfo) -> Iterator[tuple[str, str]]:
    meta = writer.case.meta
    yield "article-kind", meta.type
    yield "peer-review", reviewed(meta, site)
    if meta.patient is not None:
        yield from _patient(writer, meta.patient)
    lists = (
        ("presentation", meta.presentation), ("diagnosis", meta.diagnosis), ("intervention", meta.interventions),
        ("outcome", meta.outcome), ("body-system", meta.body_system), ("modality", meta.modality),
    )  # fmt: skip
    for name, values in lists:
        for value in values:
            yield name, value


def _patient(writer: JatsText, patient: Patient) -> Iterator[tuple[str, str]]:
    """The patient in bands, as the page shows it and for programs in English words: never the age itself."""
    yield "patient-age", age(patient, _ENGLISH)
    yield "patient-sex", patient.sex
    yield "patient-population", patient.population


def _said(name: str, value: str) -> Xml:
    return element("custom-meta", {}, element("meta-name", {}, name), element("meta-value", {}, value))
