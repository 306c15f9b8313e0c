"""What the disk under a folder can do: hold the site, link files, exchange folders in one step, tell names apart.

It is tried in a folder of its own, which is removed again.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sitegen import files
from sitegen.build.commit import exchanges
from sitegen.doctor.finding import Finding, trouble
from sitegen.model.layout import STATE

LITTLE, TOO_LITTLE = 1_000_000_000, 50_000_000  # bytes: a site of a thousand cases with pictures; one of a few


def disk(root: Path) -> Iterator[Finding]:
    """Space, rights and abilities of the disk that *root* lies on."""
    yield _space(shutil.disk_usage(root).free)
    state = root / STATE
    where = state if state.is_dir() else root
    try:
        with tempfile.TemporaryDirectory(prefix=".doctor.", dir=where) as name:
            files.write(f"{name}/a", b"a")
            tried = [_links(Path(name)), _exchange(Path(name)), _capitals(Path(name))]
    except OSError as fault:
        cure = "change the rights of this folder, ask whoever owns it, or copy the project elsewhere"
        yield trouble("cache", f"nothing can be written into {where} ({fault.strerror})", cure, stops=True)
        return
    yield Finding("cache", "ok", f"{where} can be written to")
    yield from tried


def _space(free: int) -> Finding:
    if free >= LITTLE:
        return Finding("space", "ok", f"{free / 1e9:.1f} GB free")
    words = f"{free / 1e6:.0f} MB free"
    if free >= TOO_LITTLE:
        words += ": enough for a small site; pictures take most of it"
        return trouble("space", words, "make room; sitegen clean frees what earlier builds keep")
    return trouble("space", words, "make room: pages and pictures are written beside the old ones", stops=True)


def _links(folder: Path) -> Finding:
    try:
        files.link(folder / "a", folder / "b")
    except OSError:
        words = (
            "this disk knows no second names of files (exFAT, some network drives): pages are copied, which is slower"
        )
        return trouble("links", words, "copy the project to the disk of this computer if builds are slow")
    return Finding("links", "ok", "unchanged pages are kept without being copied")


def _exchange(folder: Path) -> Finding:
    if exchanges(folder):
        return Finding("exchange", "ok", "the new site takes the place of the old one in one step")
    words = "the new site takes the place of the old one in two steps; the next build mends what is left between them"
    return Finding("exchange", "ok", words)


def _capitals(folder: Path) -> Finding:
    if not (folder / "A").exists():
        return Finding("names", "ok", "CT.png and ct.png are two files here, as on the web")
    words = "CT.png and ct.png are one file here, and two on the web"
    return Finding("names", "ok", f"{words}: write names of files exactly as they are")
