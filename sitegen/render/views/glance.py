"""The case at a glance: who (in bands), how it presented, what it was, what was done, how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.metadata import Metadata, Patient
from sitegen.model.struct import Value
from sitegen.render.bands import age
from sitegen.render.phrases import Phrases
from sitegen.render.views.terms import Links, TermView
from sitegen.resolve.age_bands import band_of

SEXES = {"female": "Female", "male": "Male", "intersex": "Intersex", "other": "Other", "unknown": "Sex not known"}


class Fact(Value, frozen=True, array_like=True):
    """A line of the panel: its name and what is said; `short` when its values are words that stand in one line."""

    label: str
    values: tuple[TermView, ...]
    short: bool = False


def glance(meta: Metadata, words: Phrases, links: Links) -> tuple[Fact, ...]:
    """The lines that have something to say, each value with the link to the cases that share it."""
    facts = (
        ("Patient", tuple(_patient(meta.patient, words, links)) if meta.patient else (), False),
        ("Presentation", tuple(TermView(text=value) for value in meta.presentation), False),
        ("Diagnosis", links.views("diagnosis", meta.diagnosis), False),
        ("Interventions", links.views("intervention", meta.interventions), False),
        ("Outcome", links.views("outcome", meta.outcome), False),
        ("Specialty", links.views("specialty", meta.specialty), True),
        ("Body system", tuple(TermView(text=value) for value in meta.body_system), True),
        ("Modality", links.views("modality", meta.modality), True),
    )
    return tuple(Fact(words(label), values, short and len(values) > 1) for label, values, short in facts if values)


def _patient(patient: Patient, words: Phrases, links: Links) -> Iterator[TermView]:
    shown = age(patient, words)
    if shown:
        yield TermView(text=words("Age {band}", band=shown), href=links.href("age", band_of(patient)))
    if patient.sex:
        yield TermView(text=words(SEXES[patient.sex]))
    if patient.population:
        yield TermView(text=patient.population)
