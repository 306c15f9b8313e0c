"""What a result depends on besides its inputs: sitegen's own code, Python, and the libraries that make bytes."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sitegen import files

PACKAGE = Path(__file__).parent.parent
LIBRARIES = frozenset(
    {"jinja2", "markupsafe", "markdown_it_py", "mdit_py_plugins", "msgspec", "pyyaml", "math_core", "nh3", "babel"}
)
IMAGE_LIBRARIES = frozenset({"pillow", "py_svg_hush"})
IMAGE_ROOMS = ("images", "model")


def versions(names: frozenset[str]) -> list[str]:
    """`name-version` of the installed libraries of *names*, read from the names of their metadata folders.

    A folder listing costs 0.1 ms; importlib.metadata costs 20 ms at start-up.
    """
    found = []
    for folder in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        for name in os.listdir(folder) if os.path.isdir(folder) else ():  # noqa: PTH112, PTH208
            stem, dash, rest = name.partition("-")
            if rest.endswith(".dist-info") and stem.lower() in names:
                found.append(f"{stem.lower()}{dash}{rest}")
    return sorted(found)


def _digest(sources: Iterable[files.Entry], root: Path, libraries: frozenset[str]) -> str:
    state = hashlib.blake2b(digest_size=16)
    state.update("\n".join([sys.version, *versions(libraries)]).encode())
    for entry in sources:
        if entry.path.endswith(".py"):
            state.update(entry.path.encode() + b"\0" + files.read(root / entry.path) + b"\0")
    return state.hexdigest()


@cache
def code() -> str:
    """The fingerprint of everything that turns content into pages."""
    return _digest(files.scan(PACKAGE.parent, PACKAGE.name), PACKAGE.parent, LIBRARIES | IMAGE_LIBRARIES)


@cache
def image_code() -> str:
    """The fingerprint of what turns an original into renditions, so that a new template re-encodes no picture."""
    entries = [entry for room in IMAGE_ROOMS for entry in files.scan(PACKAGE.parent, f"{PACKAGE.name}/{room}")]
    return _digest(entries, PACKAGE.parent, IMAGE_LIBRARIES)


def code_stat() -> str:
    """A cheap stand-in for `code()` for the no-change decision: names and stats of the same sources."""
    entries = files.scan(PACKAGE.parent, PACKAGE.name)
    versions_now = "\n".join([sys.version, *versions(LIBRARIES | IMAGE_LIBRARIES)])
    listing = files.listing_digest([entry for entry in entries if not entry.path.endswith(".pyc")])
    return hashlib.blake2b((versions_now + listing).encode(), digest_size=16).hexdigest()
