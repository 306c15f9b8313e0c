from __future__ import annotations

from typing import Any

import pytest

from sitegen.model.case import Case
from sitegen.model.metadata import ClinicalCode, MeshTerm, Metadata
from sitegen.resolve.topics import ASIDE, MAIN, NAMED, key, topics
from tests import samples


def found(title: str = "A case", **facts: Any) -> dict[str, tuple[str, int]]:
    case = Case(slug="a", meta=Metadata(title=title, **facts), title=samples.text(title))
    return {topic.key: (topic.shown, topic.strength) for topic in topics(case)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hepatitis, Autoimmune", "autoimmune hepatitis"), ("Fractures", "fracture"), ("Sjögren Syndrome", "sjogren syndrome"),
        ("症例", "症例"),
    ],
)  # fmt: skip
def test_the_same_topic_is_known_however_it_is_written(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("diagnosis", "diagnosi"), ("abscess", "absces"), ("virus", "viru")])
def test_not_every_s_is_a_plural(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_code_is_of_its_group_too() -> None:
    codes = (
        ClinicalCode(system="ICD-10", code="C48.0", label="Retroperitoneum"), ClinicalCode(system="ATC", code="H02AB06"),
        ClinicalCode(system="HPO", code="HP:0001"),
    )  # fmt: skip
    assert found(codes=codes) == {
        "=icd-10 c48.0": ("Retroperitoneum", MAIN), "=icd-10 c48": ("ICD-10 C48", NAMED),
        "=atc h02ab06": ("ATC H02AB06", MAIN), "=atc h02ab": ("ATC H02AB", NAMED), "=hpo hp:0001": ("HPO HP:0001", MAIN),
    }  # fmt: skip


def test_a_topic_is_as_strong_as_it_is_meant_anywhere_and_said_once() -> None:
    given = found(diagnosis=("Gout",), keywords=("gout", "pain"), specialty=("Pain",))
    assert given == {"=gout": ("Gout", MAIN), "=pain": ("pain", NAMED)}


def test_a_heading_is_found_by_its_id_and_by_its_words() -> None:
    mesh = (MeshTerm(term="Liposarcoma", id="D008080", major=True), MeshTerm(term="Spine"))
    assert found(mesh=mesh) == {
        "=liposarcoma": ("Liposarcoma", MAIN), "=mesh d008080": ("Liposarcoma", MAIN), "=spine": ("Spine", NAMED),
    }  # fmt: skip


def test_what_the_title_names_is_meant_more() -> None:
    given = found("Liposarcomas of the spine", keywords=("liposarcoma", "cement"), interventions=("Spine",))
    assert given == {"=liposarcoma": ("liposarcoma", MAIN), "=cement": ("cement", NAMED), "=spine": ("Spine", NAMED)}
    assert found("脂肪肉腫の一例", keywords=("脂肪肉腫",))["=脂肪肉腫"][1] == MAIN


def test_circumstances_are_asides() -> None:
    given = found(interventions=("Cement",), body_system=("Bone",), modality=("CT",), specialty=("Surgery",))
    assert {strength for _, strength in given.values()} == {ASIDE}


@pytest.mark.parametrize("word", ["case report", "Case Reports", "Humans", "Aged, 80 and over", "Caso clínico"])
def test_the_kind_of_publication_is_no_topic(word: str) -> None:
    assert found(keywords=(word,), mesh=(MeshTerm(term=word),)) == {}
