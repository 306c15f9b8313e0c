"""`sitegen new page`: a page of text."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.cli.new_names import chosen
from sitegen.cli.options import project_folder, project_root
from sitegen.cli.placing import placed


@click.command("page")
@click.argument("name")
@click.option("--title", default="", help="Its title (default: its name).")
@project_folder
def command(name: str, title: str, folder: Path) -> None:
    """Begin the page NAME: content/pages/NAME.md, whose address is /NAME/."""
    from sitegen.model.layout import page_file
    from sitegen.scaffold.answers import Refused, one_line
    from sitegen.scaffold.page_file import page_file as text_of
    from sitegen.scaffold.slugs import refuse_own

    root = project_root(folder)
    name = chosen(name.removesuffix(".md"), "page")
    try:
        refuse_own(name)
    except Refused as problem:
        raise click.UsageError(str(problem)) from None
    path = page_file(name)
    if (root / path).exists():
        raise click.UsageError(f"There is a page '{name}' already: {path}. Choose another name.")
    placed(root, {path: text_of(name, one_line(title)).encode()})
    click.echo(f"{path} is ready. Fill in what stands in [FILL IN: …].")
    click.echo("Unlike a case, a page is no draft: until that is done, every check warns of it, and --strict refuses.")
