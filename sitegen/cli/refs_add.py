"""`sitegen refs add`: fetch a work once, and write it down."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen import files
from sitegen.cli import refs_files
from sitegen.cli.locked import alone
from sitegen.cli.options import project_folder, project_root

if TYPE_CHECKING:
    from sitegen.cite.asked import Asked
    from sitegen.network import Client
    from sitegen.refs.fetch import Fetched, Services


@click.command("add")
@click.argument("identifiers", metavar="PMID|DOI|PMCID...", nargs=-1, required=True)
@refs_files.one_case
@project_folder
def command(identifiers: tuple[str, ...], slug: str, folder: Path) -> None:
    """Fetch a work from PubMed, Crossref or DataCite, by its number or address, and write it down.

    With --case it goes into the reference file of that case (references.yml when there is none), and you cite it by
    the key that is shown. Without, it goes into content/references.lock alone, and every case can cite it as
    [@pmid:26123456] or [@doi:10.1155/2018/1708572].

    The answer is kept in content/references.lock, so nothing is fetched twice and a build needs no network.
    """
    root = project_root(folder)
    slug = refs_files.chosen(root, slug, needed=False)
    with alone(root):
        for typed in identifiers:
            _add(root, typed, slug)


def _add(root: Path, typed: str, slug: str) -> None:
    from sitegen.cite.asked import asked
    from sitegen.refs.add import asked_for
    from sitegen.refs.fetch import NotFound
    from sitegen.refs.works import CannotChange

    wanted = asked(typed)
    if wanted is None:
        raise click.UsageError(f"'{typed}' is no PMID (26123456), DOI (10.1155/2018/1708572) or PMCID (PMC6077618).")
    lock = refs_files.read_lock(root)
    works = refs_files.read_works(root, slug, lock) if slug else None
    try:
        outcome = asked_for(wanted, works, lock, _today(), partial(_fetch, root))
    except (NotFound, CannotChange) as problem:
        raise refs_files.refusal(problem) from None
    refs_files.write(root, outcome.changes)
    click.echo("\n".join(outcome.lines))


def _fetch(root: Path, wanted: Asked) -> Fetched:
    from sitegen.network import Unanswered
    from sitegen.refs.fetch import fetch

    contact = refs_files.config(root).contact
    client, services = _client(contact), _services()

    def get(url: str, media_type: str) -> bytes | None:
        answer = client.get(url, media_type)
        return answer.body if answer.found else None

    try:
        return fetch(wanted, get, contact, services)
    except Unanswered as problem:
        raise refs_files.refusal(problem, "Nothing was changed.") from None


def _client(contact: str) -> Client:
    from sitegen.network import Client

    return Client(contact)


def _services() -> Services:
    from sitegen.refs.fetch import Services

    return Services()


def _today() -> str:
    return datetime.datetime.fromtimestamp(files.now_ns() / 1e9, datetime.UTC).date().isoformat()
