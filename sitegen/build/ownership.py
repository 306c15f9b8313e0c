"""Whether the output folder may be replaced: only one that a build has made, or an empty one.

What stands in it under a hidden name (`.git`, `.well-known`) belongs to its owner: it is neither published nor removed.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from sitegen import files
from sitegen.model.diagnostic import Diagnostic

RULE = "output-folder"
SHOWN = 3  # how many foreign files a message names


def output_problems(output: Path, made_before: Collection[str]) -> Iterator[Diagnostic]:
    """What keeps *output* from being replaced; *made_before* are the paths that the last build made there."""
    if output.is_symlink():
        yield _problem(output, "is a link to another place", "remove the link: the site needs a folder of its own here")
    elif output.exists() and not output.is_dir():
        yield _problem(output, "is a file, and the site needs a folder of this name", "move the file away")
    elif os.path.ismount(output):
        hint = "mount the folder that holds it instead: the new site is exchanged for the old one as a whole"
        yield _problem(output, "is a drive of its own", hint)
    else:
        yield from _foreign(output, made_before)


def _foreign(output: Path, made_before: Collection[str]) -> Iterator[Diagnostic]:
    if is_ours(output):
        return
    found = files.scan_site(output)
    standing = sorted(f"{path}/{name}".lstrip("/") for path, folder in found.items() for name in folder.names)
    if not standing or any(path in made_before for path in standing):
        return
    more = f" and {len(standing) - SHOWN} more" if len(standing) > SHOWN else ""
    hint = f"move its files away ({', '.join(standing[:SHOWN])}{more}), or rename the folder; then build again"
    yield _problem(output, "holds files that sitegen did not make, and a build would replace them", hint)


def is_ours(output: Path) -> bool:
    """Whether a build has made the site in *output*: each leaves its mark in `_headers`."""
    return (files.read_if_any(output / "_headers") or b"").startswith(files.MARK)


def _problem(output: Path, message: str, hint: str) -> Diagnostic:
    return Diagnostic(file=output.name, rule=RULE, message=f"{output.name}/ {message}", hint=hint)
