"""Archives ask whose a licensed article is: who gives the licence. https://jats4r.niso.org/permissions/"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

_NOBODYS = ("CC0", "CC-PDDC", "Unlicense")  # who uses these gives the rights up


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a licence is given and nobody who gives it; one without rights (CC0) needs nobody."""
    given = case.meta.license
    if given is None or case.meta.copyright is not None or given.id.startswith(_NOBODYS):
        return
    message = "'license' says what may be done with this case, and nothing says whose it is"
    hint = f"write copyright: {{year: {case.meta.date.issued[:4] or '2024'}, holder: The authors}}, or whoever it is"
    yield at.problem(check.name, check.severity, message, hint, "license")


CHECK = Check(
    name="copyright-missing",
    severity="info",
    summary="A case with a licence says whose it is, and since when: archives ask for both.",
    run=run,
    good=(
        "---\ntitle: A\nlicense: CC-BY-4.0\ncopyright: {year: 2024, holder: The authors}\n---\n",
        "---\ntitle: A\nlicense: CC0-1.0\n---\n",
        "---\ntitle: A\n---\n",
    ),
    bad=("---\ntitle: A\nlicense: CC-BY-4.0\n---\n",),
)
