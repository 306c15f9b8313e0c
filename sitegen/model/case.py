"""A case report: its metadata, its text as trees, its figures and its cited works."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.document import Blocks, Citation, CrossReference, Document, Inlines, Link
from sitegen.model.figure import Figure
from sitegen.model.metadata import Affiliation, Contributor, Metadata
from sitegen.model.reference import Reference
from sitegen.model.struct import Value


class AbstractSection(Value, frozen=True, kw_only=True):
    """`heading` is empty for an abstract in one piece."""

    heading: str
    children: Blocks


class TimelineEvent(Value, frozen=True, kw_only=True):
    """An event of the patient's course; `day` is None when only words were given."""

    when: str
    event: Inlines
    day: int | None = None
    kind: str = ""
    figures: tuple[str, ...] = ()


class Statement(Value, frozen=True, kw_only=True):
    """A declaration at the end: `kind` is the front-matter key (`ethics`, `competing_interests` …)."""

    kind: str
    children: Blocks


class Supplement(Value, frozen=True, kw_only=True):
    """A file the reader may download; `path` is relative to the case folder, `size` in bytes."""

    path: str
    digest: str
    size: int


class Case(Value, frozen=True, kw_only=True):
    """One case report, complete in itself. `slug` is its folder's name and its address, `/cases/<slug>/`.

    `meta` holds the front matter as written; the fields beside it hold its Markdown as trees, its authors with
    names in parts and affiliations by position, its figures numbered, its references by key in citation order
    (cited ones and those of `nocite`). `pdf` is the article as PDF, which its authors lay beside their text.
    `reference_files` names the files they were looked for in, relative to the folder, and `uncited` the keys there
    that nothing cites: a mistyped key is told from them. `style_files` is the text of the file that `csl:` names, by
    its path.
    """

    slug: str
    meta: Metadata
    title: Inlines
    subtitle: Inlines = ()
    authors: tuple[Contributor, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    abstract: tuple[AbstractSection, ...] = ()
    title_translations: Mapping[str, Inlines] = {}
    abstract_translations: Mapping[str, tuple[AbstractSection, ...]] = {}
    highlights: tuple[Inlines, ...] = ()
    plain_language_summary: Blocks = ()
    learning_points: tuple[Inlines, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    statements: tuple[Statement, ...] = ()
    body: Document = Document()
    figures: tuple[Figure, ...] = ()
    references: tuple[Reference, ...] = ()
    reference_files: tuple[str, ...] = ()
    uncited: tuple[str, ...] = ()
    style_files: Mapping[str, str] = {}
    supplements: tuple[Supplement, ...] = ()
    pdf: Supplement | None = None


class Page(Value, frozen=True, kw_only=True):
    """A prose page (`content/pages/about.md`): `slug` is its file's name and its address, `/about/`."""

    slug: str
    title: Inlines
    description: str = ""
    lang: str = ""
    dir: str = ""
    body: Document = Document()
    figures: tuple[Figure, ...] = ()
    aliases: tuple[str, ...] = ()

    def as_case(self) -> Case:
        """The texts of the page as those of a case, for all that asks the same of both."""
        return Case(slug=self.slug, meta=Metadata(title=""), title=self.title, body=self.body, figures=self.figures)


class Spans(Value, frozen=True, kw_only=True):
    """Where the values of a case stand in its file, kept beside the case so that a blank line does not change it.

    `keys` maps a dotted path of the front matter (`authors.0.orcid`, `figures.1.panels.0`) to the place of its
    value, and `nodes` the n-th citation, cross-reference, link and picture of the text (`cite.0`, `ref.2`,
    `link.5`, `image.0`) to its place. `citations`, `links` and `references` are the citations, links and
    cross-references themselves, in the order of parsing, so that `links[5]` stands at `link.5`.
    """

    keys: Mapping[str, Span] = {}
    nodes: Mapping[str, Span] = {}
    citations: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
    references: tuple[CrossReference, ...] = ()


class Parsed(Value, frozen=True, kw_only=True):
    """What reading a case gives: the case (None when it cannot be understood), places, and mistakes.

    `wanted` are the works cited as `pmid:…`, `doi:…` or `pmcid:…` that the case's own files do not hold: they were
    looked for in `references.lock`, so the case depends on what that says of them.
    """

    case: Case | None
    spans: Spans = Spans()
    wanted: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
