"""What is done for readers who cannot see, and which parts of JATS the file is written in.

https://jats4r.niso.org/accessibility/, https://schema.org/accessibilityFeature
"""

from __future__ import annotations

from functools import lru_cache

from sitegen.model.access import access
from sitegen.model.case import Case
from sitegen.render.xml import Xml, element

_TAGS = {"tagset-family": "jats", "base-tagset": "publishing", "mathml-version": "3.0", "table-model": "xhtml"}


def processing_meta(case: Case, *, formulas: bool) -> Xml:
    """The `processing-meta`: how accessible the text is. With *formulas* there is MathML in it, and TeX beside that."""
    found = access(case)
    return _processing_meta((*found.features, *(("MathML", "latex") if formulas else ())), found.hazards)


@lru_cache(64)
def _processing_meta(features: tuple[str, ...], hazards: tuple[str, ...]) -> Xml:
    said = [_said("accessibilityFeature", feature) for feature in features]
    said += [_said("accessibilityHazard", hazard) for hazard in hazards]
    group = element("custom-meta-group", {"content-type": "accessibility-metadata"}, *said)
    return element("processing-meta", _TAGS, group)


def _said(name: str, value: str) -> Xml:
    return Xml(
        f'<custom-meta vocab="schema.org" vocab-identifier="https://schema.org/{name}">'
        f"<meta-name>{name}</meta-name><meta-value>{value}</meta-value></custom-meta>"
    )
