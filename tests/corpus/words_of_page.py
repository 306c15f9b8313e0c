"""The words of a published case page as a reader sees them, without the marks that the page makes itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from tests.corpus.jats_xml import Element

_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "u"}
)  # fmt: skip
_UNSEEN = frozenset({"script", "style", "template", "head", "math", "svg", "noscript"})
_OWN_MARKS = re.compile(r"#(ref-|fn-|fnref-|cite-|aff)")
_RANGE = re.compile(r"(\d+)[-–](\d+)")
_FLOATS = re.compile(r"#(fig-|tbl-|eq-)")


def page(data: bytes) -> Element:
    """The tree of a page."""
    return html.document_fromstring(data.decode())


def main_text(root: Element) -> str:
    """Everything in `main` (or the body), blocks kept apart, citation marks and cross-references left out."""
    main = root.find(".//main")
    return "".join(_text(main if main is not None else root))


def entries(root: Element) -> list[str]:
    """The text of each entry of the reference list, ranges of pages in full: the NLM style prints 105–14 for 105–114."""
    shown = ["".join(_text(entry)) for entry in root.iter() if (entry.get("id") or "").startswith("ref-")]
    return [_RANGE.sub(_in_full, entry) for entry in shown]


def _in_full(found: re.Match[str]) -> str:
    first, last = found.groups()
    return f"{first}–{first[: -len(last)]}{last}" if len(last) < len(first) else found[0]


def formulas(root: Element) -> int:
    """How many formulas the page shows."""
    return sum(1 for _ in root.iter("math", "{*}math"))


def _text(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_mark(element):
        yield " "
        return
    gap = "" if element.tag in _INLINE else " "
    yield gap + (element.text or "")
    for inner in element:
        yield from _text(inner)
        yield inner.tail or ""
    yield gap


def _is_mark(element: Element) -> bool:
    """A number that leads to a reference, a footnote or an affiliation; "Figure 1" but not "(a)" in a caption."""
    href = element.get("href") or ""
    if element.tag != "a":
        return False
    mentions = any(ancestor.get("class") == "mention" for ancestor in element.iterancestors())
    return bool(_OWN_MARKS.match(href)) or (bool(_FLOATS.match(href)) and not mentions)


def emphases(root: Element) -> Iterator[tuple[str, str]]:
    """Every stretch in italics, bold, above or below the line: the element and its words."""
    main = root.find(".//main")
    for element in main.iter("em", "strong", "sub", "sup") if main is not None else ():
        yield str(element.tag), " ".join("".join(map(str, element.itertext())).split())
