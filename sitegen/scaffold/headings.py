"""The headings of a new case: the sections that CARE asks for and those of an abstract, in the interface's languages.

https://www.care-statement.org/checklist; `read/care_headings.py` knows each again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ITEMS = ("4", "5", "6", "8", "9", "10", "11", "12")
_HEADINGS: Mapping[str, str] = {
    "en": "Introduction|Patient information|Clinical findings|Diagnostic assessment|Therapeutic intervention"
    "|Follow-up and outcomes|Discussion|Patient perspective",
    "es": "Introducción|Información del paciente|Hallazgos clínicos|Evaluación diagnóstica|Intervención terapéutica"
    "|Seguimiento y resultados|Discusión|Perspectiva del paciente",
    "fr": "Introduction|Informations sur le patient|Constatations cliniques|Évaluation diagnostique"
    "|Intervention thérapeutique|Suivi et résultats|Discussion|Point de vue du patient",
    "de": "Einleitung|Patienteninformation|Klinische Befunde|Diagnostische Beurteilung|Therapeutische Intervention"
    "|Verlauf und Ergebnis|Diskussion|Patientenperspektive",
    "it": "Introduzione|Informazioni sul paziente|Riscontri clinici|Valutazione diagnostica|Intervento terapeutico"
    "|Follow-up ed esiti|Discussione|Prospettiva del paziente",
    "pt": "Introdução|Informações do paciente|Achados clínicos|Avaliação diagnóstica|Intervenção terapêutica"
    "|Seguimento e desfechos|Discussão|Perspectiva do paciente",
    "ja": "はじめに|患者情報|臨床所見|診断評価|治療介入|経過と転帰|考察|患者の視点",
    "zh": "引言|患者信息|临床发现|诊断评估|治疗干预|随访和结局|讨论|患者观点",
    "ar": "المقدمة|معلومات المريض|الموجودات السريرية|التقييم التشخيصي|التدخل العلاجي|المتابعة والنتائج|المناقشة"
    "|منظور المريض",
}
_ABSTRACT: Mapping[str, str] = {
    "en": "Background|Case presentation|Conclusions",
    "es": "Antecedentes|Presentación del caso|Conclusiones",
    "fr": "Contexte|Présentation du cas|Conclusion",
    "de": "Hintergrund|Fallbericht|Schlussfolgerung",
    "it": "Introduzione|Presentazione del caso|Conclusioni",
    "pt": "Introdução|Relato do caso|Conclusão",
    "ja": "背景|症例|結論",
    "zh": "背景|病例|结论",
    "ar": "الخلفية|عرض الحالة|الخاتمة",
}
LANGUAGES = tuple(_HEADINGS)


def headings(lang: str) -> Mapping[str, str]:
    """The heading of each of ITEMS in *lang*; in English when that is none of LANGUAGES."""
    return dict(zip(ITEMS, _in(lang, _HEADINGS), strict=True))


def abstract_headings(lang: str) -> Sequence[str]:
    """Why the case is told, the case, what to take away: the headings of an abstract in *lang*."""
    return _in(lang, _ABSTRACT)


def _in(lang: str, words: Mapping[str, str]) -> list[str]:
    return words.get(lang.partition("-")[0].lower(), words["en"]).split("|")
