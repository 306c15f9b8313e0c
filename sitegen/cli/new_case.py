"""`sitegen new case`: a folder with a text that explains itself, and pictures as panels."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from sitegen import files
from sitegen.cli.disk import told_plainly
from sitegen.cli.new_names import chosen
from sitegen.cli.options import project_folder, project_root
from sitegen.cli.placing import placed
from sitegen.model.metadata import CaseType

KINDS = get_args(CaseType)
_KINDS_HELP = f"What it is: {', '.join(KINDS)}."
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("case")
@click.argument("slug")
@click.argument("pictures", nargs=-1, type=FILE)
@click.option("--title", default="", help="Its title.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="'Given Family <ORCID iD>', or without iD.")
@click.option("--keyword", "keywords", multiple=True, metavar="WORD", help="A keyword; may be given again.")
@click.option(
    "--type",
    "kind",
    default="case-report",
    type=click.Choice(KINDS, case_sensitive=False),
    metavar="TYPE",
    help=_KINDS_HELP,
)
@click.option("--from", "earlier", type=FILE, help="A file that says these: .md, .bib, .ris …")
@project_folder
def command(
    slug: str, pictures: tuple[Path, ...], title: str, authors: tuple[str, ...], keywords: tuple[str, ...],
    kind: str, earlier: Path | None, folder: Path,
) -> None:  # fmt: skip
    """Begin the case SLUG: content/cases/SLUG/index.md, with places to fill in.

    SLUG becomes the end of its address: small letters, digits, hyphens, and nothing of the patient's. PICTURES are
    copied in as panels of figures. Their own names are not kept, nor what cameras and programs wrote into them (names,
    dates, places, previews); their pixels are. What is written in the picture itself stays: crop it.
    """
    from sitegen.cli.refs_files import config
    from sitegen.images.inspect import MAX_BYTES
    from sitegen.model.layout import case_file, case_folder
    from sitegen.scaffold import answers
    from sitegen.scaffold.article_file import OTHERS, article_file
    from sitegen.scaffold.case_file import Start, case_file as text_of
    from sitegen.scaffold.earlier import Earlier, earlier as read_earlier
    from sitegen.scaffold.pictures import pictures as as_figures
    from sitegen.scaffold.publication import Journal

    root = project_root(folder)
    slug = chosen(slug, "case")
    if (root / case_folder(slug)).exists():
        raise click.UsageError(f"There is a case '{slug}' already: {case_file(slug)}. Choose another name.")
    try:
        people = tuple(map(answers.author, authors))
        with told_plainly("Nothing was written."):
            known = read_earlier(earlier.name, files.read(earlier.resolve(), MAX_BYTES + 1)) if earlier else Earlier()
            shown = as_figures([(path.name, files.read(path.resolve(), MAX_BYTES + 1)) for path in pictures])
    except answers.Refused as problem:
        raise click.ClickException(f"{problem} Nothing was written.") from None
    site = config(root)
    words = tuple(filter(None, map(answers.one_line, keywords)))
    start = Start(
        title=answers.one_line(title) or known.title,
        authors=people or known.authors,
        keywords=words or known.keywords,
        figures=shown.figures,
        lang=site.lang,
        type=kind,
        slug=slug,
        journal=Journal(
            site.doi_prefix, site.deposits, site.eissn or site.issn, site.license.id if site.license else ""
        ),
    )
    text = (article_file if kind in OTHERS else text_of)(start, schema=(root / "schemas/case.schema.json").exists())
    contents = {"index.md": text.encode(), **shown.files}
    placed(root, {f"{case_folder(slug)}/{name}": data for name, data in contents.items()})
    click.echo(f"{case_file(slug)} is ready.")
    if earlier:
        click.echo(f"Taken from {earlier.name}: {known.taken}. Its text is not: copy it in below the second ---.")
    if pictures:
        click.echo(f"Pictures copied: {len(pictures)}, as {', '.join(shown.files)}")
        click.echo("What cameras and programs wrote into them (names, dates, places) was left out.")
        click.echo("Look for names and numbers in the pictures themselves, and crop them: no program finds all.")
    click.echo("Fill in what stands in [FILL IN: …]. What is left, the most important first: sitegen check")
