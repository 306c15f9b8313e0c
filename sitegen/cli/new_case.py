"""`sitegen new case`: a folder with a text that explains itself, and pictures as panels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen import files
from sitegen.cli.disk import told_plainly
from sitegen.cli.new_names import chosen
from sitegen.cli.options import project_folder, project_root
from sitegen.cli.placing import placed

if TYPE_CHECKING:
    from sitegen.scaffold.pictures import Figure, Pictures

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("case")
@click.argument("slug")
@click.argument("pictures", nargs=-1, type=FILE)
@click.option("--title", default="", help="Its title.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="'Given Family <ORCID iD>', or without iD.")
@click.option("--keyword", "keywords", multiple=True, metavar="WORD", help="A keyword; may be given again.")
@click.option("--from", "earlier", type=FILE, help="A file that says these: .md, .bib, .ris …")
@project_folder
def command(
    slug: str, pictures: tuple[Path, ...], title: str, authors: tuple[str, ...], keywords: tuple[str, ...],
    earlier: Path | None, folder: Path,
) -> None:  # fmt: skip
    """Begin the case SLUG: content/cases/SLUG/index.md, with places to fill in.

    SLUG becomes the end of its address: small letters, digits, hyphens, and nothing of the patient's. PICTURES are
    copied in as panels of figures. Their own names are not kept, nor what cameras and programs wrote into them (names,
    dates, places, previews); their pixels are. What is written in the picture itself stays: crop it.
    """
    from sitegen.model.layout import case_file, case_folder
    from sitegen.scaffold.answers import Refused

    root = project_root(folder)
    slug = chosen(slug, "case")
    if (root / case_folder(slug)).exists():
        raise click.UsageError(f"There is a case '{slug}' already: {case_file(slug)}. Choose another name.")
    try:
        with told_plainly("Nothing was written."):
            shown = _as_figures(pictures)
            contents = {"index.md": _text(root, title, authors, keywords, earlier, shown.figures), **shown.files}
    except Refused as problem:
        raise click.ClickException(f"{problem} Nothing was written.") from None
    placed(root, {f"{case_folder(slug)}/{name}": data for name, data in contents.items()})
    click.echo("\n".join(_told(case_file(slug), list(shown.files))))


def _as_figures(paths: Iterable[Path]) -> Pictures:
    from sitegen.images.inspect import MAX_BYTES
    from sitegen.scaffold.pictures import pictures

    return pictures([(path.name, files.read(path.resolve(), MAX_BYTES + 1)) for path in paths])


def _text(
    root: Path, title: str, authors: Iterable[str], keywords: Iterable[str], file: Path | None,
    figures: tuple[Figure, ...],
) -> bytes:  # fmt: skip
    """The text of the case: what the options say goes before what the earlier *file* says."""
    from sitegen.cli.refs_files import config
    from sitegen.images.inspect import MAX_BYTES
    from sitegen.scaffold import answers
    from sitegen.scaffold.case_file import Start, case_file
    from sitegen.scaffold.earlier import Earlier, earlier

    known = earlier(file.name, files.read(file.resolve(), MAX_BYTES + 1)) if file else Earlier()
    start = Start(
        title=answers.one_line(title) or known.title,
        authors=tuple(map(answers.author, authors)) or known.authors,
        keywords=tuple(filter(None, map(answers.one_line, keywords))) or known.keywords,
        figures=figures,
        lang=config(root).lang,
    )
    return case_file(start, schema=(root / "schemas/case.schema.json").exists()).encode()


def _told(file: str, pictures: Sequence[str]) -> Iterator[str]:
    yield f"{file} is ready."
    if pictures:
        yield f"Pictures copied: {len(pictures)}, as {', '.join(pictures)}"
        yield "What cameras and programs wrote into them (names, dates, places) was left out."
        yield "Look for names and numbers in the pictures themselves, and crop them: no program finds all."
    yield "Fill in what stands in [FILL IN: …]. What is left, the most important first: sitegen check"
