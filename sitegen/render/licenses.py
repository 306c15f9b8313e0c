"""The licence of a case: its own, or that of the site. Names and addresses of licences are in `model/licenses.py`."""

from __future__ import annotations

from sitegen.model.licenses import license_name, license_url
from sitegen.model.metadata import Copyright, LicenseTerms
from sitegen.model.site import SiteInfo


def shown(terms: LicenseTerms | None, site: SiteInfo) -> tuple[str, str, str]:
    """Name, address and words of a case's licence; the site's when it has none."""
    if terms is None or not (terms.id or terms.url or terms.text):
        return site.license_name, site.license_url, ""
    return license_name(terms.id) or terms.url, terms.url or license_url(terms.id), terms.text


def spdx(terms: LicenseTerms | None, site: SiteInfo) -> str:
    """The SPDX id of a case's licence, where it has one; the site's when the case says nothing of a licence."""
    return terms.id if terms is not None and (terms.id or terms.url or terms.text) else site.license


def copyright_line(terms: Copyright | None) -> str:
    """`© 2018 The authors`, as much of it as the case says."""
    known = (terms.year.strip(), terms.holder.strip()) if terms is not None else ()
    return " ".join(filter(None, ("©", *known))).rstrip(".") if any(known) else ""
