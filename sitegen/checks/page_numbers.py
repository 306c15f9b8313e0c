"""Pages run forwards, and a case has pages or an article number, not both."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.page_range import page_range


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for pages that cannot be, and for two kinds of place."""
    meta = case.meta
    first, last = meta.first_page, meta.last_page
    if page_range(first) or page_range(last):  # told by page-range
        return
    if last and not first:
        message = f"the last page ({last}) is given without the first"
        yield at.problem(check.name, check.severity, message, f"write first_page: {last}, if it has one", "last_page")
    elif first.isdecimal() and last.isdecimal() and int(last) < int(first):
        message = f"the last page ({last}) comes before the first ({first})"
        whole = first[: len(first) - len(last)] + last
        fits = len(last) < len(first) and int(whole) > int(first)
        hint = f"write last_page: {whole}" if fits else "correct one of the two"
        yield at.problem(check.name, check.severity, message, hint, "last_page")
    if first and meta.elocation_id:
        message = "the case has both pages and an article number; indexes take one of the two"
        hint = "keep elocation_id for an online journal without pages, otherwise first_page and last_page"
        yield at.problem(check.name, check.severity, message, hint, "elocation_id")


CHECK = Check(
    name="page-numbers",
    severity="warning",
    summary="Pages run from the first to the last, and exclude an article number.",
    run=run,
    good=(
        "---\ntitle: A\nfirst_page: 105\nlast_page: 109\n---\n",
        "---\ntitle: A\nfirst_page: S12\nlast_page: S9\n---\n",
        "---\ntitle: A\nelocation_id: e7\n---\n",
    ),
    bad=(
        "---\ntitle: A\nfirst_page: 105\nlast_page: 9\n---\n",
        "---\ntitle: A\nlast_page: 9\n---\n",
        "---\ntitle: A\nfirst_page: 105\nelocation_id: e7\n---\n",
    ),
)
