"""`sitegen refs check`: what is wrong with the references of all cases."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen import files
from sitegen.cli import refs_files
from sitegen.cli.diagnostics import render
from sitegen.cli.disk import told_plainly
from sitegen.cli.options import problem_format, project_folder, project_root, strictly
from sitegen.cli.terminal import colours

if TYPE_CHECKING:
    from sitegen.cite.retracted import Snapshot
    from sitegen.model.diagnostic import Diagnostic


@click.command("check")
@click.option(
    "--retractions",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A list of retracted works: Retraction Watch's CSV, or DOIs and PMIDs, one a line.",
)
@problem_format
@strictly
@refs_files.one_case
@project_folder
def command(retractions: Path | None, style: str, strict: bool, slug: str, folder: Path) -> None:
    """Look through the references of all cases, or of one; write nothing.

    Told are missing particulars, numbers that cannot be right, works listed twice or cited nowhere, keys that no
    record has, journals without their abbreviation and, with --retractions, works that were retracted.
    """
    from sitegen.build.report import Report

    root = project_root(folder)
    slug = refs_files.chosen(root, slug, needed=False)
    snapshot = _snapshot(retractions) if retractions is not None else None
    names = [slug] if slug else refs_files.slugs(root)
    report = Report(strict=strict, diagnostics=list(_problems(root, names, snapshot)))
    report.settle(refs_files.config(root).checks)
    quiet = style != "text"
    click.echo(render(report.diagnostics, style, colours()), err=not quiet, nl=False)
    if not quiet:
        click.echo(_summary(len(names), report.count("error"), report.count("warning"), report.count("info")))
        if snapshot is not None:
            click.echo(_as_of(snapshot, retractions))
    if report.failed:
        sys.exit(1)


def _problems(root: Path, names: list[str], snapshot: Snapshot | None) -> Iterator[Diagnostic]:
    from sitegen.model.diagnostic import SourceText
    from sitegen.model.layout import LOCK_FILE
    from sitegen.read.source import decode
    from sitegen.refs.check import check, check_lock

    lock, settings = refs_files.read_lock(root), refs_files.config(root)
    for name in names:
        yield from check(refs_files.read_works(root, name, lock, settings), snapshot)
    source = decode(LOCK_FILE, files.read_if_any(root / LOCK_FILE) or b"")
    if lock.works and isinstance(source, SourceText):
        yield from check_lock(lock, source, snapshot)


def _snapshot(path: Path) -> Snapshot:
    from sitegen.cite.retracted import NotASnapshot, read

    with told_plainly():
        data = files.read(path.resolve())
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # as some copies of Retraction Watch's table are saved
    try:
        return read(path.name, text)
    except NotASnapshot as problem:
        hint = "it has a column OriginalPaperDOI, or a DOI or PMID on each line"
        raise click.ClickException(f"{problem}.\n  hint: {hint}") from None


def _summary(cases: int, errors: int, warnings: int, remarks: int) -> str:
    counts = [f"{number} {noun}{'s' if number != 1 else ''}" for number, noun in
              ((errors, "error"), (warnings, "warning"), (remarks, "remark")) if number]  # fmt: skip
    return f"References of {cases} {'case' if cases == 1 else 'cases'}: {', '.join(counts) or 'no problems'}."


def _as_of(snapshot: Snapshot, path: Path | None) -> str:
    dated = f"as of {snapshot.date} (by {snapshot.dated_by})" if snapshot.date else "without a date"
    name = path.name if path is not None else ""
    return f"Retractions {dated}: {name}, {len(snapshot.by_name)} identifiers. Works retracted since are not told."
