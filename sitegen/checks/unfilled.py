"""What `sitegen new` left to be filled in is filled in before a case is published; until then it is a list of work.

The list is in the order of importance, whatever the order of the lines: a patient's consent before the keywords.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic, Severity
from sitegen.model.site import TAKEN_BACK
from sitegen.plugins import Check, Locate
from sitegen.read.unfilled import HINT, TEXT, unfilled

# Keys of the front matter, and the text. What is not named comes last.
IMPORTANCE = (
    "consent", "title", "authors", "affiliations", "abstract", TEXT, "figures", "timeline", "patient", "presentation",
    "diagnosis", "interventions", "outcome", "date", "competing_interests", "funding", "ethics", "license",
    "learning_points", "specialty", "keywords",
)  # fmt: skip
_RANKS = {key: rank for rank, key in enumerate(IMPORTANCE, 1)}


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each place: an error when readers would see it, and news while the case is a draft."""
    public = case.meta.status in ("published", *TAKEN_BACK)
    severity: Severity = check.severity if public else "info"
    for number, place in enumerate(unfilled(at.source, at.spans.keys)):
        hint = "" if number else HINT  # a list of thirty needs to be told once
        found = at.source.diagnostic(place.span, check.name, place.message, hint, severity)
        key = place.path.partition(".")[0]
        yield replace(found, rank=_RANKS.get(key, len(IMPORTANCE) + 1))


_CONSENT = 'consent:\n  obtained: "{}"\n'
CHECK = Check(
    name="unfilled",
    severity="error",
    summary="A published case has no place that is still to be filled in.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\ndate: 2024-05-31\n" + _CONSENT.format("written") + "---\n",
        "---\ntitle: A\nstatus: published\n# keywords: [FILL IN: two to five]\n---\n\n<!-- [FILL IN: words] -->\n",
        "---\ntitle: A\n---\n\nThe form asked to fill in: name and date.\n",
    ),
    bad=(
        '---\ntitle: "[FILL IN: what is special]"\nstatus: published\n---\n',
        "---\ntitle: A\nstatus: published\n" + _CONSENT.format("[FILL IN: written, verbal or waived]") + "---\n",
        "---\ntitle: A\nstatus: published\n---\n\n## Discussion\n\n[FILL IN: what was learned]\n",
    ),
)
