"""Where the DOI leads, and where programs find the text: to compare it (Similarity Check) and to mine it.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/full-text-urls/
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from sitegen.cite.site_record import address
from sitegen.model.published import PublicFile, Published
from sitegen.model.site import SiteInfo
from sitegen.render.xml import Xml, element

_HTML, _PDF = "text/html", "application/pdf"
_TYPES = frozenset({_PDF, "application/xml", "text/xml", "application/epub+zip", "text/plain"})


def doi_data(known: Published, site: SiteInfo) -> Xml:
    """The DOI, the page, and the texts."""
    page = address(known.case, site)
    texts = list(_texts(known, page))
    compared = next((url for kind, url in texts if kind == _PDF), page)
    return element(
        "doi_data", {},
        element("doi", {}, known.case.meta.doi),
        element("resource", {}, page),
        element("collection", {"property": "crawler-based"},
                element("item", {"crawler": "similarity-check"}, element("resource", {}, compared))),
        element("collection", {"property": "text-mining"}, *[_mined(kind, url) for kind, url in texts]),
    )  # fmt: skip


def _texts(known: Published, page: str) -> Iterator[tuple[str, str]]:
    """The media type and the address of each form of the text."""
    yield _HTML, page
    for file in known.files:
        if file.role == "text" and file.media_type in _TYPES:
            yield file.media_type, _beside(page, file)


def _beside(page: str, file: PublicFile) -> str:
    return page + quote(file.name)


def _mined(kind: str, url: str) -> Xml:
    return element("item", {}, element("resource", {"content_version": "vor", "mime_type": kind}, url))
