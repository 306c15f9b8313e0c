"""PubMed cites a case by its place in the journal: a page, the number of the article or the DOI.

Volume and issue are told when there are any; a journal may have none.

https://www.ncbi.nlm.nih.gov/books/NBK3828/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for a case that has none of the three."""
    meta = case.meta
    if is_deposited(case) and not (meta.first_page or meta.elocation_id or meta.doi):
        key = "doi" if "doi" in at.spans.keys else "status"  # a DOI that was refused: told once, there
        message = "PubMed needs the first page, the article number or the DOI of a case"
        yield at.problem(check.name, check.severity, message, "write elocation_id: e12, or first_page: 105", key)


CHECK = Check(
    name="pubmed-place",
    severity="error",
    summary="For PubMed, a case has a page, an article number or a DOI.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\ndate: 2024-05-31\nvolume: 3\nfirst_page: 105\n---\n",
        "---\ntitle: A\nstatus: published\ndate: 2024-05-31\nelocation_id: e12\n---\n",
        "---\ntitle: A\nstatus: published\ndate: {online: 2024-05-31}\ndoi: 10.5555/case.1\n---\n",
        "---\ntitle: A\nstatus: published\ndate: 2024-05-31\nvenue: Another Journal\n---\n",
    ),
    bad=(
        "---\ntitle: A\nstatus: published\ndate: 2024-05-31\nvolume: 3\n---\n",
        "---\ntitle: A\nstatus: retracted\ndate: 2024-05-31\n---\n",
    ),
    registry="pubmed",
)
