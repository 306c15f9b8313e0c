"""Whether the terminal and the names of files carry every letter, as the system tells Python."""

from __future__ import annotations

import codecs
import locale
import sys
from collections.abc import Iterator

from sitegen.doctor.finding import Finding, trouble

_CURE = "type: export LANG=C.UTF-8 PYTHONUTF8=1, and start the terminal's programs again"


def terminal() -> Iterator[Finding]:
    """Letters of the terminal, and of the names of files."""
    yield letters("letters", "the terminal shows", sys.stdout.encoding or locale.getpreferredencoding(False))
    yield letters("file names", "names of files hold", sys.getfilesystemencoding())


def letters(name: str, subject: str, encoding: str) -> Finding:
    """Whether *encoding* holds every letter; *subject* is what it is of, with its verb."""
    try:
        plain = codecs.lookup(encoding).name
    except LookupError:
        plain = encoding
    if plain.startswith("utf"):
        return Finding(name, "ok", f"{subject} every letter ({encoding})")
    return trouble(name, f"{subject} not every letter: its encoding is {encoding}, and that of sitegen UTF-8", _CURE)
