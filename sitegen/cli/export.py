"""`sitegen export`: cases in one format, on standard output or as files, for registries, harvesters and archives."""

from __future__ import annotations

import datetime
import os
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.build.today import today
from sitegen.cli.export_delivery import counted, deliver, is_folder
from sitegen.cli.options import address, processes, project_folder, project_root, public_address, with_drafts
from sitegen.cli.terminal import colours
from sitegen.model.layout import INDEX
from sitegen.plugins import Exporter, Made, Registry, discover

if TYPE_CHECKING:  # what --list has no use for
    from sitegen.build.exporting import Exported, Selection
    from sitegen.build.report import Options, Report

WIDTH = 80  # columns of a terminal
BUILT = "cases.json, sitemap.xml, feed.xml and feed.json, robots.txt, _headers, lockss/"
MAKES: Mapping[Made, str] = {
    "gathered": "one file of many cases",
    "cited": "one file of one case or many",
    "written": "one file a case",
    "head": "in the head of each page",
}
LEFT_OUT_SHOWN = 20  # cases named of those that a format left out


def _four_digits(_: click.Context, option: click.Parameter, value: str) -> str:
    """A year as dates begin with it."""
    if value and not (len(value) == 4 and value.isascii() and value.isdigit()):
        raise click.BadParameter("write a year of four digits: --year 2026", param=option)
    return value


@click.command("export")
@click.argument("name", metavar="FORMAT", default="")
@click.argument("cases", metavar="[CASE]...", nargs=-1)
@click.option("--list", "listing", is_flag=True, help="List the formats.")
@click.option("--all", "every", is_flag=True, help="All published cases.")
@click.option("--year", metavar="YEAR", default="", callback=_four_digits, help="The cases published in a year.")
@click.option("--issue", metavar="ISSUE", default="", help="The cases of an issue: 3(2), or 3 for volume 3.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="",
    help="A file to write, a folder for several, or - for standard output.",
)
@with_drafts
@public_address
@click.option(
    "--stamp",
    type=click.IntRange(1),
    default=None,
    metavar="NUMBER",
    help="Number of the deposit, not the time.",
)
@project_folder
def command(
    name: str, cases: tuple[str, ...], listing: bool, every: bool, year: str, issue: str, output: str, drafts: bool,
    base_url: str, stamp: int | None, folder: Path,
) -> None:  # fmt: skip
    """Write cases in FORMAT: sitegen export crossref --year 2026 -o deposit.xml

    Without -o the file goes to standard output. To a folder, jats
    comes with pictures, PDF and tables. CASE is the name of a
    case's folder, or the path to it.
    """
    formats: Registry[Exporter] = discover("exporters")
    if listing or not name:
        click.echo("\n".join(_listing(formats)))
        return
    exporter = _format(name, formats)
    if not (cases or every or year or issue):
        raise click.UsageError("which cases? Name their folders, or say --all, --year 2026 or --issue '3(2)'.")
    if every and (cases or year or issue):
        raise click.UsageError("--all are all cases: leave it out, or the other words that say which.")
    root = project_root(folder)
    from sitegen.build.exporting import Selection
    from sitegen.build.report import Options

    options = Options(
        jobs=processes(), drafts=drafts, base_url=address(base_url), write=False, search=False, today=today()
    )
    several = exporter.makes in ("written", "head")
    kit = exporter.kit and is_folder(output, several=len(cases) != 1)
    chosen = Selection(tuple(map(_case, cases)), year, issue)
    found = _exported(root, options, exporter, chosen, stamp or _now(), kit)
    deliver(found, output, several=several, kit=kit)


def _listing(formats: Registry[Exporter]) -> Iterator[str]:
    """Every format: its name, what it is and who reads it; what it makes, and whether a build publishes that."""
    width = max(len(item.name) for item in formats) + 2
    for item in sorted(formats, key=lambda one: one.name):
        what, made = (
            textwrap.wrap(said, WIDTH - width) for said in (_what(item), f"{MAKES[item.makes]}; {_published(item)}")
        )
        yield item.name.ljust(width) + what[0]
        yield from (" " * width + line for line in (*what[1:], *made))
    yield ""
    yield from textwrap.wrap(f"Made by sitegen build alone: {BUILT}.", WIDTH)


def _what(item: Exporter) -> str:
    return f"{item.label}: {item.purpose}" if item.purpose else item.label


def _published(item: Exporter) -> str:
    if item.makes == "head":
        return "always published"
    if item.makes == "cited" or item.beside:
        return "published with each case"
    return f"published with exports: [+{item.name}]" if item.makes == "written" or item.publish else "for a deposit"


def _format(name: str, formats: Registry[Exporter]) -> Exporter:
    if name in formats.by_name:
        return formats[name]
    from sitegen.read.nearest import did_you_mean

    hint = did_you_mean(name, list(formats.by_name), "sitegen export --list names them all.")
    raise click.UsageError(f"there is no export format '{name}': {hint}")


def _case(written: str) -> str:
    """The name of the case that *written* is a path to: `content/cases/gout/`, as shells complete it, is `gout`."""
    return written.replace(os.sep, "/").removesuffix(f"/{INDEX}").rstrip("/").rpartition("/")[2]


def _now() -> int:
    """The time in UTC as YYYYMMDDhhmmss. A later deposit of a case must have a larger number, so that the clock is not
    stopped by `SOURCE_DATE_EPOCH`, which many machines set once for all builds, but by `--stamp` alone.
    """
    return int(datetime.datetime.now(datetime.UTC).strftime("%Y%m%d%H%M%S"))


def _exported(root: Path, options: Options, exporter: Exporter, chosen: Selection, stamp: int, kit: bool) -> Exported:
    """What was made; ends the command when something is wrong."""
    from sitegen.build.exporting import export
    from sitegen.cli.disk import told_plainly
    from sitegen.cli.locked import lock_told

    with lock_told(), told_plainly():
        found = export(root, options, exporter, chosen, stamp, lambda stage, done, total: None, kit=kit)
    _tell(found.report)
    if found.report.failed:
        click.echo("Nothing was written: mend the errors above.", err=True)
        sys.exit(1)
    if found.unknown:
        raise click.UsageError("\n".join(said for _, said in found.unknown))
    if found.others:
        names = ", ".join(f"'{slug}'" for slug in found.others)
        raise click.UsageError(f"of another year or issue than you ask for: {names}.")
    if found.left:
        click.echo(_left_out(found.left), err=True)
    if not found.files:
        raise click.ClickException(_nothing(found, chosen))
    return found


def _tell(report: Report) -> None:
    """What stands in the way. What does not is for `sitegen check`: it is counted, so that a file on standard output is
    not followed by all that is said of its cases at each build.
    """
    from sitegen.cli.diagnostics import render

    wrong = [item for item in report.diagnostics if item.severity == "error"]
    click.echo(render(wrong, "text", colours(), 0), err=True, nl=False)
    count = sum(item.severity == "warning" for item in report.diagnostics)
    if count:
        click.echo(f"{counted(count, 'warning')} of these cases or of the site: sitegen check tells them.", err=True)


def _left_out(left: Sequence[tuple[str, str]]) -> str:
    """`2 cases left out: fever has no DOI, gout has no DOI`."""
    shown = [f"{slug} {reason}" for slug, reason in left[:LEFT_OUT_SHOWN]]
    more = [f"and {len(left) - LEFT_OUT_SHOWN} more"] if len(left) > LEFT_OUT_SHOWN else []
    return f"{counted(len(left), 'case')} left out: {', '.join([*shown, *more])}."


def _nothing(found: Exported, chosen: Selection) -> str:
    if found.left:
        return "Nothing was written: the format takes none of the cases you ask for."
    there = f" There are: {found.offered}." if found.offered and (chosen.year or chosen.issue) else ""
    return f"No published case is among those you ask for.{there}"
