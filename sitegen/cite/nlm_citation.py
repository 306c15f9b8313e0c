"""Numbered citations in brackets: `[1]`, `[1–3, 5]`, `[see 2, p. 4; 7]`, and in a sentence `Singer et al. [2]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.cite.nlm_entry import dashed
from sitegen.cite.nlm_names import in_text
from sitegen.cite.richtext import plain
from sitegen.cite.style import entry_address
from sitegen.model.document import Citation, CiteItem, Inline, Inlines, Link, Text
from sitegen.model.reference import Reference

_LABELS = {
    "page": ("p.", "pp."), "chapter": ("chap.", "chaps."), "section": ("sec.", "secs."), "figure": ("fig.", "figs."),
    "table": ("table", "tables"), "paragraph": ("para.", "paras."), "line": ("l.", "ll."), "note": ("n.", "nn."),
    "volume": ("vol.", "vols."), "verse": ("v.", "vv."), "book": ("bk.", "bks."), "column": ("col.", "cols."),
    "folio": ("fol.", "fols."), "issue": ("no.", "nos."), "opus": ("op.", "opp."), "part": ("pt.", "pts."),
    "sub-verbo": ("s.v.", "s.vv."), "supplement": ("suppl.", "suppls."), "equation": ("eq.", "eqs."),
    "appendix": ("app.", "apps."),
}  # fmt: skip
SHORTEST_RANGE = 3


def citation(node: Citation, numbers: Mapping[str, int], records: Mapping[str, Reference], lang: str) -> Inlines:
    """The nodes of a citation; *numbers* and *records* by key."""
    items = node.items
    if len(items) == 1 and not node.narrative and _bare(items[0]) and (number := numbers.get(items[0].key)):
        return (Text("["), _link(items[0].key, number), Text("]"))
    out = _Line()
    if node.narrative and items and not items[0].suppress_author:
        out.add(Text(_narrated(items[0], records, lang)))
    out.add(Text("["))
    for part in _bare_parts(items, numbers) if all(map(_bare, items)) else _full_parts(items, numbers):
        out.add(part)
    out.add(Text("]"))
    return tuple(out.nodes)


class _Line:
    """Nodes under way; neighbouring texts become one."""

    def __init__(self) -> None:
        self.nodes: list[Inline] = []

    def add(self, node: Inline) -> None:
        last = self.nodes[-1] if self.nodes else None
        if isinstance(node, Text) and isinstance(last, Text):
            self.nodes[-1] = Text(last.value + node.value)
        elif not isinstance(node, Text) or node.value:
            self.nodes.append(node)


def _bare(item: CiteItem) -> bool:
    return not (item.prefix or item.suffix or item.locator)


def _link(key: str, number: int) -> Link:
    return Link(entry_address(key), (Text(str(number)),))


def _narrated(item: CiteItem, records: Mapping[str, Reference], lang: str) -> str:
    """Who says it: the authors, or else the editors, or else the title."""
    record = records.get(item.key)
    if record is None:
        return ""
    for role in ("author", "editor", "translator"):
        if names := in_text(record.names.get(role, ()), lang):
            return f"{names} "
    title = plain(record.text.get("title-short") or record.text.get("title", ""))
    return f"{title} " if title else ""


def _bare_parts(items: tuple[CiteItem, ...], numbers: Mapping[str, int]) -> Iterator[Inline]:
    """Numbers alone: each once, in order, runs of three or more as a range."""
    known = sorted({(numbers[item.key], item.key) for item in items if item.key in numbers})
    separator = ""
    for run in _runs(known):
        yield Text(separator)
        separator = ", "
        yield _link(run[0][1], run[0][0])
        if len(run) > 1:
            yield Text("–" if len(run) >= SHORTEST_RANGE else ", ")
            yield _link(run[-1][1], run[-1][0])
    for item in items:
        if item.key not in numbers:
            yield Text(f"{separator}{item.key}?")
            separator = ", "


def _runs(numbers: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    run: list[tuple[int, str]] = []
    for pair in numbers:
        if run and pair[0] != run[-1][0] + 1:
            yield run
            run = []
        run.append(pair)
    if run:
        yield run


def _full_parts(items: tuple[CiteItem, ...], numbers: Mapping[str, int]) -> Iterator[Inline]:
    """Numbers with what the author wrote around them, in the author's order."""
    for position, item in enumerate(items):
        if position:
            yield Text("; ")
        yield from item.prefix
        if item.prefix and not _ends_with_blank(item.prefix[-1]):
            yield Text(" ")
        number = numbers.get(item.key)
        yield _link(item.key, number) if number else Text(f"{item.key}?")
        if item.locator:
            yield Text(f", {located(item)}")
        if item.suffix:
            yield Text(_before_suffix(item.suffix[0]))
            yield from item.suffix


def _ends_with_blank(node: Inline) -> bool:
    return isinstance(node, Text) and node.value[-1:].isspace()


def _before_suffix(node: Inline) -> str:
    return "" if isinstance(node, Text) and node.value[:1] in " ,;:.)" else " "


def located(item: CiteItem) -> str:
    """`p. 3`, `pp. 3–5`, `fig. 2`."""
    one, many = _LABELS.get(item.label or "page", ("", ""))
    several = any(mark in item.locator for mark in "-–,&") or " and " in item.locator
    label = many if several else one
    return f"{label} {dashed(item.locator)}" if label else dashed(item.locator)
