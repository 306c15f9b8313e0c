"""EndNote's XML, which keeps italics and raised letters of titles."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.site_record import items
from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter


def cite(found: Iterable[Citable], site: SiteInfo) -> bytes:
    """The cases as one file."""
    from sitegen.cite import endnote_writer  # which pages that link the file have no use for

    records, particulars = items(found, site)
    return endnote_writer.write(records, particulars)


EXPORTER = Exporter(
    name="endnote-xml",
    label="EndNote XML",
    media_type="application/xml",
    filename="{slug}.endnote.xml",
    cite=cite,
    purpose="EndNote, Covidence, Rayyan",
)
