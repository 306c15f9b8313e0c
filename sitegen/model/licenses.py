"""The licences that case reports are published under, by SPDX identifier, with their names and addresses.

https://spdx.org/licenses/ — others of that list are accepted with a question, and have their address there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class KnownLicense(NamedTuple):
    """A licence as it is named and linked on a page."""

    name: str
    url: str


_KINDS = ("BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND")
_VERSIONS = ("4.0", "3.0", "2.5", "2.0")
_PORTED = re.compile(r"CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)-([A-Z]{2,3})")
_CREATIVE = re.compile(r"CC-((?:BY|NC|ND|SA)(?:-(?:NC|ND|SA))*)-(\d\.\d)(?:-([A-Z]{2,3}))?", re.IGNORECASE)
_SPDX = re.compile(r"[A-Za-z0-9.+-]+")


def _creative_commons(kind: str, version: str, country: str = "") -> KnownLicense:
    name = f"CC {kind} {version} {country}".rstrip()
    path = f"{kind}/{version}/{country}".lower().rstrip("/")
    return KnownLicense(name, f"https://creativecommons.org/licenses/{path}/")


LICENSES: Mapping[str, KnownLicense] = {
    **{f"CC-{kind}-{version}": _creative_commons(kind, version) for kind in _KINDS for version in _VERSIONS},
    "CC0-1.0": KnownLicense("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "CC-PDDC": KnownLicense("Creative Commons Public Domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
    "MIT": KnownLicense("MIT License", "https://opensource.org/license/mit"),
    "Apache-2.0": KnownLicense("Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    "BSD-3-Clause": KnownLicense("BSD 3-Clause License", "https://opensource.org/license/bsd-3-clause"),
    "GPL-3.0-or-later": KnownLicense("GNU GPL 3.0 or later", "https://www.gnu.org/licenses/gpl-3.0.html"),
    "ODbL-1.0": KnownLicense("Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}


def known_license(id: str) -> KnownLicense | None:
    """The licence with this identifier, those of Creative Commons that were adapted to a country too."""
    ported = _PORTED.fullmatch(id)
    return _creative_commons(*ported.groups()) if ported else LICENSES.get(id)


def license_name(id: str) -> str:
    """The name to print for *id*; the identifier itself when nobody knows another."""
    known = _found(id)
    return known.name if known else id


def license_url(id: str) -> str:
    """Where the licence can be read: the address of the table, of Creative Commons, or in the list of SPDX."""
    if known := _found(id):
        return known.url
    return f"https://spdx.org/licenses/{id}.html" if _SPDX.fullmatch(id) else ""


def _found(id: str) -> KnownLicense | None:
    """That of the table, or one of Creative Commons that is no longer recommended, however its letters are written."""
    if known := known_license(id):
        return known
    earlier = _CREATIVE.fullmatch(id)
    return _creative_commons(earlier[1].upper(), earlier[2], (earlier[3] or "").upper()) if earlier else None
