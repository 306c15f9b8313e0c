"""Tests of sitegen/read/care_headings.py."""

from __future__ import annotations

from collections import Counter

import pytest

from sitegen.model.care import is_item
from sitegen.read.care_headings import _NAMES, care_item, folded

NAMES = [(item, name.strip()) for item, names in _NAMES.items() for name in names.split("|")]


@pytest.mark.parametrize(
    ("item", "headings"),
    [
        ("4", "Introduction|Introducción|Einleitung|Introduzione|Introdução|はじめに|引言|مقدمة"),
        ("5", "Case presentation|Presentación del caso|Observation|Fallbericht|Caso clinico|Relato de caso|症例|病例报告|عرض الحالة"),
        ("6", "Clinical findings|Exploración física|Examen clinique|Klinische Befunde|Esame obiettivo|Exame físico|臨床所見|体格检查"),
        ("7", "Timeline|Línea de tiempo|Chronologie|Zeitlicher Verlauf|Cronologia|Linha do tempo|時系列|时间线|التسلسل الزمني"),
        ("8", "Diagnostic assessment|Evaluación diagnóstica|Diagnostik|Valutazione diagnostica|診断評価|诊断评估"),
        ("9", "Therapeutic intervention|Tratamiento|Prise en charge|Behandlung|Trattamento|Conduta|治療|治疗|العلاج"),
        ("10", "Follow-up and outcomes|Evolución|Suivi|Verlauf|Decorso|Seguimento|経過|随访|المتابعة"),
        ("11", "Discussion|Discusión|Diskussion|Discussione|Discussão|考察|讨论|المناقشة"),
        ("11d", "Conclusions|Conclusión|Fazit|Conclusioni|Conclusões|結語|结论|الخاتمة"),
        ("12", "Patient perspective|Perspectiva del paciente|Patientensicht|Prospettiva del paziente|患者の視点|患者观点"),
        ("13", "Informed consent|Consentimiento informado|Consentement éclairé|Einwilligung|知情同意|الموافقة المستنيرة"),
    ],
)  # fmt: skip
def test_a_heading_names_its_item_in_every_language(item: str, headings: str):
    assert {heading: care_item(heading) for heading in headings.split("|")} == dict.fromkeys(headings.split("|"), item)


@pytest.mark.parametrize(
    "heading",
    ["2.1 Follow-up & outcome:", "FOLLOW–UP AND OUTCOME", "IV. Follow up and outcome", "follow-up and outcome 2"],
)
def test_numbers_case_and_punctuation_do_not_matter(heading: str):
    assert care_item(heading) == "10"


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Patient’s perspective", "12"),
        ("病例1", "5"),
        ("一、引言", "4"),
        ("インフォームド・コンセント", "13"),
        ("Maßnahmen", ""),
    ],
)
def test_signs_of_other_scripts(heading: str, item: str):
    assert care_item(heading) == item


@pytest.mark.parametrize("heading", ["", "2.", "Results", "The case of the missing spleen", "Statistical methods"])
def test_other_headings_name_none(heading: str):
    assert care_item(heading) == ""


def test_every_name_is_written_as_it_is_looked_up_and_stands_once():
    assert [name for _, name in NAMES if folded(name) != name] == []
    assert [name for name, count in Counter(name for _, name in NAMES).items() if count > 1] == []
    assert all(is_item(item) for item, _ in NAMES)
