"""Runs a build for a command: shows progress, prints problems and a summary, sets the exit status."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from sitegen.build.code_frame import printable
from sitegen.build.folded_places import UNFILLED, folded
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Progress, Report
from sitegen.build.stages import STAGES
from sitegen.cli.diagnostics import render
from sitegen.cli.disk import told_plainly
from sitegen.cli.locked import lock_told
from sitegen.cli.terminal import colours, is_watched
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import PluginConflict

WARNINGS_SHOWN = 50  # of one rule, after a build: who is sent more reads none
PATIENCE = 0.5  # seconds of work before a progress bar appears on a terminal


class Stages:
    """Prints one line a stage, and on a terminal a bar for a stage that lasts."""

    def __init__(self, echo: Callable[[str], None], terminal: bool) -> None:
        self.echo = echo
        self.terminal = terminal
        self.stage, self.began, self.shown = "", 0.0, 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Called by the build after each piece of work."""
        now = time.perf_counter()
        if stage != self.stage:
            self.stage, self.began = stage, now
        if done == total:
            self._clear()
            self.echo(f"{STAGES[stage]}: {total}")
        elif self.terminal and now - self.began > PATIENCE and now - self.shown > 0.1:
            self.shown = now
            width = 30 * done // total
            bar = "█" * width + "·" * (30 - width)
            click.echo(f"\r{STAGES[stage]} {bar} {done}/{total}", nl=False, err=True)

    def _clear(self) -> None:
        if self.shown > self.began:
            click.echo("\r" + " " * 78 + "\r", nl=False, err=True)


def run_build(
    root: Path, options: Options, style: str, began: float,
    work: Callable[[Path, Options, Progress], Report] | None = None, *, every: bool = False,
) -> tuple[Report, dict[str, str]]:  # fmt: skip
    """Build, print, and exit with 1 when there are errors. Returns the report and the words for the stamp.

    *work* is done in place of a build, and reports as one does. With *every*, each place that is still to be filled in
    is printed, whatever else is wrong.
    """
    gc.set_threshold(1_000_000, 20, 20)  # values are many and live to the end: the collector looks at them in vain
    quiet = style != "text"
    stages = Stages((lambda text: None) if quiet else click.echo, is_watched() and not quiet)
    try:
        with lock_told(), told_plainly("Nothing was changed: the old site still stands."):
            report = (work or build)(root, options, stages)
    except PluginConflict as conflict:
        raise click.ClickException(str(conflict)) from None
    if report.forgotten and not quiet:
        click.echo(f"The cache could not be kept ({report.forgotten}): the next build takes longer.", err=True)
    most = WARNINGS_SHOWN if options.write else 0
    told = report.diagnostics if quiet or every else folded(report.diagnostics)
    text = render(told, style, colours(), most)
    click.echo(text, err=not quiet, nl=False)
    if not quiet:
        click.echo(f"{summary_line(report, options, made=options.write)} {time.perf_counter() - began:.2f} s.")
    if report.failed:
        if options.write and not quiet:
            click.echo("Nothing was written: mend the errors above; the old site still stands.", err=True)
        if not quiet:
            click.echo(f"More about a rule: sitegen explain {_first(report)}", err=True)
        sys.exit(1)
    return report, {"diagnostics": text, "summary": summary_line(report, options, made=False)}


def _first(report: Report) -> str:
    return next(item.rule for item in report.diagnostics if item.severity == "error")


def summary_line(report: Report, options: Options, *, made: bool) -> str:
    """`7 cases, 12 pages: 3 made, 9 kept; 2 warnings.` and the drafts that were left out.

    What was *made* is true of this build alone; a later one that finds nothing changed says the rest again.
    """
    counts = [f"{_count(report.cases, 'case')}, {_count(report.pages, 'page')}"]
    if made and not report.failed:
        counts[0] += f": {report.made} made, {report.kept} kept"
    counts.append(", ".join(_problems(report)) or "no problems")
    if awaited := [item for item in report.diagnostics if item.rule == UNFILLED]:
        first = "" if report.failed else f", the first at {_place(awaited[0])}"
        counts.append(f"{_count(len(awaited), 'place')} to fill in{first}")
    if report.drafts and not options.drafts:
        counts.append(f"{_count(report.drafts, 'unpublished case')} left out (--drafts shows them)")
    return "; ".join(counts) + "."


def _problems(report: Report) -> Iterator[str]:
    """How many are wrong, and where the first is: a long list scrolls away, and ends with what matters least."""
    for severity in ("error", "warning"):
        found = [item for item in report.diagnostics if item.severity == severity]
        if found and (severity == "error" or not report.failed):
            yield f"{_count(len(found), severity)} ({'the first ' if len(found) > 1 else ''}at {_place(found[0])})"
        elif found:
            yield _count(len(found), severity)


def _place(item: Diagnostic) -> str:
    return f"{printable(item.file)}:{item.span.line}" if item.source else printable(item.file)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
