"""A prose page (`content/pages/about.md`): a title, a little front matter, Markdown."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated, Literal

from sitegen.model.case import Page
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.document import Aside, MathBlock, Section, Table
from sitegen.model.field import LanguageTag, Markdown, SitePath, Text, field
from sitegen.model.metadata import Direction
from sitegen.model.site import LinkUse, PageCard
from sitegen.model.struct import Value
from sitegen.model.walk import walk_blocks
from sitegen.read.folder import ReadOptions
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.frontmatter import Reading, read_value, split
from sitegen.read.inventory import safe_slug
from sitegen.read.markdown import MarkdownOptions, MarkdownReader
from sitegen.read.source import decode
from sitegen.read.yaml import compose


class PageKeys(Value, frozen=True, kw_only=True):
    """Every key of a prose page's front matter."""

    title: Annotated[Markdown, field("Title.", required=True)]
    description: Annotated[Text, field("One or two sentences for search engines.")] = ""
    lang: Annotated[LanguageTag, field("Language, as a BCP 47 tag.", aliases=("language",))] = ""
    dir: Annotated[Direction | Literal[""], field("Direction of writing; from the language when absent.")] = ""
    aliases: Annotated[tuple[SitePath, ...], field("Earlier addresses, kept as redirects.")] = ()


class ReadPage(Value, frozen=True, kw_only=True):
    """What reading a page gives: its card (None when it cannot be understood), its links, and mistakes."""

    card: PageCard | None = None
    links: tuple[LinkUse, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_page(file: str, data: bytes, options: ReadOptions) -> ReadPage:
    """Read the page *file* (relative to the project), whose address is its name: `/about/`."""
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
    return _with_text(source, front.body_text, front.body_first_line, keys, problems, options)


def _with_text(
    source: SourceText, body: str, first_line: int, keys: Reading[PageKeys], problems: list[Diagnostic],
    options: ReadOptions,
) -> ReadPage:  # fmt: skip
    slug = PurePosixPath(source.file).stem
    problems += _slug_problem(source.file, slug)
    value = keys.value or PageKeys(title="")
    reader = MarkdownReader(
        source, MarkdownOptions(raw_html=options.raw_html, lang=value.lang or options.lang, folder=f"/{slug}/")
    )
    title = reader.inlines(value.title, keys.spans.get("title", Span()))
    document = reader.body(body, first_line)
    problems += reader.diagnostics
    problems += _no_figures(source, reader)
    if keys.value is None:
        return ReadPage(diagnostics=tuple(problems))
    page = Page(
        slug=slug, title=title, description=value.description, lang=value.lang, dir=value.dir, body=document,
        aliases=value.aliases,
    )  # fmt: skip
    card = PageCard(page=page, anchors=_anchors(page))
    return ReadPage(card=card, links=tuple(_links(source, page, reader)), diagnostics=tuple(problems))


def _slug_problem(file: str, slug: str) -> list[Diagnostic]:
    """The file's name is the address of the page: small letters, digits, single hyphens."""
    safe = safe_slug(slug)
    if safe == slug:
        return []
    message = f"the file's name '{slug}' cannot be the address of a page"
    hint = f"rename the file to '{safe}.md'" if safe else "use the letters a to z, digits and hyphens"
    return [Diagnostic(file=file, rule="slug", message=message, hint=hint)]


def _no_figures(source: SourceText, reader: MarkdownReader) -> list[Diagnostic]:
    """Pictures belong to cases: a page of prose has no folder of its own to keep them in."""
    spans = [span for key, span in reader.spans.items() if key.startswith("image.")]
    message, hint = "prose pages cannot hold pictures yet", "show the picture in a case, and link to the case"
    return [source.diagnostic(span, "picture", message, hint) for span in spans]


def _anchors(page: Page) -> tuple[str, ...]:
    nodes = walk_blocks(page.body.children)
    return tuple(node.id for node in nodes if isinstance(node, Section | Table | MathBlock | Aside) and node.id)


def _links(source: SourceText, page: Page, reader: MarkdownReader) -> list[LinkUse]:
    """Links to addresses of this site; one to a place of the page itself counts as such."""
    uses = []
    for number, link in enumerate(reader.links):
        if link.href.startswith(("/", "#")) and link.href != "#":
            span = reader.spans[f"link.{number}"]
            href = link.href if link.href.startswith("/") else f"/{page.slug}/{link.href}"
            uses.append(LinkUse(href, source.file, span, source.line(span.line)))
    return uses
