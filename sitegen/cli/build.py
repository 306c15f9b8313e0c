"""`sitegen build`: content → public/."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import click

from sitegen import files
from sitegen.build import pagefind, stamp
from sitegen.build.today import today
from sitegen.cli.disk import told_plainly
from sitegen.cli.options import address, build_options, processes, project_root, unlisted
from sitegen.model.layout import OUTPUT, STATE


@click.command("build")
@build_options
@click.option("--no-search", is_flag=True, help="Leave out the search index: quicker, for looking at pages.")
def command(
    folder: Path, strict: bool, jobs: int | None, no_cache: bool, drafts: bool, base_url: str, style: str,
    no_search: bool,
) -> None:  # fmt: skip
    """Build the site into public/.

    Any error means that nothing is written and the site that stood before still stands.
    """
    began = time.perf_counter()
    root = project_root(folder)
    state, output = root / STATE, root / OUTPUT
    url, noindex = address(base_url), unlisted(drafts)
    started = files.now_ns()
    with told_plainly():
        entries = stamp.scan_sources(root)
    indexer = "" if no_search else pagefind.signature()
    asked = stamp.key([str(strict), str(drafts), url, str(noindex), style, str(no_search), indexer, today()], entries)
    said = None if no_cache else stamp.unchanged(state, asked, output)
    if said is not None:
        _say_again(said, style, began)
        return
    from sitegen.build.report import Options
    from sitegen.cli.run import run_build

    options = Options(
        jobs=jobs or processes(),
        cache=not no_cache,
        drafts=drafts,
        strict=strict,
        base_url=url,
        noindex=noindex,
        search=not no_search,
        sources=entries,
        today=today(),
    )
    report, words = run_build(root, options, style, began)
    if not no_cache and not any(folder.racy(started) for folder in entries.values()):
        with told_plainly("The site is built."):
            stamp.save(state, asked, report.listing, words)


def _say_again(said: Mapping[str, str], style: str, began: float) -> None:
    """What the build that made the site has *said*, as nothing has changed since; it *began*, in seconds, this time."""
    quiet = style != "text"
    click.echo(said["diagnostics"], err=not quiet, nl=False)
    if not quiet:
        click.echo(f"{said['summary']} Nothing has changed ({time.perf_counter() - began:.2f} s).")
