"""What the commands of `sitegen refs` read from the project, and how they write: whole files, one after the other."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click

from sitegen import files
from sitegen.cite import lock as locks
from sitegen.cite.lock import Lock
from sitegen.cli.diagnostics import render
from sitegen.cli.disk import told_plainly
from sitegen.config import Config, read_config
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, LOCK_FILE, SITE_FILE, case_folder
from sitegen.read.folder import CaseFolder, ReadOptions, is_text
from sitegen.read.source import decode
from sitegen.refs.works import Works, works

Command = TypeVar("Command", bound=Callable[..., Any])


def one_case(function: Command) -> Command:
    """`--case SLUG`: the case that is meant."""
    return click.option("--case", "slug", metavar="SLUG", default="", help="The case: its folder in content/cases/.")(
        function
    )


def slugs(root: Path) -> list[str]:
    """The cases of the project."""
    return sorted({entry.path[len(CASES) :].split("/")[0] for entry in files.scan(root, CASES.rstrip("/"))
                   if entry.path.count("/") > CASES.count("/")})  # fmt: skip


def chosen(root: Path, slug: str, *, needed: bool) -> str:
    """The case that is meant: *slug*, or the only one there is. Empty when none is named and none is *needed*."""
    known = slugs(root)
    slug = slug.rstrip("/").rpartition("/")[2]
    if slug and slug not in known:
        from sitegen.read.nearest import did_you_mean

        raise click.UsageError(f"There is no case '{slug}': {did_you_mean(slug, known, 'see content/cases/')}")
    if not slug and needed and len(known) != 1:
        raise click.UsageError(f"Say for which case: --case {known[0] if known else 'SLUG'}")
    return slug or (known[0] if needed else "")


def read_works(root: Path, slug: str, lock: Lock, settings: Config | None = None) -> Works:
    """The works of a case, read with the settings of the site, which whoever reads many cases has read once."""
    settings = settings or config(root)
    with told_plainly():
        found = works(_folder(root, slug), lock, ReadOptions(lang=settings.lang, raw_html=settings.raw_html))
        there = os.path.lexists(root / found.folder.place(found.target))
        return replace(found, unread=there and found.target not in found.folder.texts)


def _folder(root: Path, slug: str) -> CaseFolder:
    from sitegen.build.reading import LARGEST_TEXT

    path = case_folder(slug)
    entries = {entry.path[len(path) + 1 :]: entry for entry in files.scan(root, path) if entry.regular}
    texts = {
        name: files.read(root / entry.path)
        for name, entry in entries.items()
        if is_text(name) and entry.size <= LARGEST_TEXT
    }
    sizes = {name: entry.size for name, entry in entries.items()}
    return CaseFolder(slug=slug, path=path, texts=texts, files=dict.fromkeys(entries, ""), sizes=sizes)


def read_lock(root: Path) -> Lock:
    """What was fetched before; a lock that cannot be read ends the command, or its works would be lost."""
    data = files.read_if_any(root / LOCK_FILE)
    if data is None and os.path.lexists(root / LOCK_FILE):
        raise click.ClickException(f"{LOCK_FILE} is a link, or may not be read.\n  hint: put a plain file in its place")
    if data is None:
        return Lock()
    source = decode(LOCK_FILE, data)
    lock, problems = (Lock(), [source]) if isinstance(source, Diagnostic) else locks.read(source)
    if problems:
        raise click.ClickException(render(problems, "text").rstrip())
    return lock


def config(root: Path) -> Config:
    """The settings of the site, as far as they can be read: what is wrong with them is told by a build."""
    data = files.read_if_any(root / SITE_FILE)
    source = decode(SITE_FILE, data) if data is not None else None
    return (None if isinstance(source, Diagnostic) else read_config(source)[0]) or Config()


def write(root: Path, changes: Mapping[str, bytes]) -> None:
    """Put new bytes in the place of old ones; each file is whole at every moment."""
    with told_plainly():
        for path, data in changes.items():
            files.replace(root / path, [data])


class Hinted(Protocol):
    """A fault that says what to do about it."""

    message: str
    hint: str


def refusal(problem: Hinted, standing: str = "") -> click.ClickException:
    """What ends a command for *problem*; *standing* says what has become of the files."""
    return click.ClickException(f"{problem.message}. {standing}".strip() + f"\n  hint: {problem.hint}")
