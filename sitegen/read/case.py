"""A case folder becomes a `Case`: front matter, texts as trees, figures in their places, the works cited.

Pure, and deterministic: what is wrong is a diagnostic beside the case, and the case is None only when its file or its
front matter cannot be understood. Rules about what a case says are in `checks/`; here is what needs the folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from sitegen.cite.lock import Lock
from sitegen.model.case import Case, Parsed, Spans
from sitegen.model.diagnostic import Diagnostic, Quota, SourceText, Span
from sitegen.model.document import CiteItem
from sitegen.model.metadata import Metadata
from sitegen.model.walk import plain_text, reading_order
from sitegen.read import abstract, picture_files
from sitegen.read.article_pdf import article_pdf
from sitegen.read.figures import figures
from sitegen.read.folder import INDEX, CaseFolder, ReadOptions
from sitegen.read.foreign_keys import FOREIGN_KEYS
from sitegen.read.frontmatter import Front, Reading, read_value, split
from sitegen.read.inventory import file_problems
from sitegen.read.markdown import MarkdownOptions, MarkdownReader
from sitegen.read.misnamed import DOCUMENTS, how_to_turn, rename_hint
from sitegen.read.people import contributors
from sitegen.read.picture_traces import traces_in_use
from sitegen.read.placement import Placed, place
from sitegen.read.prose import Prose
from sitegen.read.references import Library, identifiers, library, listed, nocite_problems
from sitegen.read.source import decode
from sitegen.read.statements import statements
from sitegen.read.style_file import StyleFile, read_style
from sitegen.read.supplements import supplements, tables_from_files
from sitegen.read.timeline import timeline
from sitegen.read.yaml import compose

NO_LOCK = Lock()


def read_case(folder: CaseFolder, options: ReadOptions, lock: Lock = NO_LOCK) -> Parsed:
    """The case of *folder*, the places of its parts, and everything that is wrong with its files.

    Works that it cites by an identifier and has no record of are taken from *lock*.
    """
    source = _index(folder)
    if isinstance(source, Diagnostic):
        return _unreadable(folder, source)
    front = split(source)
    if isinstance(front, Diagnostic):
        return _unreadable(folder, front)
    node, problems = compose(source, front.first_line, front.yaml_text)
    keys = read_value(Metadata, node, source, FOREIGN_KEYS) if node is not None else Reading[Metadata](None)
    desk = _Desk(folder, source, keys.value or Metadata(title=""), keys.spans, front)
    case, more = _assembled(desk, options, lock)
    return Parsed(
        case=case if keys.value is not None else None,
        spans=msgspec.structs.replace(more.spans, keys=keys.spans),
        wanted=more.wanted,
        diagnostics=_in_order(folder, [*problems, *keys.diagnostics, *more.diagnostics]),
    )


def _index(folder: CaseFolder) -> SourceText | Diagnostic:
    if INDEX in folder.texts:
        return decode(folder.place(INDEX), folder.texts[INDEX])
    names = [path for path in folder.files if "/" not in path]
    hint = rename_hint(names, INDEX) or _other_name(names) or f"write the case in {INDEX}"
    return Diagnostic(file=folder.place(INDEX), rule="file-missing", message=f"this folder has no {INDEX}", hint=hint)


def _other_name(names: Iterable[str]) -> str:
    """How the first Markdown file of any name, or else the first text, becomes the case."""
    for endings in (".md", ".markdown"), (".txt",), DOCUMENTS:
        for name in sorted(names):
            if name.lower().endswith(endings):
                return how_to_turn(name, INDEX)
    return ""


def _unreadable(folder: CaseFolder, problem: Diagnostic) -> Parsed:
    return Parsed(case=None, diagnostics=_in_order(folder, [problem, *file_problems(folder, folder.files)]))


class _Desk(NamedTuple):
    """What lies on the desk while a case is put together."""

    folder: CaseFolder
    source: SourceText
    meta: Metadata
    places: Mapping[str, Span]
    front: Front


class _Found(NamedTuple):
    spans: Spans
    wanted: tuple[str, ...]
    diagnostics: Sequence[Diagnostic]


def _assembled(desk: _Desk, options: ReadOptions, lock: Lock) -> tuple[Case, _Found]:
    """The case and what was found on the way."""
    folder, source, meta, places, front = desk
    reader = MarkdownReader(source, _markdown_options(folder, meta, options))
    authors, affiliations, of_people = contributors(meta, source, places)
    case = _with_front_matter(Case(slug=folder.slug, meta=meta, title=()), Prose(reader, places))
    body = reader.body(front.body_text, front.body_first_line)
    placed = place(body.children, (*case.figures, *reader.figures), [name for name, _ in reader.slots])
    works = library(folder, meta.bibliography, source, places)
    style = _style(desk)
    case = msgspec.structs.replace(
        case,
        authors=authors,
        affiliations=affiliations,
        body=msgspec.structs.replace(body, children=placed.body),
        figures=placed.figures,
        supplements=supplements(folder),
        pdf=article_pdf(folder),
        style_files=style.files,
    )
    cited = [node for node in reading_order(case) if type(node) is CiteItem]
    wanted = _take_from(lock, cited, meta, works)
    case = _with_references(case, cited, works)
    problems = [*reader.diagnostics, *of_people, *works.diagnostics, *style.diagnostics]
    problems += _problems(desk, case, reader, works)
    problems += _unreferenced(desk, placed)
    spans = Spans(
        nodes=reader.spans,
        citations=tuple(reader.citations),
        links=tuple(reader.links),
        references=tuple(reader.references),
    )
    return case, _Found(spans, wanted, problems)


def _style(desk: _Desk) -> StyleFile:
    """The style the case asks for; the site's own is looked at with `site.yml`."""
    name = desk.meta.csl
    if not name:
        return StyleFile({}, ())
    return read_style(name, desk.folder.texts, desk.folder.place, desk.source, desk.places.get("csl", Span()))


def _markdown_options(folder: CaseFolder, meta: Metadata, options: ReadOptions) -> MarkdownOptions:
    return MarkdownOptions(
        raw_html=options.raw_html,
        abbreviations=meta.abbreviations,
        lang=meta.lang or options.lang,
        folder=f"/cases/{folder.slug}/",
        texts=folder.texts,
    )


def _with_front_matter(case: Case, prose: Prose) -> Case:
    """*case* with the Markdown values of its front matter as trees."""
    meta = case.meta
    return msgspec.structs.replace(
        case,
        title=prose.inlines(meta.title, "title"),
        subtitle=prose.inlines(meta.subtitle, "subtitle"),
        title_translations={
            lang: prose.inlines(text, "title_translations", lang)
            for lang, text in sorted(meta.title_translations.items())
        },
        abstract=abstract.sections(meta.abstract, prose, "abstract"),
        abstract_translations={
            lang: abstract.sections(text, prose, "abstract_translations", lang)
            for lang, text in sorted(meta.abstract_translations.items())
        },
        highlights=tuple(
            prose.inlines(highlight, "highlights", number) for number, highlight in enumerate(meta.highlights)
        ),
        plain_language_summary=prose.blocks(meta.plain_language_summary, "plain_language_summary"),
        learning_points=tuple(
            prose.inlines(point, "learning_points", number) for number, point in enumerate(meta.learning_points)
        ),
        timeline=timeline(meta.timeline, prose),
        statements=statements(meta, prose),
        figures=figures(meta.figures, prose),
    )


def _take_from(lock: Lock, cited: Sequence[CiteItem], meta: Metadata, works: Library) -> tuple[str, ...]:
    """Add to *works* what only the lock knows of those that are cited; and what was asked of it."""
    asked = identifiers(cited, meta.nocite, works.records)
    for key in asked:
        if (record := lock.find(key)) is not None:
            works.locked.setdefault(record.key, record)
    return asked


def _with_references(case: Case, cited: Sequence[CiteItem], works: Library) -> Case:
    """*case* with the works it lists, and the names of those it could have cited."""
    references = listed(cited, case.meta.nocite, works.known)
    keys = {reference.key for reference in references}
    return msgspec.structs.replace(
        case,
        references=references,
        reference_files=tuple(works.files),
        uncited=tuple(key for key in works.records if key not in keys),
    )


def _problems(desk: _Desk, case: Case, reader: MarkdownReader, works: Library) -> Iterator[Diagnostic]:
    """What is wrong between the case and the files of its folder."""
    folder, source, meta, places, _ = desk
    if meta.title and not plain_text(case.title):
        hint = "write what the case is about"
        yield source.diagnostic(places.get("title", Span()), "missing-key", "the title has no words", hint)
    uses = [
        *picture_files.in_front_matter(meta.figures, places),
        *picture_files.in_text(reader.pictures, reader.spans),
    ]
    yield from picture_files.missing(uses, folder, source)
    yield from traces_in_use(uses, folder, source)
    yield from nocite_problems(meta.nocite, works.known, source, places)
    used = {*works.files, *case.style_files, meta.csl, *(src for src, _ in uses), *tables_from_files(case, folder)}
    yield from file_problems(folder, used)


def _unreferenced(desk: _Desk, placed: Placed) -> Iterator[Diagnostic]:
    """Figures of the front matter that have no place, and that nothing in the text refers to."""
    from_front: dict[str, int] = {}
    for index, figure in enumerate(desk.meta.figures):
        from_front.setdefault(figure.id.removeprefix("fig-"), index)
    for id in placed.unreferenced:
        index = from_front[id.removeprefix("fig-")]
        span = desk.places.get(f"figures.{index}.id") or desk.places.get(f"figures.{index}", Span())
        message = f"nothing in the text refers to figure '{id}', so it stands at the end"
        hint = f"refer to it as @{id}, or give it a place: ::: {{#{id}}} and ::: on the next line"
        yield desk.source.diagnostic(span, "figure-unreferenced", message, hint, "warning")


def _in_order(folder: CaseFolder, problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The mistakes of the case's own file first, by line; then those of other files, by name."""
    index = folder.place(INDEX)
    ordered = sorted(
        dict.fromkeys(problems),
        key=lambda it: (it.file != index, it.file, it.span.line, it.span.column, it.rule, it.message),
    )
    return tuple(Quota().limit(ordered))
