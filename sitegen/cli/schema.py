"""`sitegen schema`: what an editor needs to complete, explain and check site.yml and front matter."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sitegen import files
from sitegen.build.author_schemas import SCHEMA_FILES, author_schemas, modeline
from sitegen.cli.disk import told_plainly

# Where the files stand that name a schema, seen from the project folder.
_READERS = {"site": "content/site.yml", "case": "content/cases/NAME/index.md"}


@click.command("schema")
@click.argument("name", type=click.Choice(list(SCHEMA_FILES)), required=False)
@click.option(
    "-o", "folder", metavar="DIR", default=None, type=click.Path(path_type=Path, file_okay=False),
    help="Write the schema, or without a name both, into this folder.",
)  # fmt: skip
def command(name: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of site.yml (site) or of the front matter of a case (case), for an editor.

    With -o DIR it is written to a file: site.schema.json, case.schema.json.
    """
    if folder is not None:
        _write(folder, [name] if name else list(SCHEMA_FILES))
    elif name:
        click.echo(author_schemas()[SCHEMA_FILES[name]], nl=False)
    else:
        raise click.UsageError("Name a schema, site or case; or a folder that both are written into: -o schemas")


def _write(folder: Path, names: list[str]) -> None:
    schemas = author_schemas()
    with told_plainly():
        files.make_folder(folder)
        for name in names:
            files.replace(folder / SCHEMA_FILES[name], [schemas[SCHEMA_FILES[name]]])
    for name in names:
        path = folder / SCHEMA_FILES[name]
        click.echo(f"{path} is for {_READERS[name]}, which names it in its first line:")
        click.echo(f"    {modeline(_seen_from(path, _READERS[name]))}")
    if "case" in names:
        click.echo("In index.md that is the first line below ---. What editors make of it: docs/editors.md")


def _seen_from(path: Path, reader: str) -> str:
    """*path* as the file *reader* of this folder would name it, with forward slashes."""
    return Path(os.path.relpath(path, Path(reader).parent)).as_posix()
