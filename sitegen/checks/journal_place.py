"""A case in a volume can be looked up there: by its first page, or its article number."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a case names a volume and no place in it, or a place and no volume."""
    meta = case.meta
    if meta.status != "published" or not meta.date.published:
        return  # ahead of its issue a case has no place yet
    if meta.volume and not (meta.first_page or meta.elocation_id):
        message = f"the case stands in volume {meta.volume}, and nobody can tell where"
        hint = "write first_page: and last_page:, or elocation_id: for an article number"
        yield at.problem(check.name, check.severity, message, hint, "volume")
    if not meta.volume and (meta.issue or meta.first_page):
        key = "issue" if meta.issue else "first_page"
        message = f"'{key}' is given without the volume: no index can place the case"
        yield at.problem(check.name, check.severity, message, "write volume: 12", key)


_TOP = "---\ntitle: A\nstatus: published\nauthors: [Ada Example]\n"
CHECK = Check(
    name="journal-place",
    severity="warning",
    summary="Volume, and page or article number, are given together.",
    run=run,
    good=(
        _TOP + "date: 2024\nvolume: 12\nissue: 3\nfirst_page: 105\n---\n",
        _TOP + "date: 2024\nvolume: 12\nelocation_id: e7\n---\n",
        _TOP + "date: 2024\nelocation_id: e7\n---\n",
        _TOP + "date: {online: 2024}\nvolume: 12\n---\n",
        _TOP + "date: 2024\n---\n",
    ),
    bad=(
        _TOP + "date: 2024\nvolume: 12\n---\n",
        _TOP + "date: 2024\nissue: 3\n---\n",
        _TOP + "date: 2024\nfirst_page: 105\nlast_page: 109\n---\n",
    ),
)
