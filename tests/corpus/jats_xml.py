"""Small questions to a JATS document: parse it safely, read its words, find its parts.

Whitespace of XML (not no-break spaces) is folded into single spaces, as JATS means it. https://jats.nlm.nih.gov
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = re.compile(r"[ \t\r\n]+")


def parse(data: bytes) -> Element:
    """The root of a JATS document; entities and network are off."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def name(element: Element) -> str:
    """The local name of an element, empty for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def fold(text: str | None) -> str:
    """Runs of XML whitespace become one space."""
    return _SPACE.sub(" ", text or "")


def children(element: Element, *names: str) -> Iterator[Element]:
    """Child elements, all or those of some local names."""
    for child in element:
        if (local := name(child)) and (not names or local in names):
            yield child


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of one of these names."""
    return None if element is None else next(children(element, *names), None)


def text(element: Element | None, *, without: frozenset[str] = frozenset()) -> str:
    """All characters inside an element in one line, leaving out elements of the names *without*."""
    return "" if element is None else fold("".join(_pieces(element, without))).strip()


def _pieces(element: Element, without: frozenset[str]) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        local = name(inner)
        if local == "break":
            yield " "
        elif local and local not in without:
            yield from _pieces(inner, without)
        yield inner.tail or ""


def inside(element: Element, *names: str) -> bool:
    """Whether an ancestor has one of these names."""
    return any(name(ancestor) in names for ancestor in element.iterancestors())


def own(article: Element, *names: str) -> Iterator[Element]:
    """Descendants of these names in document order, those of sub-articles and responses left out."""
    for element in article.iter(*(f"{{*}}{local}" for local in names)):
        if not inside(element, "sub-article", "response"):
            yield element
