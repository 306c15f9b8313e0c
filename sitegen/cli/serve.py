"""`sitegen serve`: the site in a browser, as it is saved."""

from __future__ import annotations

import errno
import os
import re
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from sitegen.cli.diagnostics import render
from sitegen.cli.disk import told_plainly
from sitegen.cli.options import processes, project_folder, project_root, some_processes
from sitegen.cli.terminal import can_ask, colours
from sitegen.serve.usual_address import HOST, PORT

if TYPE_CHECKING:
    from sitegen.model.diagnostic import Diagnostic
    from sitegen.serve.shown import State

TOKEN = re.compile(r"[A-Za-z0-9._~-]{12,}")  # as it is in an address, and too long to be found by trying
MOST = 10  # mistakes of one rule that are printed; the browser shows them all


@click.command("serve")
@click.option("--port", "-p", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="Port to listen at.")
@click.option(
    "--host", default=HOST, show_default=True, help="Address to listen at; any but this machine's own needs a token."
)
@click.option(
    "--token",
    default="",
    envvar="SITEGEN_TOKEN",
    help="Word of 12 or more letters and digits that others must know; made up when none is given.",
)
@click.option("--name", "names", multiple=True, metavar="HOST", help="A further name this machine is asked for by.")
@click.option("--drafts/--no-drafts", default=True, help="Show cases that are not published yet (default), or not.")
@click.option("--open", "open_it", is_flag=True, help="Open the site in the browser.")
@click.option("--follow", is_flag=True, help="Go to the case that is being edited.")
@click.option("--poll", is_flag=True, help="Look for saves instead of waiting for notices: network drives, containers.")
@some_processes
@project_folder
def command(
    folder: Path, port: int, host: str, token: str, names: tuple[str, ...], jobs: int | None, *, drafts: bool,
    open_it: bool, follow: bool, poll: bool,
) -> None:  # fmt: skip
    """Show the site in a browser, and every save at once.

    Nothing is written into public/. Ctrl-C ends it.
    """
    root = project_root(folder)
    from sitegen.build.report import Options
    from sitegen.serve.run import Ways, serve

    token = _token(token, host)
    try:
        port = _free_port(root, host, port)
    except OSError as problem:
        raise click.ClickException(_no_address(host, problem)) from None
    options = Options(jobs=jobs or processes(), drafts=drafts, write=False, search=False)
    ways = Ways(
        host=host, port=port, token=token, names=names, follow=follow, poll=poll, note=_note,
        ready=partial(_ready, open_it=open_it), told=NewMistakes(),
    )  # fmt: skip
    with told_plainly(), _port_told(port):
        serve(root, options, ways)
    click.echo("The preview has ended.")


def _token(given: str, host: str) -> str:
    """What others must know: as *given*, or made up where others can reach *host*; empty where nobody else can."""
    import secrets

    from sitegen.serve.guard import is_loopback

    if given and not TOKEN.fullmatch(given):
        raise click.UsageError(
            "The token can be guessed, or be no part of an address: 12 or more letters a to z, digits and hyphens do."
            " Leave --token out, and one is made up."
        )
    return given or ("" if is_loopback(host) else secrets.token_urlsafe(16))


def _free_port(root: Path, host: str, port: int) -> int:
    """*port*, or the next one that can be had when the author agrees."""
    from sitegen.serve.ports import holder, is_free, next_free

    if is_free(host, port):
        return port
    taken = holder(root, host, port)
    words = taken.words(port)
    if taken.by == "this project":
        raise click.ClickException(f"{words} Open it there, or end it with Ctrl-C in its window.")
    other = next_free(host, port) or next_free(host, PORT)
    if can_ask() and click.confirm(f"{words} Use {other} instead?", default=True):
        return other
    raise click.ClickException(f"{words} Write sitegen serve --port {other}")


@contextmanager
def _port_told(port: int) -> Iterator[None]:
    """Another program may take the port while this one begins."""
    try:
        yield
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        raise click.ClickException(f"Port {port} was taken this very moment. Start again.") from None


def _no_address(host: str, problem: OSError) -> str:
    why = os.strerror(problem.errno) if problem.errno and problem.errno > 0 else problem.strerror
    return (
        f"This machine has no address {host} to listen at ({why}). Leave --host out, or give one of its own addresses."
    )


def _note(words: str) -> None:
    click.echo(words, err=True)


def _ready(address: str, *, open_it: bool) -> None:
    site, mark, token = address.partition("?")
    click.echo(f"Your site: {address}\nAll cases: {site}_sitegen/{mark}{token}\nCtrl-C ends the preview.")
    if open_it:
        click.echo(_opened(address))


def _opened(address: str) -> str:
    """Ask a browser to open *address*, beside the preview, which has to answer it; what to say meanwhile."""
    if not _has_screen():
        return "No browser can be opened from here: open the address of your site yourself."
    Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    return "If no browser comes up, open the address of your site yourself."


def _has_screen() -> bool:
    """False where a browser could only take the terminal itself, as w3m does, and with it the preview."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in known)


class NewMistakes:
    """Prints the mistakes whenever they are others than before."""

    def __init__(self) -> None:
        self.said: tuple[Diagnostic, ...] = ()

    def __call__(self, state: State) -> None:
        """Called after each change with all that is to be told."""
        errors = tuple(item for item in state.problems if item.severity == "error")
        if errors == self.said:
            return
        self.said = errors
        words = render(errors, "text", colours(), MOST) if errors else "All mistakes are mended.\n"
        click.echo(words, err=True, nl=False)
