"""How the page of a case can be perceived, in the words of the accessibility vocabulary.

https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/. To what is true of the case, every
page adds what it always has: a table of contents, an order of reading, a text that reflows.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.model.access import access as access_of
from sitegen.model.case import Case

_OF_PAGES = ("tableOfContents", "readingOrder", "displayTransformability")


def access(case: Case) -> dict[str, Sequence[str]]:
    """The properties of the page."""
    found = access_of(case)
    formulas = ("MathML",) if found.formulas else ()
    return {
        "accessMode": ("textual", "visual") if found.pictures else ("textual",),
        "accessModeSufficient": ("textual",) if found.described else ("textual,visual",),
        "accessibilityFeature": (*found.features, *formulas, *_OF_PAGES),
        "accessibilityHazard": found.hazards,
    }
