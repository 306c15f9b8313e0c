"""The licences that cases of the tests are under, with their names and addresses as their publishers give them; written by hand.

https://creativecommons.org/share-your-work/cclicenses/
"""

from __future__ import annotations

from sitegen.model.metadata import LicenseTerms
from sitegen.model.site import SiteInfo

_CREATIVE = "https://creativecommons.org/licenses/"
_KNOWN = {
    "CC-BY-2.0": ("CC BY 2.0", f"{_CREATIVE}by/2.0/"),
    "CC-BY-3.0": ("CC BY 3.0", f"{_CREATIVE}by/3.0/"),
    "CC-BY-4.0": ("CC BY 4.0", f"{_CREATIVE}by/4.0/"),
    "CC-BY-NC-3.0": ("CC BY-NC 3.0", f"{_CREATIVE}by-nc/3.0/"),
    "CC-BY-NC-4.0": ("CC BY-NC 4.0", f"{_CREATIVE}by-nc/4.0/"),
    "CC-BY-NC-ND-4.0": ("CC BY-NC-ND 4.0", f"{_CREATIVE}by-nc-nd/4.0/"),
    "CC-BY-NC-SA-4.0": ("CC BY-NC-SA 4.0", f"{_CREATIVE}by-nc-sa/4.0/"),
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", f"{_CREATIVE}by-sa/4.0/"),
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "": ("", ""),
}


def address_of(id: str) -> str:
    """Where the licence is read."""
    return _KNOWN[id][1]


def terms(own: LicenseTerms | None, site: SiteInfo) -> tuple[str, str, str]:
    """Name, address and words of a case's licence: its own as a whole, else the site's."""
    if own is None or not (own.id or own.url or own.text):
        return site.license_name, site.license_url, ""
    name, where = _KNOWN[own.id]
    return name or own.url, own.url or where, own.text
