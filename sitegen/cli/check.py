"""`sitegen check`: every diagnostic, nothing written."""

from __future__ import annotations

import time
from pathlib import Path

import click

from sitegen.cli.options import address, build_options, processes, project_root, unlisted


@click.command("check")
@build_options
def command(
    folder: Path, strict: bool, jobs: int | None, no_cache: bool, drafts: bool, base_url: str, style: str
) -> None:
    """Look for mistakes in all files; write nothing."""
    began = time.perf_counter()
    root = project_root(folder)
    from sitegen.build.report import Options
    from sitegen.cli.run import run_build

    options = Options(
        jobs=jobs or processes(),
        cache=not no_cache,
        drafts=drafts,
        strict=strict,
        base_url=address(base_url),
        noindex=unlisted(drafts),
        write=False,
    )
    run_build(root, options, style, began)
