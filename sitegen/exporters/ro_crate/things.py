"""The files of a case, its pictures and its licence as entities of a crate.

https://www.researchobject.org/ro-crate/specification/1.1/data-entities.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sitegen.model.case import Case
from sitegen.model.labels import labels
from sitegen.model.licenses import license_name, license_url
from sitegen.model.media_types import media_type
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.render import licenses
from sitegen.render.urls import address, uri
from sitegen.render.views.figures import FILE as FIGURES

Entity = dict[str, Any]
Link = dict[str, str]
_NAMES = {
    "description": "Description for programs",
    "data": "Table",
    "supplement": "Supplementary file",
    "text": "Text",
}


def link(id: str) -> Link:
    """What points at the entity of that id."""
    return {"@id": id}


def links(ids: Iterable[str]) -> list[Link]:
    """The same of several."""
    return [{"@id": id} for id in ids]


def files(known: Published) -> Iterator[Entity]:
    """The page, that of its figures, and the files beside it; not the description of the crate itself."""
    sizes = {one.path: one.size for one in (*known.case.supplements, *((known.case.pdf,) if known.case.pdf else ()))}
    yield _file("index.html", "Web page", "text/html")
    if known.case.figures:
        yield _file(FIGURES, "Web page of the figures", "text/html")
    for one in known.files:
        if one.format != "ro-crate":
            yield _file(one.name, one.label or _NAMES[one.role], one.media_type, sizes.get(one.name, 0))


def _file(path: str, name: str, kind: str, size: int = 0) -> Entity:
    return {
        "@id": address("", f"/{path}"),
        "@type": "File",
        "name": name,
        "encodingFormat": kind,
        "contentSize": str(size) if size else "",
    }


def pictures(known: Published) -> Iterator[Entity]:
    """Each published picture in each of its widths, with what it shows."""
    said = _said(known)
    for src in sorted(known.pictures):
        shown = known.pictures[src]
        name, alt, license = said.get(src, ("Picture", "", ""))
        for path, width in shown.srcset or ((shown.path, shown.width),):
            yield {
                **_file(path, name, media_type(path)),
                "@type": ["File", "ImageObject"],
                "description": alt,
                "width": f"{width} px",
                "license": link(license) if license else {},
            }


def _said(known: Published) -> Mapping[str, tuple[str, str, str]]:
    """What each original's picture is called, shows, and where its own licence can be read."""
    found: dict[str, tuple[str, str, str]] = {}
    named = known.labels or labels(known.case)
    for figure in known.case.figures:
        name, rights = " ".join(filter(None, named.get(figure.id, ()))), license_url(figure.license)
        if figure.src:
            found[figure.src] = (name, figure.alt, rights)
        for panel in figure.panels:
            if panel.src and panel.src != figure.src:
                found[panel.src] = (name + panel.id, panel.alt, rights)
    return found


def licenses_of_figures(case: Case) -> Iterator[Entity]:
    """The licences of figures that have their own."""
    for id in dict.fromkeys(figure.license for figure in case.figures):
        if url := license_url(id):
            yield {"@id": url, "@type": "CreativeWork", "name": license_name(id)}


def license_of(case: Case, site: SiteInfo) -> Iterator[Entity]:
    """The licence of the case, if any is known."""
    name, url, text = licenses.shown(case.meta.license, site)
    if name or url or text:
        yield {"@id": uri(url) or "#license", "@type": "CreativeWork", "name": name or url or text, "description": text}
