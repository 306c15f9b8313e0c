"""The way to a case as JSON-LD: site, the cases of its year, case. https://schema.org/BreadcrumbList

https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sitegen.cite.site_record import address
from sitegen.exporters._head_words import title
from sitegen.exporters.jsonld.thing import thing
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.urls import permanent
from sitegen.resolve.facets import list_path


def data(known: Published, site: SiteInfo) -> bytes:
    """The list as JSON."""
    steps = [
        thing("ListItem", position=number, name=name, item=where)
        for number, (name, where) in enumerate(_way(known, site), 1)
    ]
    return msgspec.json.encode({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps})


def _way(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and absolute addresses; a year is the same word in every language."""
    yield site.title, site.url
    if year := known.case.meta.date.issued[:4]:
        yield year, permanent(site.url, list_path("year", year))
    yield title(known.case), address(known.case, site)


EXPORTER = Exporter(name="breadcrumbs", label="Breadcrumbs", data=data, purpose="search engines, above a result")
