"""The page of a case: everything a reader of a case report looks for, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Block, FigureSlot, Footnote, Inlines, Section
from sitegen.model.site import TAKEN_BACK, ShownPicture, SimilarCase, SiteInfo
from sitegen.model.struct import Value
from sitegen.model.walk import walk_blocks
from sitegen.render.anchors import anchor
from sitegen.render.citations import previews
from sitegen.render.html import Html, language, marked
from sitegen.render.languages import language_name
from sitegen.render.notes import footnotes
from sitegen.render.phrases import Phrases
from sitegen.render.standing import titled
from sitegen.render.text import block_words, words as plain
from sitegen.render.urls import address
from sitegen.render.views.abbreviations import AbbreviationView, abbreviations
from sitegen.render.views.cite import CitationView
from sitegen.render.views.declarations import Declaration, declarations
from sitegen.render.views.downloads import DownloadView, FilesView, SeveralFiles, downloads, several
from sitegen.render.views.facts import FactsView, facts
from sitegen.render.views.figures import FiguresLink, figures_link
from sitegen.render.views.glance import Fact, glance
from sitegen.render.views.head import NOTHING_MORE, Description, Head, head
from sitegen.render.views.notices import CORRECTIVE, NoticeOf, NoticeView, notices
from sitegen.render.views.people import PeopleView, people
from sitegen.render.views.publication import PublicationView, publication
from sitegen.render.views.references import marker, references
from sitegen.render.views.related import NeighbourView, RelatedView, Titled, neighbour, related
from sitegen.render.views.similar import SimilarView, similar
from sitegen.render.views.supplements import SupplementView, article_pdf, supplements
from sitegen.render.views.terms import CodeView, Links, MeshView, TermView, code_view, mesh_view
from sitegen.render.views.timeline import TimelineView, timeline
from sitegen.render.views.versions import Version, VersionView, page_in, versions

if TYPE_CHECKING:
    from sitegen.model.printed import Entry

BODY_LEVEL, PART_LEVEL = 2, 4


class ContentsEntry(Value, frozen=True, array_like=True):
    """A part of the page in its table of contents. `own` is true for a heading of the author's."""

    href: str
    html: Markup
    own: bool


class AbstractView(Value, frozen=True, array_like=True):
    """A part of the abstract; the heading is empty when it is in one piece."""

    heading: str
    html: Markup


class TranslationView(Value, frozen=True, kw_only=True):
    """Title, abstract and keywords in another language; `name` is its own name for itself, `attributes` lang, dir,
    `page` the case in that language, if it has a page there.
    """

    lang: str
    name: str
    attributes: Markup
    page: VersionView | None = None
    title: Markup = Markup()
    abstract: tuple[AbstractView, ...] = ()
    keywords: tuple[str, ...] = ()


class CasePage(Value, frozen=True, kw_only=True):
    """The view of a case."""

    head: Head
    title: Markup
    publication: PublicationView
    people: PeopleView
    subtitle: Markup = Markup()
    citations: tuple[CitationView, ...] = ()
    translations: tuple[TranslationView, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    abstract: tuple[AbstractView, ...] = ()
    highlights: tuple[Markup, ...] = ()
    plain_language_summary: Markup = Markup()
    learning_points: tuple[Markup, ...] = ()
    glance: tuple[Fact, ...] = ()
    facts: FactsView | None = None
    notices: tuple[NoticeView, ...] = ()
    retracted: bool = False
    timeline: TimelineView | None = None
    body: Markup = Markup()
    gallery: FiguresLink | None = None
    abbreviations: tuple[AbbreviationView, ...] = ()
    notes: Markup = Markup()
    notes_lettered: bool = False
    declarations: tuple[Declaration, ...] = ()
    keywords: tuple[TermView, ...] = ()
    mesh: tuple[MeshView, ...] = ()
    codes: tuple[CodeView, ...] = ()
    supplements: tuple[SupplementView, ...] = ()
    pdf: SupplementView | None = None
    references: Markup = Markup()
    reference_marker: str = ""
    related: tuple[RelatedView, ...] = ()
    corrects: tuple[RelatedView, ...] = ()
    about: bool = False
    downloads: tuple[DownloadView, ...] = ()
    programs: tuple[DownloadView, ...] = ()
    several: tuple[FilesView, ...] = ()
    versions: tuple[VersionView, ...] = ()
    similar: tuple[SimilarView, ...] = ()
    newer: NeighbourView | None = None
    older: NeighbourView | None = None


@dataclass(frozen=True)
class Sources:
    """What a case page is made of besides the case: pictures, cited works as formatted, labels, other cases' titles.

    `cited` is the case itself as each style cites it, `several` the citation files it shares with other cases,
    `downloads` its own, `programs` the files of the whole case for programs (label, name, media type each), `renamed`
    its terms that have another address than the natural one. `raised` are the citations that are raised signs.
    `notices` are cases of the site that correct, retract, comment on this one, `tables` the names of the CSV files made
    of its tables, by the `id()` of the node.
    `footnotes` and `marks` are there when citations are footnotes too: all of them, and the numbers of the author's.
    With `lettered` footnotes have letters, because citations are raised numbers.
    """

    pictures: Mapping[str, ShownPicture]
    citations: Mapping[int, Inlines]
    entries: tuple[Entry, ...]
    backlinks: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, tuple[str, str]]
    cases: Mapping[str, Titled]
    raised: frozenset[int] = frozenset()
    notices: tuple[NoticeOf, ...] = ()
    tables: Mapping[int, str] = field(default_factory=dict)
    footnotes: tuple[Footnote, ...] = ()
    marks: Mapping[int, int] = field(default_factory=dict)
    lettered: bool = False
    cited: tuple[CitationView, ...] = ()
    described: Description = NOTHING_MORE
    downloads: tuple[tuple[str, str, str], ...] = ()
    programs: tuple[tuple[str, str, str], ...] = ()
    several: tuple[SeveralFiles, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    similar: tuple[SimilarCase, ...] = ()
    newer: Titled | None = None
    older: Titled | None = None
    versions: tuple[Version, ...] = ()


def case_page(case: Case, site: SiteInfo, words: Phrases, sources: Sources) -> CasePage:
    """The view of *case* on *site*, its interface in *words*."""
    top, pictured = _head(case, site, words, sources), figures_link(case)
    writer = _writer(case, top, words, sources, pictured.href if pictured else "")
    others = versions(case.slug, sources.versions, top.root, site)
    links = Links(top.root, sources.renamed, listed=case.meta.status not in TAKEN_BACK)
    pages = {one.name: address(top.root, f"/{one.stem}/") for one, _ in sources.several if one.kind == "author"}
    blocks = walk_blocks(case.body.children)
    body = writer.blocks((*case.body.children, *_unplaced(case, blocks)), BODY_LEVEL)
    works = case.meta.related
    page = CasePage(
        head=top,
        title=writer.inlines(case.title),
        subtitle=writer.inlines(case.subtitle),
        publication=publication(case, site, words),
        people=people(case.authors, case.affiliations, words, pages),
        citations=sources.cited,
        translations=tuple(_translations(case, writer, others)),
        abstract=_abstract(case.abstract, writer),
        highlights=tuple(writer.inlines(highlight) for highlight in case.highlights),
        plain_language_summary=writer.blocks(case.plain_language_summary, PART_LEVEL),
        learning_points=tuple(writer.inlines(point) for point in case.learning_points),
        glance=glance(case.meta, words, links),
        facts=facts(case, blocks, site, words, sources.labels),
        notices=notices(sources.notices, writer, top.lang),
        retracted=case.meta.status == "retracted",
        timeline=timeline(case.timeline, writer, top.lang, top.dir),
        body=body,
        abbreviations=abbreviations(case.meta.abbreviations, body),
        gallery=pictured,
        notes=footnotes(writer, sources.footnotes or case.body.footnotes),
        notes_lettered=sources.lettered,
        declarations=declarations(case, writer),
        keywords=links.views("keyword", case.meta.keywords),
        mesh=tuple(mesh_view(term, links) for term in case.meta.mesh),
        codes=tuple(code_view(code, links) for code in case.meta.codes),
        supplements=supplements(case.supplements, words),
        pdf=article_pdf(case.pdf, words) if case.pdf else None,
        references=references(sources.entries, sources.backlinks, writer),
        reference_marker=marker(entry.label for entry in sources.entries),
        related=related(works, sources.cases, writer, top.lang),
        corrects=related((work for work in works if work.type in CORRECTIVE), sources.cases, writer, top.lang),
        downloads=downloads(sources.downloads),
        programs=downloads(sources.programs),
        several=several(sources.several, top.root, words),
        versions=others,
        similar=similar(sources.similar, writer, top.lang, site.lang, case.meta, links),
        newer=neighbour(sources.newer, writer, top.lang),
        older=neighbour(sources.older, writer, top.lang),
    )
    return _with_contents(page, case, writer)


def _writer(case: Case, top: Head, words: Phrases, sources: Sources, plates: str) -> Html:
    """What writes the texts of *case*; *plates* is where its pictures lead."""
    return Html(
        root=top.root, words=words, citations=sources.citations, previews=previews(sources.entries),
        raised=sources.raised, marks=sources.marks, lettered=sources.lettered, labels=sources.labels,
        pictures=sources.pictures, figures={figure.id: figure for figure in case.figures}, plates=plates,
        ui=marked(words.lang, top.lang), tables=sources.tables,
    )  # fmt: skip


def _head(case: Case, site: SiteInfo, words: Phrases, sources: Sources) -> Head:
    meta = case.meta
    first = " ".join(block_words(part.children, sources.labels, words, case.references) for part in case.abstract)
    return head(
        site, f"/cases/{case.slug}/", titled(plain(case.title), meta.status, words), lang=meta.lang, way=meta.dir,
        description=meta.description or first, described=sources.described,
    )  # fmt: skip


def _abstract(parts: Iterable[AbstractSection], writer: Html) -> tuple[AbstractView, ...]:
    return tuple(AbstractView(part.heading, writer.blocks(part.children, PART_LEVEL)) for part in parts)


def _translations(case: Case, writer: Html, others: tuple[VersionView, ...]) -> Iterator[TranslationView]:
    keywords = case.meta.keyword_translations
    for lang in sorted({*case.title_translations, *case.abstract_translations, *keywords}):
        yield TranslationView(
            lang=lang,
            name=language_name(lang),
            attributes=Markup(language(lang)),
            page=page_in(lang, others),
            title=writer.inlines(case.title_translations.get(lang, ())),
            abstract=_abstract(case.abstract_translations.get(lang, ()), writer),
            keywords=keywords.get(lang, ()),
        )


def _unplaced(case: Case, blocks: Iterable[Block]) -> tuple[FigureSlot, ...]:
    """Figures that stand nowhere among *blocks*, those of the text: they come after it, so that none is lost."""
    placed = {node.id for node in blocks if type(node) is FigureSlot}
    return tuple(FigureSlot(figure.id) for figure in case.figures if figure.id not in placed)


def _with_contents(page: CasePage, case: Case, writer: Html) -> CasePage:
    about = _has_about(page)
    own = [
        ContentsEntry(f"#{anchor(node.id)}", writer.inlines(node.title), True)
        for node in case.body.children
        if isinstance(node, Section) and node.id
    ]
    before = (
        ("abstract", "Abstract", page.abstract), ("highlights", "Highlights", page.highlights),
        ("glance", "At a glance", page.glance), ("facts", "Publication facts", page.facts),
        ("plain-language-summary", "Plain-language summary", page.plain_language_summary),
        ("learning-points", "Learning points", page.learning_points), ("timeline", "Timeline", page.timeline),
    )  # fmt: skip
    after = (
        ("statements", "Declarations", page.declarations), ("supplements", "Supplementary files", page.supplements),
        ("abbreviations", "Abbreviations", page.abbreviations), ("notes", "Notes", page.notes),
        ("references", "References", page.references), ("about", "About this case", about),
        ("similar", "Similar cases", page.similar),
    )  # fmt: skip
    entries = (*_entries(before, writer.words), *own, *_entries(after, writer.words))
    return replace(page, contents=entries, about=about)


def _has_about(page: CasePage) -> bool:
    """Whether anything is known that stands under “About this case”."""
    lists = (page.mesh, page.codes, page.related)
    given = page.publication
    return (
        any(lists)
        or any(author.roles for author in page.people.authors)
        or bool(given.license_name or given.license_text or given.copyright or page.head.canonical)
    )


def _entries(parts: Iterable[tuple[str, str, object]], words: Phrases) -> Iterator[ContentsEntry]:
    for place, label, present in parts:
        if present:
            yield ContentsEntry(f"#{place}", Markup.escape(words(label)), False)
