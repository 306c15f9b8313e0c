"""The words of a JATS article, part by part, read without the code that carries it over: the test's own eyes.

Left out because a page numbers for itself: labels of sections, figures, tables and equations, marks of citations by
number, of footnotes and of affiliations. Formulas are counted, not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.corpus.jats_xml import Element, child, children, fold, inside, name, own, text

_DROPPED = "\ue000"
_KINDS = r"(?:fig(?:ure|ura)?s?|tab(?:le|ela|la)?s?|quadros?|box(?:es)?|eq(?:ua[cç](?:[aã]o|[oõ]es)|uations?|s)?)"
_LABEL_BEFORE = re.compile(rf"(?i)(?<![^\W\d_])(?:{_KINDS}\.?\W?)?[\s\u00a0]*{_DROPPED}")
_LABEL = re.compile(rf"(?i)\W*(?:{_KINDS}\.?)?[\s\u00a0]*\W?(?:\w{{1,3}}(?:\s*[,–-]\s*\w{{1,3}})*)?\W*")
_FORMULAS = frozenset({"inline-formula", "disp-formula", "math", "tex-math"})
_SPLIT = frozenset(
    {"list", "disp-quote", "disp-formula", "fig", "fig-group", "table-wrap", "boxed-text", "preformat", "def-list",
     "statement", "supplementary-material", "fn", "disp-formula-group"}
)  # fmt: skip
_STATEMENT_TITLES = re.compile(
    r"(?i)(acknowledge?ments?|funding( information)?|conflicts? of interests?|data availability( statement)?"
    r"|competing interests?|ethics( statement)?|agradecimentos|financiamento)"
)


@dataclass(frozen=True)
class Chunk:
    """A stretch that must stand on the page in one piece: a paragraph, a row of a table, a name."""

    part: str
    text: str


def chunks(article: Element) -> Iterator[Chunk]:
    """Every stretch of the article; references are read by `references`."""
    meta = next(article.iterfind("{*}front/{*}article-meta"))
    yield from _front(meta)
    for part in children(article, "body", "back", "floats-group"):
        yield from _blocks(part, "body")


def _front(meta: Element) -> Iterator[Chunk]:
    yield Chunk("title", running_text(next(meta.iterfind("{*}title-group/{*}article-title"))))
    for title in meta.iterfind("{*}title-group/{*}trans-title-group/{*}trans-title"):
        yield Chunk("translations", running_text(title))
    contribs = [
        found for found in meta.iterfind("{*}contrib-group/{*}contrib") if found.get("contrib-type") == "author"
    ]
    for contrib in contribs:
        yield Chunk("authors", text(child(contrib, "name")) and _full_name(contrib))
        yield from (Chunk("authors", text(degree)) for degree in children(contrib, "degrees"))
    for aff in meta.iter("{*}aff"):
        yield from _affiliation(aff)
    for note in meta.iterfind("{*}author-notes/{*}corresp"):
        yield Chunk("correspondence", text(note, without=frozenset({"label"})))
    for abstract in children(meta, "abstract", "trans-abstract"):
        part = "translations" if name(abstract) == "trans-abstract" else "abstract"
        yield from (Chunk(part, chunk.text) for chunk in _blocks(abstract, "") if not _is_heading_of(abstract, chunk))
    for group in children(meta, "kwd-group"):
        yield from (Chunk("keywords", text(keyword)) for keyword in children(group, "kwd"))


def _full_name(contrib: Element) -> str:
    person = child(contrib, "name")
    return " ".join(filter(None, (text(child(person, tag)) for tag in ("given-names", "surname", "suffix"))))


def _affiliation(aff: Element) -> Iterator[Chunk]:
    """As printed: SciELO's normalised institutions, which nobody sees, are left out."""
    for inner in list(children(aff)) if child(aff, "institution") is not None else [aff]:
        if name(inner) != "label" and inner.get("content-type") not in ("normalized", "orgname", "orgdiv1"):
            yield Chunk("affiliations", text(inner, without=frozenset({"label"})))


def _is_heading_of(abstract: Element, chunk: Chunk) -> bool:
    return chunk.text == running_text(title) if (title := child(abstract, "title")) is not None else False


# -- body -----------------------------------------------------------------------------------------------
def _blocks(parent: Element, part: str) -> Iterator[Chunk]:
    for element in children(parent):
        match name(element):
            case "sec" | "ack" | "app":
                title = running_text(child(element, "title")) if child(element, "title") is not None else ""
                yield from _blocks(element, f"section {title}" if part in ("body", "") else part)
            case "title" if not _is_statement_heading(element):
                yield Chunk(part, running_text(element))
            case "p" | "term" | "attrib":
                yield from _paragraph(element, part)
            case "fig" | "supplementary-material":
                yield from _caption(element, "captions")
            case "table-wrap":
                yield from _table(element)
            case "preformat":
                yield Chunk(part, text(element))
            case "label" | "title" | "ref-list" | "graphic" | "media" | "disp-formula" | "object-id":
                pass
            case "fn":
                yield from _blocks(element, "footnotes")
            case _:
                yield from _blocks(element, part)


def _is_statement_heading(title: Element) -> bool:
    """ "Funding", "Conflicts of Interest" …: the page has its own words for these headings."""
    return bool(_STATEMENT_TITLES.fullmatch(text(title)))


def _paragraph(element: Element, part: str) -> Iterator[Chunk]:
    run = element.text or ""
    for inner in element:
        if name(inner) in _SPLIT:
            yield Chunk(part, tidy(run))
            yield from _blocks_of(inner, part)
            run = ""
        elif name(inner):
            run += _inline(inner)
        run += inner.tail or ""
    yield Chunk(part, tidy(run))


def _blocks_of(element: Element, part: str) -> Iterator[Chunk]:
    """One block as `_blocks` reads it among others."""
    if name(element) in ("fig", "supplementary-material"):
        yield from _caption(element, "captions")
    elif name(element) == "table-wrap":
        yield from _table(element)
    elif name(element) == "preformat":
        yield Chunk(part, text(element))
    elif name(element) != "disp-formula":
        yield from _blocks(element, part)


def _caption(element: Element, part: str) -> Iterator[Chunk]:
    caption = child(element, "caption")
    for inner in children(caption, "title", "p") if caption is not None else ():
        yield from _paragraph(inner, part)


def _table(wrap: Element) -> Iterator[Chunk]:
    yield from _caption(wrap, "captions")
    for row in wrap.iter("{*}tr"):
        cells = [running_text(cell) for cell in children(row, "td", "th")]
        if name(row.getparent()) == "thead" or row is next(wrap.iter("{*}tr")):
            yield from (Chunk("table heads", cell) for cell in cells)
        else:
            yield Chunk("table cells", " ".join(cells))
    for note in wrap.iterfind("{*}table-wrap-foot//{*}p"):
        yield from _paragraph(note, "table notes")


# -- running text ---------------------------------------------------------------------------------------
def running_text(element: Element | None) -> str:
    """The text of an element without marks that a page makes anew."""
    return "" if element is None else tidy((element.text or "") + "".join(_with_tail(inner) for inner in element))


def tidy(run: str) -> str:
    """A run of text, words before a dropped cross-reference (`Fig.`) dropped with it."""
    return fold(_LABEL_BEFORE.sub(" ", run).replace(_DROPPED, " ")).strip()


def _with_tail(inner: Element) -> str:
    return (_inline(inner) if name(inner) else "") + (inner.tail or "")


def _inline(element: Element) -> str:
    local = name(element)
    if local == "xref":
        return _xref(element)
    if local in _FORMULAS or local in ("alternatives", "inline-graphic", "object-id"):
        return " "
    if local in ("break", "p"):
        return " " + "".join([element.text or "", *(_with_tail(inner) for inner in element)]) + " "
    return (element.text or "") + "".join(_with_tail(inner) for inner in element)


def _xref(xref: Element) -> str:
    words = text(xref)
    kind = xref.get("ref-type") or ""
    if kind in ("fig", "table", "disp-formula"):
        return _DROPPED if _LABEL.fullmatch(words) else " "
    if kind == "fn" and not inside(xref, "table-wrap"):
        return " "
    if kind == "bibr" and re.fullmatch(r"[\W\d]*", words) and not re.search(r"\d{4}", words):
        return " "
    return "".join([xref.text or "", *(_with_tail(inner) for inner in xref)]) + (" " if kind == "bibr" else "")


# -- references -----------------------------------------------------------------------------------------
def references(article: Element) -> Iterator[list[str]]:
    """Of each reference the words that must stand in its entry: surnames, title, source, volume, pages, year."""
    for ref in own(article, "ref"):
        citation = child(ref, "element-citation")
        citation = citation if citation is not None else child(ref, "mixed-citation", "citation")
        if citation is None:
            continue
        tags = ("surname", "collab", "article-title", "chapter-title", "source", "volume", "issue", "fpage", "lpage",
                "elocation-id", "year", "publisher-name", "publisher-loc")  # fmt: skip
        fields = [text(field) for field in citation.iter(*(f"{{*}}{tag}" for tag in tags))]
        if (first := text(child(citation, "fpage"))) and first == text(child(citation, "lpage")):
            fields.remove(first)
        yield fields or [text(citation, without=frozenset({"pub-id", "ext-link"}))]


def formulas(article: Element) -> int:
    """How many formulas the text has."""
    found = (
        formula for formula in own(article, "inline-formula", "disp-formula") if not inside(formula, "disp-formula")
    )
    return sum(1 for formula in found if any(True for _ in formula.iter("{*}math", "{*}tex-math")))


# -- emphasis -------------------------------------------------------------------------------------------
EMPHASES = {"italic": "em", "bold": "strong", "sub": "sub", "sup": "sup"}


def emphases(article: Element) -> Iterator[tuple[str, str]]:
    """Every stretch of the text in italics, bold, above or below the line, by the element a page has for it.

    Formulas, labels, references and marks of citations are left out.
    """
    for element in own(article, *EMPHASES):
        if not inside(element, "body", "abstract", "trans-abstract") or inside(element, "label", "math", "xref"):
            continue
        titles_abstract = name(element.getparent()) == "title" and inside(element, "abstract", "trans-abstract")
        if not titles_abstract and element.find(".//{*}xref") is None:
            yield EMPHASES[name(element)], text(element)
