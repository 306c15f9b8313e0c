"""RIS, the format that every reference manager reads."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.site_record import items
from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter


def cite(found: Iterable[Citable], site: SiteInfo) -> bytes:
    """The cases as one file."""
    from sitegen.cite import ris_writer  # which pages that link the file have no use for

    records, particulars = items(found, site)
    return ris_writer.write(records, particulars)


EXPORTER = Exporter(
    name="ris",
    label="RIS",
    media_type="application/x-research-info-systems",
    filename="{slug}.ris",
    cite=cite,
    purpose="nearly every reference manager",
)
