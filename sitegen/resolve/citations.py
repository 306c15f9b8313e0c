"""The citations of a case, formatted by a style: gathered in reading order, tied to the reference list both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from sitegen.cite.csl.style import Style
from sitegen.cite.lookup import Lookup, scheme
from sitegen.cite.printing import printed
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.document import Citation, CiteItem, Footnote, FootnoteRef, Inlines, Text
from sitegen.model.printed import Formatted
from sitegen.model.reference import Reference
from sitegen.model.struct import Value
from sitegen.model.walk import reading_order
from sitegen.plugins import Locate
from sitegen.read.nearest import Nearest
from sitegen.resolve import cite_notes, crossrefs

ALL = "@*"
MOST_KEYS = 3  # in a hint


class CitedCase(Value, frozen=True, kw_only=True):
    """A case's citations and reference list; `backlinks` leads from each key to the places that cite it.

    A note style adds footnotes: `footnotes` are then all of the page, and `marks` the numbers of the author's there.
    """

    formatted: Formatted
    backlinks: Mapping[str, tuple[str, ...]] = {}
    footnotes: tuple[Footnote, ...] = ()
    marks: Mapping[int, int] = {}


def cite_case(case: Case, style: Style) -> CitedCase:
    """Format every citation of *case* and its reference list."""
    nodes = reading_order(case)
    lookup = Lookup(case.references)
    named = [_by_record(node, lookup) for node in nodes if type(node) is Citation]
    listed, backlinks = _listed(case, named, lookup), _backlinks(named, lookup)
    named = [_once(cluster) for cluster in named]
    if not style.note:
        formatted = printed(style, listed, named)
        return CitedCase(formatted=formatted, backlinks=backlinks)
    numbers = cite_notes.number(case, nodes)
    formatted = printed(style, listed, named, numbers.citations)
    return CitedCase(
        formatted=_marked(formatted, numbers),
        backlinks=backlinks,
        footnotes=cite_notes.with_notes(case, numbers, formatted.notes),
        marks=numbers.marks,
    )


def _marked(formatted: Formatted, numbers: cite_notes.Numbers) -> Formatted:
    """Citations as marks that lead to their notes; those inside a footnote say there what there is to say."""
    marks = {
        number: (*before, FootnoteRef(numbers.citations[number]))
        if number in numbers.own
        else _without_stop(formatted.notes.get(number, ()))
        for number, before in formatted.citations.items()
    }
    raised = frozenset(number for number in numbers.own if not formatted.citations.get(number))
    return replace(formatted, citations=marks, raised=raised)


def _without_stop(nodes: Inlines) -> Inlines:
    """A note as part of a sentence, which has a full stop of its own."""
    if nodes and isinstance(nodes[-1], Text) and nodes[-1].value.endswith("."):
        return (*nodes[:-1], Text(nodes[-1].value[:-1]))
    return nodes


def problems(case: Case, at: Locate) -> Iterator[Diagnostic]:
    """A problem for each cited key that no record has, at its place."""
    lookup = Lookup(case.references)
    known = Nearest([*(record.key for record in case.references), *case.uncited])
    for cluster in at.spans.citations:
        for position, item in enumerate(cluster.items):
            if lookup.find(item.key) is None:
                message, hint = _reference(case, item.key) or _unknown(case, item.key, known)
                yield at.problem("citation-key", "error", message, hint, "cite", cluster.number, position)


def _by_record(cluster: Citation, lookup: Lookup) -> Citation:
    """The citation with the records' own keys in place of `pmid:…` and `doi:…`."""
    if all(item.key in lookup.by_key for item in cluster.items):
        return cluster
    items = tuple(_item(item, lookup) for item in cluster.items)
    return Citation(cluster.number, items, cluster.narrative)


def _item(item: CiteItem, lookup: Lookup) -> CiteItem:
    record = lookup.find(item.key)
    if record is None or record.key == item.key:
        return item
    return CiteItem(record.key, item.prefix, item.label, item.locator, item.suffix, item.suppress_author)


def _once(cluster: Citation) -> Citation:
    """The citation without works that it names again, by another of their numbers, with nothing said of them."""
    kept: list[CiteItem] = []
    for item in cluster.items:
        again = any(item.key == other.key and _place(item) == _place(other) for other in kept)
        if item.prefix or item.suffix or not again:
            kept.append(item)
    return cluster if len(kept) == len(cluster.items) else Citation(cluster.number, tuple(kept), cluster.narrative)


def _place(item: CiteItem) -> tuple[str, str]:
    return item.label, item.locator


def _listed(case: Case, clusters: list[Citation], lookup: Lookup) -> tuple[Reference, ...]:
    """The works of the reference list, in the order of citation, then those of `nocite`."""
    found = {item.key: lookup.by_key.get(item.key) for cluster in clusters for item in cluster.items}
    for name in case.meta.nocite:
        if name.strip() in (ALL, "*"):
            found |= {key: record for key, record in lookup.by_key.items() if key not in found}
        elif (record := lookup.find(name.strip().removeprefix("@"))) is not None:
            found.setdefault(record.key, record)
    return tuple(record for record in found.values() if record is not None)


def _backlinks(clusters: list[Citation], lookup: Lookup) -> dict[str, tuple[str, ...]]:
    """The anchors of each key's citations; a work cited twice in one citation leads to its first mark there."""
    found: dict[str, list[str]] = {}
    for cluster in clusters:
        met = set()
        for position, item in enumerate(cluster.items):
            if item.key in lookup.by_key and item.key not in met:
                met.add(item.key)
                found.setdefault(item.key, []).append(f"cite-{cluster.number}-{position}")
    return {key: tuple(places) for key, places in found.items()}


def _reference(case: Case, key: str) -> tuple[str, str] | None:
    """The words for a figure, table or section that is cited like a work: `@fig1` for `@fig-1`."""
    target = crossrefs.meant(case, key)
    return (f"'{key}' is no work; it looks like the name of '{target}'", f"did you mean @{target}?") if target else None


def _unknown(case: Case, key: str, known: Nearest) -> tuple[str, str]:
    if kind := scheme(key):
        number = key.partition(":")[2]
        name = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID"}[kind]
        return f"no reference has the {name} of '{key}'", f"type: sitegen refs add {_quoted(number)}"
    files = ", ".join(case.reference_files)
    if not files:
        return (
            f"'{key}' is cited, but this case has no reference file",
            "add references.bib, .ris, .nbib, .json, .yml or .xml",
        )
    near = known(key)
    return f"no reference in {files} has the key '{key}'", (
        f"did you mean '{near}'?"
        if near
        else _numbered(case) or f"add the work to {case.reference_files[0]}, or correct the key"
    )


def _numbered(case: Case) -> str:
    """How to cite works whose records have no keys of their own, as those of PubMed."""
    keys = [f"[@{key}]" for key in case.uncited if scheme(key)]
    if not keys:
        return ""
    shown = ", ".join(keys[:MOST_KEYS]) + (" …" if len(keys) > MOST_KEYS else "")
    return f"works without a key of their own are cited by number; of {case.reference_files[0]} not yet: {shown}"


def _quoted(word: str) -> str:
    """*word* as a command line takes it for one word: an old DOI may hold brackets and <."""
    return word if all(char.isalnum() or char in "._/:-" for char in word) else f'"{word}"'
