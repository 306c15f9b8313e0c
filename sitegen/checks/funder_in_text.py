"""A funder that is named in the words of a statement alone is unknown to registries, which take no sentences."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.funder import funder
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when the statement holds the identifier of a funder, and no award does."""
    said = case.meta.funding
    if said is None or any(award.sources for award in said.awards):
        return
    known = funder(said.statement)
    if id := known.doi or known.ror:
        message = f"the funder with {id} is named in a sentence, and registries are not told of it"
        address = known.ror or f"https://doi.org/{known.doi}"
        hint = f'write funding: {{statement: "…", awards: [{{sources: "Example Trust {address}", id: EX-17}}]}}'
        yield at.problem(check.name, check.severity, message, hint, "funding", "statement")


CHECK = Check(
    name="funder-in-text",
    severity="info",
    summary="A funder with an identifier is named under `awards`, where registries find it.",
    run=run,
    good=(
        "---\ntitle: A\nfunding: Example Trust, grant EX-17.\n---\n",
        '---\ntitle: A\nfunding: {statement: "E https://ror.org/02mhbdp94", awards: [{sources: E}]}\n---\n',
    ),
    bad=(
        '---\ntitle: A\nfunding: "Paid by Example Trust (https://doi.org/10.13039/100000001), grant EX-17."\n---\n',
        '---\ntitle: A\nfunding: {statement: "Example Trust, https://ror.org/02mhbdp94.", awards: [EX-17]}\n---\n',
    ),
)
