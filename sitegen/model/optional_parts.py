"""The parts of sitegen that are installed when they are wanted: what each gives, and the command that brings it.

The command is right however sitegen itself was installed, from a folder, an address or an index: pip finds it in the
environment and adds what the part needs. Their packages are named in pyproject.toml.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping

OPTIONAL_PARTS: Mapping[str, str] = {
    "search": "the program that makes the index of the search page",
    "search-cjk": "the same, with the words of Chinese, Japanese and Korean",
    "styles": "every citation style of Zotero, and more languages of citations",
    "deposit": "files for registries checked against their schemas",
}


def install_command(part: str, python: str = "") -> str:
    """What to type for *part*; with *python*, for the environment of this interpreter, whichever is active."""
    pip = f"{shlex.quote(python)} -m pip" if python else "pip"
    return f"{pip} install 'sitegen[{part}]'"
