"""The recommendations of JATS4R and of PubMed Central as rules about a JATS file, each with the examples that try it.

https://jats4r.niso.org/, https://pmc.ncbi.nlm.nih.gov/tagging-guidelines/article/. A schema cannot say these things. The
rules are in `rules_*.py`: a function that yields what is wrong, its level, a file that breaks it and one that does not.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from lxml import etree

Element = etree._Element
Level = Literal["error", "warning"]
Find = Callable[[Element], Iterator[str]]

NAMESPACES = {
    "ali": "http://www.niso.org/schemas/ali/1.0/",
    "mml": "http://www.w3.org/1998/Math/MathML",
    "xlink": "http://www.w3.org/1999/xlink",
}
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"


class Rule(NamedTuple):
    """A rule about an article. `bad` and `good` are what stands in `<article>`."""

    name: str
    level: Level
    summary: str
    find: Find
    bad: tuple[str, ...]
    good: tuple[str, ...]


_RULES: dict[str, Rule] = {}
_FILES = ("rules_article", "rules_back", "rules_text")


def rule(level: Level, summary: str, bad: tuple[str, ...], good: tuple[str, ...] = ()) -> Callable[[Find], Find]:
    """Makes a function a rule, whose name is the function's."""

    def known(find: Find) -> Find:
        name = find.__name__.replace("_", "-")
        _RULES[name] = Rule(name, level, summary, find, bad, good)
        return find

    return known


def rules() -> Mapping[str, Rule]:
    """All rules, by name."""
    for name in _FILES:
        importlib.import_module(f"tests.jats_back.{name}")
    return _RULES


def example(inside: str) -> Element:
    """An article with that in it."""
    names = " ".join([f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items()])
    return etree.fromstring(f"<article {names}>{inside}</article>")


def breaches(article: Element, level: Level = "error") -> list[str]:
    """What the rules of that level have against an article: `rule: what is wrong`."""
    found = [(item.name, said) for item in rules().values() if item.level == level for said in item.find(article)]
    return [f"{name}: {said}" for name, said in found]


def select(node: Element, path: str) -> list[Element]:
    """The elements at an XPath."""
    found = node.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found


def said(node: Element | None) -> str:
    """The words in an element."""
    return "" if node is None else " ".join("".join(node.itertext()).split())


def where(node: Element) -> str:
    """An element as messages name it: its tag, its id, its first words."""
    place = f" {node.get('id')}" if node.get("id") else ""
    return f"<{node.tag}{place}> {said(node)[:40]}".rstrip()
