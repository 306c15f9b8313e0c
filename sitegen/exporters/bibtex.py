"""BibTeX, for LaTeX."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.site_record import items
from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter


def cite(found: Iterable[Citable], site: SiteInfo) -> bytes:
    """The cases as one file."""
    from sitegen.cite import bibtex_writer  # which pages that link the file have no use for

    records, _ = items(found, site)
    return bibtex_writer.write(records)


EXPORTER = Exporter(
    name="bibtex",
    label="BibTeX",
    media_type="application/x-bibtex",
    filename="{slug}.bib",
    cite=cite,
    purpose="LaTeX with BibTeX or biber, JabRef",
)
