"""`sitegen refs import`: the works of another file."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen import files
from sitegen.cli import refs_files
from sitegen.cli.diagnostics import render
from sitegen.cli.disk import told_plainly
from sitegen.cli.locked import alone
from sitegen.cli.options import project_folder, project_root


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@refs_files.one_case
@project_folder
def command(file: Path, slug: str, folder: Path) -> None:
    """Take the works of FILE into the reference file of a case.

    FILE is BibTeX, CSL-JSON, CSL-YAML, RIS, PubMed's nbib or EndNote XML. A work that the case has already (by DOI,
    PMID, PMCID, or title with year and author) is not added again: its record gains what only FILE says, and where the
    two disagree both are told and nothing is changed. Where a number of FILE is that of quite another work of the case,
    one of the two is mistyped: that is an error, and the record is left out.
    """
    from sitegen.model.diagnostic import Diagnostic
    from sitegen.read.references import read_file
    from sitegen.refs.import_works import import_works
    from sitegen.refs.works import CannotChange

    root = project_root(folder)
    slug = refs_files.chosen(root, slug, needed=True)
    with told_plainly():
        read = read_file(file.name, files.read(file.resolve()))
    problems = [read] if isinstance(read, Diagnostic) else list(read[1].diagnostics)
    click.echo(render(problems, "text"), err=True, nl=False)
    if isinstance(read, Diagnostic):
        raise SystemExit(1)
    try:
        with alone(root):
            works = refs_files.read_works(root, slug, refs_files.read_lock(root))
            outcome = import_works(works, read[1], file.name)
            refs_files.write(root, outcome.changes)
    except CannotChange as problem:
        raise refs_files.refusal(problem) from None
    click.echo("\n".join(outcome.lines))
    click.echo(render(outcome.problems, "text"), err=True, nl=False)
    if any(problem.severity == "error" for problem in (*problems, *outcome.problems)):
        raise SystemExit(1)
