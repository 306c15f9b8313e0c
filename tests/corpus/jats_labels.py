"""Labels that are not what counting gives: “Quadro 1”, “Figure S1”, “Figure 1—figure supplement 1”, “(A1)”.

Figures, tables and equations whose label is their place in the count go without one: the page counts for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tests.corpus.jats_xml import Element, child, text

_COUNTED = {
    "fig": re.compile(r"(?i)fig(?:ure|ura)?s?\.?\s*(\d+)"),
    "tbl": re.compile(r"(?i)tab(?:le|ela|la|leau)?\.?\s*(\d+)"),
    "eq": re.compile(r"\(?(\d+)\)?"),
}


def label_of(element: Element) -> str:
    """The printed label without the stop or colon at its end."""
    return text(child(element, "label")).rstrip(" .:")


def own_labels(kind: str, elements: Iterable[Element]) -> Mapping[Element, str]:
    """The labels that counting *elements* of a kind (`fig`, `tbl`, `eq`) does not give."""
    found: dict[Element, str] = {}
    count = 0
    for element in elements:
        label = label_of(element)
        counted = _COUNTED[kind].fullmatch(label)
        if not label or (counted and int(counted[1]) == count + 1):
            count += 1
        else:
            found[element] = label
    return found
