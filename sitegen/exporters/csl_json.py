"""CSL-JSON: cases as a file for reference managers. https://github.com/citation-style-language/schema"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.site_record import items
from sitegen.model.particulars import Citable
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter


def cite(found: Iterable[Citable], site: SiteInfo) -> bytes:
    """The cases as a CSL-JSON file."""
    from sitegen.cite import csl_json  # a build without a new citation file needs no writer

    return csl_json.write(items(found, site)[0])


EXPORTER = Exporter(
    name="csl-json",
    label="CSL-JSON",
    media_type="application/vnd.citationstyles.csl+json",
    filename="{slug}.csl.json",
    cite=cite,
    purpose="Zotero, Pandoc, citeproc",
)
