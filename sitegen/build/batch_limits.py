"""How many cases a file takes: a registry or a harvester refuses a larger one as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.case_record import may_be_cited
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, SITE_FILE
from sitegen.model.site import Site
from sitegen.pages._formats import gathered_formats
from sitegen.plugins import Exporter


def too_many(exporter: Exporter, count: int) -> Iterator[Diagnostic]:
    """A problem when *count* cases are more than a file to deposit takes."""
    if exporter.most and count > exporter.most:
        message = f"a file for {exporter.label} takes {exporter.most:,} cases at most, and these are {count:,}"
        hint = "export them a year or an issue at a time: --year 2026, --issue '3(2)'"
        yield Diagnostic(file=CASES.rstrip("/"), rule="too-many-cases", message=message, hint=hint)


def too_many_published(site: Site) -> Iterator[Diagnostic]:
    """A problem for each file of all cases that the site asks for and that would hold more than it may."""
    for exporter in gathered_formats(site.info.exports):
        count = sum(may_be_cited(card.status) for card in site.cases) if exporter.most else 0
        if count > exporter.most:
            message = f"{exporter.filename} takes {exporter.most:,} cases at most, and the site has {count:,}"
            hint = f"take {exporter.name} out of exports:; a site as large as this asks for another way of harvest"
            yield Diagnostic(file=SITE_FILE, rule="too-many-cases", message=message, hint=hint)
