"""The citations and references of a text, printed by a style: from our nodes and records through the engine and back.

All records and all citations of a text go in at once, because numbers, years with letters, shortened names and ranges
depend on each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sitegen.cite import identify
from sitegen.cite.author_words import as_text
from sitegen.cite.csl import style as csl
from sitegen.cite.csl.output import Node, Out
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.state import Cite
from sitegen.cite.isolate import isolated
from sitegen.cite.list_labels import labelled
from sitegen.cite.nodes import inlines, spelled_out
from sitegen.cite.preview import preview
from sitegen.cite.style import StyleFailure
from sitegen.model.document import Citation, CiteItem, Inline, Inlines, Superscript, Text
from sitegen.model.printed import Entry, Formatted
from sitegen.model.reference import Reference


def printed(
    style: csl.Style, references: Sequence[Reference], citations: Sequence[Citation], notes: Mapping[int, int] = {}
) -> Formatted:
    """Print *citations*, in reading order, and *references*, in the order of their first citation.

    References that nothing cites are listed too. A cited key without a record is shown as the key and a question mark:
    the diagnostic for it is made elsewhere. For a note style *notes* gives the number of the note each citation is in.
    `StyleFailure` tells of a style that cannot print one of the works.
    """
    try:
        return _printed(style, references, citations, notes)
    except Exception as error:  # a style is anybody's work, and a record anybody's data: neither may end a build
        raise StyleFailure(style.title, _guilty(style, references), f"{type(error).__name__}: {error}") from error


def _guilty(style: csl.Style, references: Sequence[Reference]) -> str:
    for record in references:
        try:
            _printed(style, [record], [Citation(0, (CiteItem(record.key),))], {})
        except Exception:  # the one that is looked for
            return record.key
    return ""


def _printed(
    style: csl.Style, references: Sequence[Reference], citations: Sequence[Citation], notes: Mapping[int, int]
) -> Formatted:
    kept: list[Inline] = []
    clusters = [_cluster(citation, notes.get(citation.number, 0), kept) for citation in citations]
    result = style.process(references, clusters, marked=True)
    entries = [(entry.key, entry.content) for entry in result.bibliography]
    if style.bibliography is None:
        entries = as_cited(style, references)
    shown: dict[int, Inlines] = {}
    said: dict[int, Inlines] = {}
    for citation, content in zip(citations, result.citations, strict=True):
        names, note = _in_note(content) if style.note else (content, "")
        shown[citation.number] = _tight(inlines(isolated(names, rtl=False), kept))
        if note:
            said[citation.number] = inlines(isolated(note, rtl=False), kept)
    records = {record.key: record for record in references}
    parts = labelled(entries, result.numbers, style.numbered)
    listed = [_entry(records[key], *part) for (key, _), part in zip(entries, parts, strict=True)]
    superior = style.numbered and not style.note and any(map(_has_raised, shown.values()))
    return Formatted(
        citations=shown, bibliography=tuple(listed), notes=said, raised=_raised(citations, shown), superior=superior
    )


def _has_raised(nodes: Inlines) -> bool:
    return any(type(node) is Superscript for node in nodes)


def _tight(nodes: Inlines) -> Inlines:
    """No blank before the raised number of a sentence: `Silva et al.⁴`."""
    if len(nodes) > 1 and isinstance(nodes[-1], Superscript) and isinstance(last := nodes[-2], Text):
        words = last.value.rstrip()
        return (*nodes[:-2], *([Text(words)] if words else []), nodes[-1])
    return nodes


def _raised(citations: Sequence[Citation], shown: Mapping[int, Inlines]) -> frozenset[int]:
    """The citations that are raised numbers, with no words of the author's among them."""
    bare = [one.number for one in citations if not any(item.prefix or item.suffix for item in one.items)]
    return frozenset(number for number in bare if [*map(type, shown[number])] == [Superscript])


def _cluster(citation: Citation, note: int, kept: list[Inline]) -> Cluster:
    cites = [_cite(item, kept) for item in citation.items]
    in_sentence = citation.narrative and bool(cites) and not cites[0].suppress_author
    return Cluster(cites, note, mode="sentence" if in_sentence else "")


def _cite(item: CiteItem, kept: list[Inline]) -> Cite:
    prefix, suffix = as_text(item.prefix, kept), as_text(item.suffix, kept)
    cite = Cite(item.key, item.locator, item.label, prefix, suffix)
    cite.suppress_author = item.suppress_author
    return cite


def _in_note(content: Out) -> tuple[Out, Out]:
    """What stands in the sentence, and what in the note."""
    if isinstance(content, Node):
        for at, child in enumerate(content.children):
            if isinstance(child, Node) and child.tag == "note":
                return Node("", content.children[:at]), child
    return "", content


def as_cited(style: csl.Style, references: Sequence[Reference]) -> list[tuple[str, Out]]:
    """The list of a style that has none: each work as its first citation has it."""
    alone = [Cluster([Cite(record.key)], number) for number, record in enumerate(references, 1)]
    contents = style.process(references, alone, placed=True).citations
    return [(record.key, content) for record, content in zip(references, contents, strict=True)]


def _entry(record: Reference, label: str, content: Out) -> Entry:
    links = identify.links(record.text)
    there = spelled_out(content) if links else set()
    links = tuple(link for link in links if link[1] not in there)
    text = inlines(isolated(content), named=[href for _, href in links])
    return Entry(key=record.key, label=label, text=text or inlines(record.key), links=links, preview=preview(content))
