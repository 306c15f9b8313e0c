"""PubMed's own format (MEDLINE), with addresses of authors and MeSH."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.site_record import items
from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter


def cite(found: Iterable[Citable], site: SiteInfo) -> bytes:
    """The cases as one file."""
    from sitegen.cite import nbib_writer  # which pages that link the file have no use for

    records, particulars = items(found, site)
    return nbib_writer.write(records, particulars)


EXPORTER = Exporter(
    name="nbib",
    label="PubMed (.nbib)",
    media_type="application/nbib",
    filename="{slug}.nbib",
    cite=cite,
    purpose="EndNote, Zotero, Covidence, as from PubMed",
)
