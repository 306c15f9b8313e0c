"""The project: whether its settings can be read, and whether another program is at work in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen import files
from sitegen.build.project_above import bereft, project_above
from sitegen.config import Config, read_config
from sitegen.doctor.finding import PROJECT, Finding, trouble
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import SITE_FILE, STATE
from sitegen.read.source import decode

LOCK = f"{STATE}/lock"


def project(start: Path) -> Iterator[Finding]:
    """The project that *start* belongs to, if there is one."""
    root = project_above(start)
    if root is None:
        yield _none(start)
        return
    if root != start:
        yield Finding(PROJECT, "ok", f"{start} is part of {root}")
    yield _settings(root)
    yield _lock(root)


def _none(start: Path) -> Finding:
    left = bereft(start)
    if left is not None:
        words = f"{left} was one, but its folder content/, which holds the cases, is gone"
        return trouble(PROJECT, words, "put it back: from the trash, a copy, or git", stops=True)
    cure = "go into the folder of yours, or make one: sitegen init my-cases"
    return Finding(PROJECT, "missing", f"there is none in {start} or above", cure)


def _settings(root: Path) -> Finding:
    if not (root / SITE_FILE).exists():
        words = f"there is no {SITE_FILE}: the site is called “{Config().title}”, and every setting is the usual one"
        return Finding(
            "site.yml", "missing", words, "put it back if it was there; the first line of a new one: title: …"
        )
    try:
        source = decode(SITE_FILE, files.read(root / SITE_FILE))
    except OSError as fault:
        words = f"{SITE_FILE} cannot be read ({fault.strerror or fault})"
        return trouble("site.yml", words, "change its rights, or write a plain file of this name", stops=True)
    told = (source,) if isinstance(source, Diagnostic) else read_config(source)[2]
    wrong = [item for item in told if item.severity == "error"]
    if not wrong:
        return Finding("site.yml", "ok", f"{SITE_FILE} can be read")
    first = wrong[0]
    words = f"{SITE_FILE}, line {first.span.line}: {first.message}"
    more = f"; and {len(wrong) - 1} more" if len(wrong) > 1 else ""
    return trouble("site.yml", words + more, f"{first.hint or 'mend it'}; sitegen check tells all", stops=True)


def _lock(root: Path) -> Finding:
    """Whether a build could begin. The lock dies with its holder, so a file that was left behind means nothing."""
    if not (root / LOCK).exists():
        return Finding("lock", "ok", "no build is under way here")
    try:
        with files.lock(root / LOCK, wait_seconds=0):
            return Finding("lock", "ok", "no build is under way here")
    except files.Locked as holder:
        return trouble("lock", f"a build or a preview is at work here ({holder})", "wait for it, or stop it")
    except OSError as fault:
        return trouble("lock", f"{LOCK} cannot be written ({fault.strerror})", "change its rights", stops=True)
