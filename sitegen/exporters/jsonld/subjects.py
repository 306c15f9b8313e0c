"""What a case is about in schema.org's words: conditions, signs, drugs and tests with their codes; MeSH as keywords.

https://schema.org/MedicalCondition, https://schema.org/MedicalCode, https://schema.org/DefinedTerm
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.cite.case_record import heading
from sitegen.exporters.jsonld.thing import Thing, thing
from sitegen.model.metadata import ClinicalCode, CodeSystem, MeshTerm, Metadata
from sitegen.render.urls import MESH

_CONDITION = "MedicalCondition"
# What a code of each classification stands for. One of SNOMED CT may stand for anything, an operation or an organ.
_KINDS: Mapping[CodeSystem, str] = {
    "ICD-10": _CONDITION, "ICD-11": _CONDITION, "ORPHA": _CONDITION, "SNOMED-CT": "MedicalEntity",
    "HPO": "MedicalSignOrSymptom", "ATC": "Drug", "LOINC": "MedicalTest",
}  # fmt: skip
# A code of these that is labelled like a diagnosis is its code.
_OF_DIAGNOSES = frozenset(("ICD-10", "ICD-11", "ORPHA", "SNOMED-CT"))


def about(meta: Metadata) -> list[Thing]:
    """The diagnoses, each with the code that is labelled like it, then what the other codes say and no more."""
    codes = list(meta.codes)
    found = []
    for diagnosis in meta.diagnosis:
        own = [code for code in codes if code.system in _OF_DIAGNOSES and _same(code.label, diagnosis)]
        codes = [code for code in codes if code not in own]
        found.append(thing(_CONDITION, name=diagnosis, code=[_code(code) for code in own]))
    return [*found, *[thing(_KINDS[code.system], name=code.label, code=[_code(code)]) for code in codes]]


def _same(label: str, diagnosis: str) -> bool:
    return label.casefold() == diagnosis.casefold()


def _code(code: ClinicalCode) -> Thing:
    return {"@type": "MedicalCode", "codeValue": code.code, "codingSystem": code.system}


def keywords(meta: Metadata) -> list[str | Thing]:
    """The author's keywords as words, headings of MeSH as terms of it."""
    return [*filter(None, meta.keywords), *map(_heading, meta.mesh)]


def _heading(term: MeshTerm) -> Thing:
    name = heading(term)
    return thing("DefinedTerm", MESH + term.id if term.id else "", name=name, termCode=term.id, inDefinedTermSet=MESH)
