"""The name of a new case or page: the end of its address, for ever."""

from __future__ import annotations

from sitegen.read.inventory import safe_slug
from sitegen.read.scalars import shown
from sitegen.scaffold.answers import Refused

LONGEST = 80  # characters; files of the case are called after it, and names of files end at 255 bytes
# What stands at the root of every site that has all of its own pages.
OWN = frozenset({"a-z", "accessibility", "archive", "authors", "browse", "cases", "citations", "cite", "lockss",
                 "search", "static"})  # fmt: skip
# What Windows makes no file or folder of, whatever its ending: a project could not be copied there, nor checked out.
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def better(name: str) -> str:
    """The name to use in place of *name*: the same when it is safe. Refused when no safe one is like it."""
    safe = safe_slug(name)[:LONGEST].strip("-")
    if not safe:
        raise Refused(f"{shown(name)} cannot be a name", "use the letters a to z, digits and hyphens: lung-abscess")
    if safe in DEVICES:
        raise Refused(f"'{safe}' can be no name of a file or folder on Windows", f"choose another name: {safe}-1")
    return safe


def refuse_own(name: str) -> None:
    """Refused when the site has a page or folder of this name itself."""
    if name in OWN:
        raise Refused(f"'{name}' is a page of the site's own", f"choose another name: our-{name}")
