"""Signposting, level 1: links in the head by which programs find their way from the page of a case.

https://signposting.org/FAIR/#level1. Each file has one element: what describes the case is an `alternate` of it, too,
where readers of earlier conventions look. Pictures, which the page shows, are in the link set alone (`linkset.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.exporters._signposts import about, relations
from sitegen.model.media_types import LINKSET
from sitegen.model.published import HeadLink, PublicFile, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.urls import address


def links(known: Published, site: SiteInfo) -> Iterator[HeadLink]:
    """The links of the page, those to elsewhere first."""
    for relation, href in about(known.case, site):
        yield HeadLink(relation, href)
    for file in known.files:
        yield HeadLink(" ".join(_relations(file)), address("", f"/{file.name}"), file.media_type, file.label)


def _relations(file: PublicFile) -> tuple[str, ...]:
    found = relations(file)
    return ("alternate", *found) if file.format and file.media_type != LINKSET else found


EXPORTER = Exporter(
    name="signposting", label="Signposting", links=links, purpose="programs that follow links from page to files"
)
