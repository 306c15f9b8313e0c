"""Licences by their SPDX id: the name people know and the address of the text. https://spdx.org/licenses/"""

from __future__ import annotations

import re

from sitegen.model.metadata import Copyright, LicenseTerms
from sitegen.model.site import SiteInfo

_CREATIVE = re.compile(r"CC-((?:BY|NC|ND|SA)(?:-(?:NC|ND|SA))*)-(\d\.\d)(?:-([A-Z]{2,3}))?", re.IGNORECASE)


def shown(terms: LicenseTerms | None, site: SiteInfo) -> tuple[str, str, str]:
    """Name, address and words of a case's licence; the site's when it has none."""
    if terms is None or not (terms.id or terms.url or terms.text):
        return site.license_name, site.license_url, ""
    return title(terms.id) or terms.url or "", terms.url or address(terms.id), terms.text


def spdx(terms: LicenseTerms | None, site: SiteInfo) -> str:
    """The SPDX id of a case's licence, where it has one; the site's when the case says nothing of a licence."""
    return terms.id if terms is not None and (terms.id or terms.url or terms.text) else site.license


def copyright_line(terms: Copyright | None) -> str:
    """`© 2018 The authors`, as much of it as the case says."""
    known = (terms.year.strip(), terms.holder.strip()) if terms is not None else ()
    return " ".join(filter(None, ("©", *known))).rstrip(".") if any(known) else ""


def title(spdx: str) -> str:
    """`CC BY 4.0` for `CC-BY-4.0`; other ids as they are."""
    found = _CREATIVE.fullmatch(spdx)
    if not found:
        return "CC0 1.0" if spdx.upper() == "CC0-1.0" else spdx
    country = f" {found[3].upper()}" if found[3] else ""
    return f"CC {found[1].upper()} {found[2]}{country}"


def address(spdx: str) -> str:
    """Where the licence can be read: Creative Commons itself, the SPDX list for others."""
    found = _CREATIVE.fullmatch(spdx)
    if found:
        country = f"{found[3].lower()}/" if found[3] else ""
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/{country}"
    if spdx.upper() == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return f"https://spdx.org/licenses/{spdx}.html" if re.fullmatch(r"[A-Za-z0-9.+-]+", spdx) else ""
