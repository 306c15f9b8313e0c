"""The case at a glance: who (in bands), how it presented, what it was, what was done, how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.metadata import Metadata, Patient
from sitegen.model.struct import Value
from sitegen.render.bands import age
from sitegen.render.phrases import Phrases
from sitegen.render.text import listed

SEXES = {"female": "Female", "male": "Male", "intersex": "Intersex", "other": "Other", "unknown": "Sex not known"}


class Fact(Value, frozen=True, array_like=True):
    """A line of the panel: its name and what is said."""

    label: str
    values: tuple[str, ...]


def glance(meta: Metadata, words: Phrases) -> tuple[Fact, ...]:
    """The lines that have something to say."""
    facts = (
        ("Patient", tuple(_patient(meta.patient, words)) if meta.patient else ()),
        ("Presentation", meta.presentation),
        ("Diagnosis", meta.diagnosis),
        ("Interventions", meta.interventions),
        ("Outcome", meta.outcome),
        ("Specialty", _joined(meta.specialty)),
        ("Body system", _joined(meta.body_system)),
        ("Modality", _joined(meta.modality)),
    )
    return tuple(Fact(words(label), values) for label, values in facts if values)


def _joined(values: tuple[str, ...]) -> tuple[str, ...]:
    """Short names in one line."""
    return (listed(values),) if values else ()


def _patient(patient: Patient, words: Phrases) -> Iterator[str]:
    shown = age(patient, words)
    if shown:
        yield words("Age {band}", band=shown)
    if patient.sex:
        yield words(SEXES[patient.sex])
    if patient.population:
        yield patient.population
