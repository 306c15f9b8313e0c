"""`sitegen init`: a new site in an empty folder."""

from __future__ import annotations

import datetime
import importlib.metadata
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from sitegen.cli.disk import told_plainly
from sitegen.cli.placing import placed
from sitegen.cli.terminal import can_ask
from sitegen.model.optional_parts import install_command
from sitegen.version import __version__

# What a folder may hold before: what a repository is made with, and the environment that sitegen was installed in.
STAYS = ("README", "LICENSE", "LICENCE", "COPYING", ".")
LANGUAGE = "en"


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", default=None, help="Title of the site (default: Case reports, in its language).")
@click.option("--publisher", default=None, help="Who publishes it: a department, a society.")
@click.option("--contact", default=None, help="E-mail or web address for readers; published.")
@click.option("--lang", default=None, help=f"Language, as a tag such as en, es, pt-BR (default: {LANGUAGE}).")
@click.option("--url", default=None, help="Public address, when it is known.")
@click.option("--install-from", "origin", default=None, help="Where web hosts get sitegen: git+https://…@v1, a wheel.")
def command(
    folder: Path, title: str | None, publisher: str | None, contact: str | None, lang: str | None, url: str | None,
    origin: str | None,
) -> None:  # fmt: skip
    """Make a site in DIR, or here: settings, an example case, files for Netlify and GitHub.

    On a terminal it asks what is not given. DIR is new or empty; a README, a licence and hidden files may stand in it.
    Nothing that is there is changed.
    """
    from sitegen.build import pagefind
    from sitegen.build.author_schemas import author_schemas
    from sitegen.scaffold import answers, requirements
    from sitegen.scaffold.project import project
    from sitegen.scaffold.site_titles import site_title

    root = folder.absolute()
    with told_plainly():
        _refuse_full(root)
    ask = _ask if can_ask() else _take
    lang = ask("Language (en, es, fr, de, it, pt, ja, zh, ar …)", lang, LANGUAGE, answers.language)
    site = answers.Site(
        title=ask("Title of the site", title, site_title(lang), answers.title),
        publisher=ask("Who publishes it (a department, a society; may stay empty)", publisher, "", answers.one_line),
        contact=ask("E-mail or web address for readers (published; may stay empty)", contact, "", answers.contact),
        lang=lang,
        url=ask("Public address (may stay empty until you know it)", url, "", answers.address),
    )
    search = pagefind.engine() is not None
    source = _origin() if origin is None else _take("", origin, "", requirements.source)
    today = datetime.datetime.now().astimezone().date().isoformat()
    contents = project(site, today, author_schemas(), search=search, origin=source, version=__version__)
    kept = [path for path in contents if path.startswith(".") and os.path.lexists(root / path)]
    placed(root, {path: data for path, data in contents.items() if path not in kept})
    click.echo("\n".join((*_ready(folder, len(contents) - len(kept)), *_left(kept, search, source))))


def _refuse_full(root: Path) -> None:
    if root.exists() and not root.is_dir():
        raise click.UsageError(f"{root.name} is a file. Name a new folder: sitegen init my-cases")
    found = sorted(path.name for path in root.iterdir() if not path.name.startswith(STAYS)) if root.exists() else []
    if "content" in found:
        raise click.UsageError("There is a site here already (content/). To add a case: sitegen new case SLUG")
    if found:
        raise click.UsageError(f"The folder is not empty ({found[0]} …). Name a new one: sitegen init my-cases")


def _ask(question: str, given: str | None, default: str, read: Callable[[str], str]) -> str:
    """The answer to *question*, asked until it can be read; what was *given* is not asked."""
    from sitegen.scaffold.answers import Refused

    while given is None:
        answer: str = click.prompt(question, default=default, show_default=bool(default), err=True)
        try:
            return read(answer)
        except Refused as problem:
            click.echo(problem, err=True)
    return _take(question, given, default, read)


def _take(_question: str, given: str | None, default: str, read: Callable[[str], str]) -> str:
    from sitegen.scaffold.answers import Refused

    try:
        return read(default if given is None else given)
    except Refused as problem:
        raise click.UsageError(str(problem)) from None


def _origin() -> str:
    """Where the installed sitegen came from, for others to fetch it."""
    from sitegen.scaffold.requirements import origin

    try:
        return origin(importlib.metadata.distribution("sitegen").read_text("direct_url.json") or "")
    except importlib.metadata.PackageNotFoundError:
        return ""


def _ready(folder: Path, count: int) -> Iterator[str]:
    here = folder == Path()
    yield f"A site is ready{'' if here else f' in {folder}'}: {count} files, one invented case among them."
    if not here:
        yield f"  go there:         cd {shlex.quote(str(folder))}"
    yield "  look at it:       sitegen serve --open"
    yield "  your first case:  sitegen new case a-short-name"
    yield "  its settings:     content/site.yml, which explains itself"


def _left(kept: Iterable[str], search: bool, origin: str) -> Iterator[str]:
    """What remains to be done by hand."""
    for path in kept:
        ignored = " Let it name /public/ and /.sitegen/, which each build makes anew."
        yield f"{path} was left as it is.{ignored if path == '.gitignore' else ''}"
    if not search:
        cure = install_command("search", sys.executable)
        yield f"Search is off, as its indexer is not installed: {cure}, then write search: full."
    if not origin:
        yield "Before a web host can build the site, say in requirements.txt where it gets sitegen."
