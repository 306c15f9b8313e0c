"""The licences that case reports are published under, by SPDX identifier, with their names and addresses.

https://spdx.org/licenses/ — other identifiers of that list are accepted too, but have no address here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class KnownLicense(NamedTuple):
    """A licence as it is named and linked on a page."""

    name: str
    url: str


_CREATIVE_COMMONS = {
    "BY": "Attribution",
    "BY-SA": "Attribution-ShareAlike",
    "BY-ND": "Attribution-NoDerivatives",
    "BY-NC": "Attribution-NonCommercial",
    "BY-NC-SA": "Attribution-NonCommercial-ShareAlike",
    "BY-NC-ND": "Attribution-NonCommercial-NoDerivatives",
}
_VERSIONS = {"4.0": "International", "3.0": "Unported", "2.5": "Generic", "2.0": "Generic"}


def _creative_commons(kind: str, version: str) -> KnownLicense:
    return KnownLicense(
        f"Creative Commons {_CREATIVE_COMMONS[kind]} {version} {_VERSIONS[version]}",
        f"https://creativecommons.org/licenses/{kind.lower()}/{version}/",
    )


LICENSES: Mapping[str, KnownLicense] = {
    **{f"CC-{kind}-{version}": _creative_commons(kind, version) for kind in _CREATIVE_COMMONS for version in _VERSIONS},
    "CC0-1.0": KnownLicense("CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "CC-PDDC": KnownLicense("Creative Commons Public Domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
    "MIT": KnownLicense("MIT License", "https://opensource.org/license/mit"),
    "Apache-2.0": KnownLicense("Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    "BSD-3-Clause": KnownLicense("BSD 3-Clause License", "https://opensource.org/license/bsd-3-clause"),
    "GPL-3.0-or-later": KnownLicense("GNU GPL 3.0 or later", "https://www.gnu.org/licenses/gpl-3.0.html"),
    "ODbL-1.0": KnownLicense("Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}


def license_name(id: str) -> str:
    """The name to print for *id*; the identifier itself when it is not in the table."""
    return LICENSES[id].name if id in LICENSES else id


def license_url(id: str) -> str:
    """The address of *id*, or an empty text."""
    return LICENSES[id].url if id in LICENSES else ""
