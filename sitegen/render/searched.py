"""What search finds of a case: a small document in each language it speaks, made for the index alone.

The published pages are never indexed: most of a page is the same on every page, and these documents are a seventh of
it. Nothing is in them that is not on the page of the case. https://pagefind.app/docs/indexing/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Aside, Blocks, DefinitionList, Paragraph, Section, Table
from sitegen.model.figure import Figure
from sitegen.model.site import SearchMode
from sitegen.model.struct import Value
from sitegen.model.walk import searched_text, walk_blocks
from sitegen.render.escape import attr, text
from sitegen.render.text import listed

_EMPTY = re.compile(r"\s*(?:\([\s,;]*\)|\[[\s,;]*\])")
_ENDS = ".!?:;。！？؟।"
FEW_NAMES = 3  # authors that stand beside a result


class Searched(Value, frozen=True, kw_only=True):
    """A case as search knows it: what results are filtered by, and a document of HTML for each language.

    `documents` are pairs of a language tag and a document; the first is in the language of the case.
    """

    slug: str
    type: str
    year: str = ""
    specialty: tuple[str, ...] = ()
    documents: tuple[tuple[str, str], ...] = ()


def searched(case: Case, lang: str, mode: SearchMode) -> Searched:
    """What of *case* can be found; *lang* is the language of the site, *mode* what `search:` says."""
    own = case.meta.lang or lang  # of en-GB and en-US the index is one: what Pagefind knows of a language is the same
    lines = [*_abstract(case.abstract), *(_text(case) if mode == "full" else ())]
    documents = [(primary(own), _document(case, primary(own), searched_text(case.title), lines, _terms(case)))]
    for tag in sorted({*case.title_translations, *case.abstract_translations, *case.meta.keyword_translations}):
        title = searched_text(case.title_translations.get(tag, case.title))
        lines = list(_abstract(case.abstract_translations.get(tag, ())))
        terms = case.meta.keyword_translations.get(tag, ())
        documents.append((primary(tag), _document(case, primary(tag), title, lines, terms)))
    return Searched(
        slug=case.slug,
        type=case.meta.type,
        year=case.meta.date.issued[:4],
        specialty=case.meta.specialty,
        documents=tuple(documents),
    )


def primary(tag: str) -> str:
    """The language of *tag* without region and script: `pt` for `pt-BR`."""
    return tag.partition("-")[0].lower()


def _document(case: Case, lang: str, title: str, lines: Iterable[str], terms: Iterable[str]) -> str:
    """A page with the heading that counts most, terms that count more than the text, and what a result shows."""
    names = tuple(author.name.full for author in case.authors)
    shown = listed(names) if len(names) <= FEW_NAMES else f"{names[0]} …"
    return "".join([
        f'<!doctype html><html lang="{attr(lang)}"><head>',
        *(f'<meta data-pagefind-meta="{name}[content]" content="{attr(value)}">'
          for name, value in (("authors", shown), ("year", case.meta.date.issued[:4]), ("status", _not_in_print(case)))
          if value),
        f'</head><body data-pagefind-body><h1>{text(title)}</h1>',
        *(f"<p>{text(sentence(line))}</p>" for line in lines if line.strip()),
        *(f'<p data-pagefind-weight="3">{text(sentence(line))}</p>' for line in (", ".join(terms),) if line),
        *(f'<p data-pagefind-weight="2">{text(sentence(line))}</p>' for line in (", ".join(names),) if line),
        "</body></html>",
    ])  # fmt: skip


def _not_in_print(case: Case) -> str:
    """The status of a case that is not in print: withdrawn, retracted, or still a draft. No result hides it."""
    return "" if case.meta.status == "published" else case.meta.status


def sentence(line: str) -> str:
    """*line* as an excerpt can run on from it: with an end, and without the brackets that held only a reference."""
    line = _EMPTY.sub("", line).rstrip()
    return line if line[-1:] in _ENDS else f"{line}."


def _abstract(sections: Iterable[AbstractSection]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        yield from _lines(section.children)


def _text(case: Case) -> Iterator[str]:
    """The words of the page between the abstract and the declarations."""
    yield searched_text(case.subtitle)
    yield from map(searched_text, case.highlights)
    yield from _lines(case.plain_language_summary)
    yield from map(searched_text, case.learning_points)
    yield from (searched_text(event.event) for event in case.timeline)
    yield from _lines(case.body.children)
    for figure in case.figures:
        yield from _captions(figure)
    for note in case.body.footnotes:
        yield from _lines(note.children)


def _captions(figure: Figure) -> Iterator[str]:
    yield searched_text(figure.title)
    yield searched_text(figure.caption)
    yield from (searched_text(panel.caption) for panel in figure.panels)


def _lines(blocks: Blocks) -> Iterator[str]:
    """The lines of *blocks*, apart, so that the end of one and the beginning of the next are two words."""
    for node in walk_blocks(blocks):
        if isinstance(node, Paragraph):
            yield searched_text(node.children)
        elif isinstance(node, Section | Aside):
            yield searched_text(node.title)
        elif isinstance(node, DefinitionList):
            yield from (searched_text(item.term) for item in node.items)
        elif isinstance(node, Table):
            yield from _cells(node)


def _cells(table: Table) -> Iterator[str]:
    yield searched_text(table.caption)
    for row in (*table.head, *table.rows):
        yield " ".join(searched_text(cell.children) for cell in row)
    yield from _lines(table.notes)


def _terms(case: Case) -> Iterator[str]:
    """What the case is filed under: keywords, headings and codes, and what is told at a glance."""
    meta = case.meta
    yield from meta.keywords
    yield from (term.term for term in meta.mesh)
    for code in meta.codes:
        yield f"{code.code} {code.label}".rstrip()
    glance = (meta.diagnosis, meta.presentation, meta.interventions, meta.outcome)
    for values in (*glance, meta.specialty, meta.body_system, meta.modality):
        yield from values
    yield from (value for value in (meta.doi, meta.pmid, meta.pmcid) if value)
