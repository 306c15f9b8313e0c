"""The map `care:` names items of the CARE checklist of 2013, and sections that the text has.

Items have numbers (`5`, `8c`) or names (`timeline`). https://www.care-statement.org/checklist
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.care import HOW_TO_NAME, NAMES, is_item
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.nearest import Nearest, did_you_mean
from sitegen.resolve.crossrefs import anchors

OF_THE_PAGE = frozenset({"title", "abstract", "keywords", "timeline", "consent", "references", "learning-points"})


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each item CARE does not have, and each section the case does not have."""
    known = anchors(case) if case.meta.care else ()
    items, sections = Nearest(NAMES), Nearest(known)
    for key, item in case.meta.care.items():
        if not is_item(key):
            hint = did_you_mean(key, items, HOW_TO_NAME)
            yield at.problem(check.name, check.severity, f"CARE has no item '{key}'", hint, "care", key)
        section = item.section.removeprefix("#")
        if section and section not in known and section not in OF_THE_PAGE:
            hint = did_you_mean(section, sections, f"give the heading this id: {{#{section}}}")
            message = f"there is no section '{section}' that could answer CARE item '{key}'"
            yield at.problem(check.name, check.severity, message, hint, "care", key)


CHECK = Check(
    name="care-item",
    severity="error",
    summary="The care map names items of the CARE checklist and sections that are there.",
    run=run,
    good=(
        "---\ntitle: A\ncare: {11a: discussion, timeline: {not_applicable: One visit only.}}\n---\n\n## Discussion\n",
        "---\ntitle: A\ncare: {3: abstract}\n---\n",
    ),
    bad=(
        "---\ntitle: A\ncare: {14: discussion}\n---\n\n## Discussion\n",
        "---\ntitle: A\ncare: {timelin: {not_applicable: One visit only.}}\n---\n",
        "---\ntitle: A\ncare: {11: discusion}\n---\n\n## Discussion\n",
    ),
)
