"""Whose a case is, and what may be done with it. https://jats4r.niso.org/permissions/"""

from __future__ import annotations

from sitegen.exporters.jats.text import JatsText
from sitegen.model.site import SiteInfo
from sitegen.render.licenses import copyright_line, shown
from sitegen.render.urls import uri
from sitegen.render.xml import NOTHING, Xml, element, some

_CREATIVE = "creativecommons.org/"


def permissions(writer: JatsText, site: SiteInfo) -> Xml:
    """The `permissions`, also when nothing is known: JATS4R asks for the element."""
    free = element("ali:free_to_read", {}) if writer.case.meta.open_access else NOTHING
    return element("permissions", {}, *_copyright(writer), free, _license(writer, site))


def _copyright(writer: JatsText) -> tuple[Xml, ...]:
    """As it is printed, and for programs since when, a year of four digits, and whose."""
    terms = writer.case.meta.copyright
    if terms is None:
        return ()
    return (
        some("copyright-statement", {}, copyright_line(terms)),
        some("copyright-year", {}, terms.since),
        some("copyright-holder", {}, terms.holder.strip()),
    )


def _license(writer: JatsText, site: SiteInfo) -> Xml:
    """The licence: its address for programs, its name as the words of a link, its terms."""
    name, href, said = shown(writer.case.meta.license, site)
    href = uri(canonical(href))
    named = name if "://" not in name else ""
    title = "The licence"
    link = {"ext-link-type": "uri", "xlink:href": href, "xlink:title": title, "xml:lang": writer.tongue(title)}
    line = element("ext-link", link, named or title) if href else named
    return some(
        "license", {"license-type": "open-access" if _CREATIVE in href else "", "xlink:href": href},
        some("ali:license_ref", {}, href),
        some("license-p", {}, line),
        some("license-p", {}, said),
    )  # fmt: skip


def canonical(href: str) -> str:
    """The address of a licence; of Creative Commons with https and the slash at its end, as they write it."""
    place = href.partition("://")[2].removeprefix("www.")
    if not place.startswith(_CREATIVE) or "?" in place or "#" in place:
        return href
    return f"https://{place}" if place.endswith("/") else f"https://{place}/"
