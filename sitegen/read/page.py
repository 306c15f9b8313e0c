"""A prose page (`content/pages/about.md`): a title, a little front matter, Markdown.

Pictures lie beside it, in `content/pages/figures/`; those alone in a paragraph are figures, as in a case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Literal

from sitegen.model.case import Case, Page, Spans
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.document import Aside, Document, MathBlock, Section, Table
from sitegen.model.field import LanguageTag, Markdown, SitePath, Text, field
from sitegen.model.metadata import Direction
from sitegen.model.site import LinkUse, PageCard, PictureUse
from sitegen.model.struct import Value
from sitegen.model.walk import walk_blocks
from sitegen.read import picture_files
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.frontmatter import Front, Reading, read_value, split
from sitegen.read.inventory import safe_slug
from sitegen.read.markdown import MarkdownOptions, MarkdownReader
from sitegen.read.picture_names import picture_names
from sitegen.read.picture_traces import traces_in_use
from sitegen.read.placement import place
from sitegen.read.source import decode
from sitegen.read.unfilled import HINT, unfilled
from sitegen.read.yaml import compose

FOLDER = "content/pages"
EMPTY = CaseFolder(slug="", path=FOLDER)


class PageKeys(Value, frozen=True, kw_only=True):
    """Every key of a prose page's front matter."""

    title: Annotated[Markdown, field("Title.", required=True)]
    description: Annotated[Text, field("One or two sentences for search engines.")] = ""
    lang: Annotated[LanguageTag, field("Language, as a BCP 47 tag.", aliases=("language",))] = ""
    dir: Annotated[Direction | Literal[""], field("Direction of writing; from the language when absent.")] = ""
    aliases: Annotated[tuple[SitePath, ...], field("Earlier addresses, kept as redirects.")] = ()


class ReadPage(Value, frozen=True, kw_only=True):
    """What reading a page gives: its card (None when it cannot be understood), its links, places, and mistakes."""

    card: PageCard | None = None
    links: tuple[LinkUse, ...] = ()
    source: SourceText | None = None
    spans: Spans = Spans()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_page(file: str, data: bytes, options: ReadOptions, beside: CaseFolder = EMPTY) -> ReadPage:
    """Read the page *file* (relative to the project), whose address is its name: `/about/`.

    *beside* has the other files of `content/pages/`.
    """
    source = decode(file, data)
    if isinstance(source, Diagnostic):
        return ReadPage(diagnostics=(source,))
    front = split(source)
    if isinstance(front, Diagnostic):
        return ReadPage(diagnostics=(front,))
    node, problems = compose(source, front.first_line, front.yaml_text)
    if node is None:
        return ReadPage(diagnostics=tuple(problems))
    keys = read_value(PageKeys, node, source, FOREIGN_KEYS)
    problems += keys.diagnostics
    return _with_text(source, front, keys, problems, options, beside)


def _with_text(
    source: SourceText, front: Front, keys: Reading[PageKeys], problems: list[Diagnostic], options: ReadOptions,
    beside: CaseFolder,
) -> ReadPage:  # fmt: skip
    slug = PurePosixPath(source.file).stem
    problems += _slug_problem(source.file, slug)
    value = keys.value or PageKeys(title="")
    reader = MarkdownReader(
        source, MarkdownOptions(raw_html=options.raw_html, lang=value.lang or options.lang, folder=f"/{slug}/")
    )
    title = reader.inlines(value.title, keys.spans.get("title", Span()))
    document = reader.body(front.body_text, front.body_first_line)
    placed = place(document.children, reader.figures, [name for name, _ in reader.slots])
    body = Document(children=placed.body, footnotes=document.footnotes)
    page = Page(
        slug=slug, title=title, description=value.description, lang=value.lang, dir=value.dir, body=body,
        figures=placed.figures, aliases=value.aliases,
    )  # fmt: skip
    case = page.as_case()
    problems += reader.diagnostics
    problems += _figure_problems(source, reader, beside)
    problems += _citation_problems(source, reader)
    problems += _unfilled(source, keys.spans)
    if keys.value is None:
        return ReadPage(diagnostics=tuple(problems))
    return ReadPage(
        card=PageCard(page=page, pictures=_pictures(case, beside.files), anchors=_anchors(page)),
        links=tuple(_links(source, slug, reader)),
        source=source,
        spans=Spans(nodes=reader.spans, links=tuple(reader.links), references=tuple(reader.references)),
        diagnostics=tuple(problems),
    )


def _slug_problem(file: str, slug: str) -> list[Diagnostic]:
    """The file's name is the address of the page: small letters, digits, single hyphens."""
    safe = safe_slug(slug)
    if safe == slug:
        return []
    message = f"the file's name '{slug}' cannot be the address of a page"
    hint = f"rename the file to '{safe}.md'" if safe else "use the letters a to z, digits and hyphens"
    return [Diagnostic(file=file, rule="slug", message=message, hint=hint)]


def _figure_problems(source: SourceText, reader: MarkdownReader, beside: CaseFolder) -> Iterator[Diagnostic]:
    """Pictures whose file is not there, or holds more than a picture, and places of figures that nobody drew."""
    uses = [*picture_files.in_text(reader.pictures, reader.spans)]
    yield from picture_files.missing(uses, beside, source)
    yield from traces_in_use(uses, beside, source)
    drawn = {figure.id for figure in reader.figures}
    for name, span in reader.slots:
        if name not in drawn:
            message = f"there is no figure '{name}' on this page"
            hint = f'write the picture itself here: ![Caption.](figures/name.png){{#{name} alt="…"}}'
            yield source.diagnostic(span, "figure-missing", message, hint)


def _citation_problems(source: SourceText, reader: MarkdownReader) -> Iterator[Diagnostic]:
    """A page has no list of references, so a citation on it would lead nowhere."""
    hint = "link the work: [Silva 2019](https://doi.org/10.…); a sign that cites nothing is written \\@"
    for citation in reader.citations:
        for number, item in enumerate(citation.items):
            span = reader.spans[f"cite.{citation.number}.{number}"]
            message = f"'{item.key}' is cited here, and a page has no list of references"
            yield source.diagnostic(span, "citation-place", message, hint)


def _unfilled(source: SourceText, keys: Mapping[str, Span]) -> Iterator[Diagnostic]:
    """What is still to be filled in; a page is no draft, so a build for the public, `--strict`, refuses it."""
    for found in unfilled(source, keys):
        yield source.diagnostic(found.span, "unfilled", found.message, HINT, "warning")


def _pictures(case: Case, files: Mapping[str, str]) -> tuple[PictureUse, ...]:
    return tuple(PictureUse(src, files[src], name) for src, name in picture_names(case).items() if src in files)


def _anchors(page: Page) -> tuple[str, ...]:
    nodes = walk_blocks(page.body.children)
    own = (node.id for node in nodes if isinstance(node, Section | Table | MathBlock | Aside) and node.id)
    return (*own, *(figure.id for figure in page.figures))


def _links(source: SourceText, slug: str, reader: MarkdownReader) -> Iterator[LinkUse]:
    """Links to addresses of this site; one to a place of the page itself counts as such."""
    for number, link in enumerate(reader.links):
        if link.href.startswith(("/", "#")) and link.href != "#":
            span = reader.spans[f"link.{number}"]
            href = link.href if link.href.startswith("/") else f"/{slug}/{link.href}"
            yield LinkUse(href, source.file, span, *source.frame(span))
