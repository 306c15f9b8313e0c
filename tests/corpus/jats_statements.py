"""Which front-matter key a section or footnote of the back matter belongs to.

Judged by `sec-type` and `fn-type` where they are given, else by the title, in English, Portuguese, Spanish and French.
"""

from __future__ import annotations

import re

from tests.corpus.jats_xml import Element, child, name, text

_TYPES = {
    "coi-statement": "competing_interests",
    "conflict": "competing_interests",
    "competing-interests": "competing_interests",
    "data-availability": "data_availability",
    "funding": "funding",
    "financial-disclosure": "funding",
    "supported-by": "funding",
    "ethics": "ethics",
    "ethics-statement": "ethics",
    "acknowledgement": "acknowledgments",
    "acknowledgments": "acknowledgments",
    "ai-statement": "ai_use",
}
_TITLES = (
    ("ai_use", r"(use of )?(generative )?(ai|artificial intelligence)\b.*"),
    ("competing_interests", r"((declaration|statement) of )?(potential )?conflicts? of interests?( statements?)?"),
    ("competing_interests", r"(declaration of )?competing( financial)? interests?( statements?)?|disclosures?"),
    ("competing_interests", r"conflitos? de interesses?|conflictos? de inter[eé]s(es)?|conflits? d.int[eé]r[eê]ts?"),
    (
        "data_availability",
        r"(data|availability of data)( and (software|materials?))?( availability| sharing)?( statement)?",
    ),
    ("funding", r"funding( (information|sources?|statement))?|financial (support|disclosure)|grant information"),
    ("funding", r"financiamento|financiaci[oó]n|financement"),
    ("ethics", r"ethic(s|al)( (statement|approval|considerations?|committee approval))*( and consent.*)?"),
    ("ethics", r"institutional review board statement"),
    ("acknowledgments", r"acknowledge?ments?|agradecimentos?|agradecimientos?|remerciements?"),
)
_PATTERNS = tuple((key, re.compile(rf"(?:{pattern})\s*[.:]?", re.IGNORECASE)) for key, pattern in _TITLES)


def statement_key(element: Element) -> str:
    """`funding`, `ethics` …; empty when it is an ordinary section."""
    if name(element) == "ack":
        return "acknowledgments"
    declared = (element.get("sec-type") or element.get("fn-type") or "").lower()
    return _TYPES.get(declared) or _by_title(text(child(element, "title", "label")))


def _by_title(title: str) -> str:
    title = re.sub(r"^[\d.\s]+", "", title)
    return next((key for key, pattern in _PATTERNS if pattern.fullmatch(title)), "")
