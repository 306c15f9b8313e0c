"""Options that several commands share, and the project folder they mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sitegen.build.project_above import bereft, project_above

Command = TypeVar("Command", bound=Callable[..., Any])


def project_folder(function: Command) -> Command:
    """`-C DIR`: run as if started there."""
    return click.option(
        "-C",
        "folder",
        metavar="DIR",
        default=".",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="Project folder (default: this one, or the nearest above).",
    )(function)


problem_format = click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="How to print problems.",
)
strictly = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
with_drafts = click.option("--drafts", is_flag=True, help="Include cases that are not published yet.")
public_address = click.option(
    "--base-url", metavar="URL", default="", help="Public address of the site; overrides site.yml."
)
some_processes = click.option("--jobs", "-j", type=click.IntRange(1, 256), default=None, help="Processes to use.")


def build_options(function: Command) -> Command:
    """The options of `build` and `check`."""
    for option in (
        problem_format,
        public_address,
        with_drafts,
        click.option("--no-cache", is_flag=True, help="Make everything again."),
        some_processes,
        strictly,
        project_folder,
    ):
        function = option(function)
    return function


def project_root(folder: Path) -> Path:
    """The absolute folder of the project: *folder*, or the nearest one above it, as git looks for it, which is then
    told. A usage error in plain words when there is none.
    """
    start = folder.resolve()
    found = project_above(start)
    if found is None:
        raise click.UsageError(_no_project(start))
    if found != start:
        click.echo(f"Project: {found}", err=True)
    return found


def _no_project(start: Path) -> str:
    left = bereft(start)
    if left is not None:
        return f"{left} was a project, but its folder content/ is gone. Put it back: from the trash, a copy, or git."
    return f"There is no project in {start} or above. Go into the folder of yours, or make one: sitegen init my-cases"


def processes() -> int:
    """How many processes this machine lets us use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def address(base_url: str) -> str:
    """The public address: the option, or `SITEGEN_URL`, or nothing (then site.yml decides)."""
    written = base_url or os.environ.get("SITEGEN_URL", "")
    if not written:
        return ""
    from sitegen.read.scalars import ScalarError, url  # the rule of `url` in site.yml; a build of no change has no time

    try:
        return url(written)
    except ScalarError as error:
        raise click.UsageError(f"{error.message}. Write it in full, e.g. https://cases.example.org/") from None


def unlisted(drafts: bool) -> bool:
    """True for what must stay out of indexes: unpublished cases, Netlify's deploy previews and branch deploys."""
    return drafts or os.environ.get("CONTEXT", "") in {"deploy-preview", "branch-deploy"}
