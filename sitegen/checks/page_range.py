"""The first and the last page have a key each: registries would take `12-15` for the name of one page."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.page_range import page_range


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a range stands under one of them; a first page called `12-13` may have a last one, `12-19`."""
    first, last = case.meta.first_page, case.meta.last_page
    for key, value, other in (("first_page", first, last), ("last_page", last, first)):
        pages = page_range(value)
        if pages is None or (other and other not in (*pages, value)):
            continue
        message = f"{key} is one page, and '{value}' is two; Crossref and PubMed would be told of a page of this name"
        yield at.problem(check.name, check.severity, message, pages.hint, key)
        return


CHECK = Check(
    name="page-range",
    severity="error",
    summary="The first and the last page are written under a key each.",
    run=run,
    good=(
        "---\ntitle: A\nfirst_page: 12\nlast_page: 15\n---\n",
        "---\ntitle: A\nfirst_page: 12-3\nlast_page: 12-9\n---\n",
        "---\ntitle: A\nfirst_page: 3-12\nlast_page: 3-15\n---\n",
        "---\ntitle: A\nelocation_id: e12-15\n---\n",
    ),
    bad=(
        "---\ntitle: A\nfirst_page: 12-15\n---\n",
        "---\ntitle: A\nfirst_page: S105–9\n---\n",
        "---\ntitle: A\nlpage: 12-15\n---\n",
        "---\ntitle: A\nfirst_page: 12\nlast_page: 12-15\n---\n",
        "---\ntitle: A\nfirst_page: pp. 12-15\n---\n",
    ),
)
