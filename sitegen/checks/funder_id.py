"""The identifier behind a funder's name is whole: a broken one would be sent to registries as part of the name.

https://www.crossref.org/services/funder-registry/, https://ror.org/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.funder import funder, wrong_ror
from sitegen.plugins import Check, Locate

_LEFT = re.compile(r"\S*(?:10\.\d{4,9}\b|doi\.org|ror\.org|https?:|\b(?:doi|ror|isni|grid)[:.])\S*", re.IGNORECASE)
_HINT = (
    "copy it from ror.org or the funder registry, behind the name: Example Trust https://doi.org/10.13039/100000001, "
    "or Example Trust https://ror.org/02mhbdp94"
)


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each funder in whose name a piece of an identifier is left, or whose ROR has a slip."""
    for number, award in enumerate(case.meta.funding.awards if case.meta.funding else ()):
        for place, source in enumerate(award.sources):
            known = funder(source)
            path = ("funding", "awards", number, "sources", place)
            if left := _LEFT.search(known.name):
                message = f"'{left[0]}' is no DOI of the funder registry and no ROR id, and stays part of the name"
                yield at.problem(check.name, check.severity, message, _HINT, *path)
            elif wrong := wrong_ror(source):
                message = f"the last digits of ROR id {wrong[-9:]} do not fit the others"
                hint = "compare it with the funder's at ror.org; until it fits, no page shows it"
                yield at.problem(check.name, check.severity, message, hint, *path)


_AWARD = "---\ntitle: A\nfunding: {awards: [{id: EX-1, sources: "
CHECK = Check(
    name="funder-id",
    severity="warning",
    summary="Identifiers of funders are whole.",
    run=run,
    good=(
        f"{_AWARD}'Example Trust https://doi.org/10.13039/100000001'}}]}}\n---\n",
        f"{_AWARD}['Example Trust (https://ror.org/02mhbdp94)', 'Grid Trust 10.13039/501100000000']}}]}}\n---\n",
        "---\ntitle: A\nfunding: None, see https://example.org/.\n---\n",
    ),
    bad=(
        f"{_AWARD}'Example Trust 10.13039/abc'}}]}}\n---\n",
        f"{_AWARD}'Example Trust https://doi.org/10.13039/'}}]}}\n---\n",
        f"{_AWARD}'Example Trust https://doi.org/10.5555/100000001'}}]}}\n---\n",
        f"{_AWARD}'Example Trust https://ror.org/02mhbdp9'}}]}}\n---\n",
        f"{_AWARD}'Example Trust https://ror.org/02mhbdp95'}}]}}\n---\n",
    ),
)
