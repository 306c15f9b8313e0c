"""The items of the CARE checklist of 2013: their numbers, their lettered parts, their names.

https://www.care-statement.org/checklist
"""

from __future__ import annotations

import re

PARTS = {1: "", 2: "", 3: "abcd", 4: "", 5: "abcd", 6: "", 7: "", 8: "abcd", 9: "abc", 10: "abcd", 11: "abcd",
         12: "", 13: ""}  # fmt: skip
NAMES = (
    "title", "keywords", "abstract", "introduction", "patient-information", "clinical-findings", "timeline",
    "diagnostic-assessment", "therapeutic-intervention", "follow-up", "discussion", "patient-perspective",
    "informed-consent",
)  # fmt: skip
HOW_TO_NAME = "use a number from 1 to 13, such as 7 or 8c, or a name such as timeline"
_NUMBERED = re.compile(r"(\d{1,2})([a-d]?)")


def is_item(key: str) -> bool:
    """Whether *key* is an item: `5`, `8c`, `timeline`."""
    found = _NUMBERED.fullmatch(key)
    if found is None:
        return key.replace("_", "-").replace(" ", "-").lower() in NAMES
    parts = PARTS.get(int(found[1]))
    return parts is not None and found[2] in parts
