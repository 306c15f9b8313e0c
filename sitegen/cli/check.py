"""`sitegen check`: every diagnostic, nothing written."""

from __future__ import annotations

import time
from pathlib import Path

import click

from sitegen.build.today import today
from sitegen.cli.options import address, build_options, processes, project_root, unlisted


@click.command("check")
@click.option("--all", "every", is_flag=True, help="List every place to fill in, also while there are errors.")
@click.option("--deposit", is_flag=True, help="Check what Crossref, PubMed, DOAJ and archives would take, too.")
@click.option(
    "--schemas",
    metavar="DIR",
    envvar="SITEGEN_SCHEMAS",
    default=None,
    type=click.Path(path_type=Path),
    help="Folder of the registries' schemas (or SITEGEN_SCHEMAS).",
)
@build_options
def command(
    folder: Path, strict: bool, jobs: int | None, no_cache: bool, drafts: bool, base_url: str, style: str,
    every: bool, deposit: bool, schemas: Path | None,
) -> None:  # fmt: skip
    """Look for mistakes in all files; write nothing.

    With --deposit the files for registries are made, and checked against their schemas.
    """
    began = time.perf_counter()
    root = project_root(folder)
    from sitegen.build.report import Options, Progress, Report
    from sitegen.cli.run import run_build

    options = Options(
        jobs=jobs or processes(),
        cache=not no_cache,
        drafts=drafts,
        strict=strict,
        base_url=address(base_url),
        noindex=unlisted(drafts),
        write=False,
        today=today(),
    )
    if not deposit:
        run_build(root, options, style, began, every=every)
        return
    if schemas is not None and not schemas.is_dir():
        raise click.UsageError(f"{schemas} is no folder: name the one that holds the registries' schemas.")
    from sitegen.build.depositing import check_deposits

    def checked(root: Path, options: Options, progress: Progress) -> Report:
        return check_deposits(root, options, schemas, progress)

    run_build(root, options, style, began, checked, every=every)
