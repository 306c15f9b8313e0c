"""The plain values in which a JATS file and a case are compared: words, tuples and dictionaries, nothing of either side.

A line is a string in which `⟪i⟫…⟪/⟫` stands for a mark. Places are told by their kind and position in the text (`fig 1 a`,
`tbl 2`, `sec 3`, `ref 1`), so that no id has to be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import etree

END = "⟪/⟫"
BREAK = "⟪break⟫"
_SPACES = re.compile(r"[ \t\r\n]+")
_ADDRESS = re.compile(r"(\w+:|www\.)\S+|10\.\d{4,9}/\S+|\S+@\S+|.*://.*", re.DOTALL)
_TAG = re.compile(r"</?(i|b|sub|sup|sc|span)(?: [^<>]*)?>")
# What no XML can hold: https://www.w3.org/TR/xml/#charsets
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]")


def mark(name: str, *inside: str) -> str:
    """`⟪name⟫inside⟪/⟫`"""
    return f"⟪{name}⟫{''.join(inside)}{END}"


def kept(text: str) -> str:
    """The characters of *text* that XML can hold."""
    return _FORBIDDEN.sub("", text.encode("utf-8", "replace").decode())


def single(text: str) -> str:
    """*text* with single spaces and none at its ends; other kinds of spaces are characters."""
    return _SPACES.sub(" ", kept(text)).strip(" ")


def untagged(text: str) -> str:
    """A text of a reference without the tags that it may hold. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html"""
    return single(_TAG.sub("", text))


def address(href: str) -> str:
    """An address, the same however its characters are escaped."""
    return unquote(kept(href))


def link(href: str, title: str, inside: str) -> str:
    """A link. The words of one that is a bare address have a title in JATS whatever the author says: it tells nothing."""
    named = "" if _ADDRESS.fullmatch(inside) else single(title)
    return mark(f"link {address(href)}{named and '|' + named}", inside)


class Line(NamedTuple):
    """A line of text, and the works that are cited in it, by their place in the reference list (from 1)."""

    text: str = ""
    cited: frozenset[int] = frozenset()


class Cell(NamedTuple):
    """A cell of a table; merged cells stand once."""

    line: Line
    header: bool = False
    colspan: int = 1
    rowspan: int = 1
    align: str = ""


class Table(NamedTuple):
    label: str
    caption: Line
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Any, ...] = ()
    csv: str = ""


class Panel(NamedTuple):
    """A picture, or a region of one (then without a file): `facts` are modality, view, stain …"""

    letter: str = ""
    file: str = ""
    alt: str = ""
    long: str = ""
    caption: Line = Line()
    facts: tuple[tuple[str, str], ...] = ()
    region: tuple[float, ...] = ()


class Figure(NamedTuple):
    """`file`, `alt` and `long` are those of the whole picture: of a composite one, or of all panels (`long`)."""

    label: str
    title: Line
    caption: Line
    panels: tuple[Panel, ...]
    file: str = ""
    alt: str = ""
    long: str = ""
    rights: tuple[tuple[str, str], ...] = ()


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """The entries that say something."""
    return {key: value for key, value in values.items() if value or value == 0}


def pairs(values: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    """The entries that say something, as a tuple in the order of their keys."""
    return tuple(sorted(filled(dict(values)).items()))


def formula(math: etree._Element) -> str:
    """A `math` element, the same for the same formula: prefixes, quotes and the order of attributes do not matter."""
    name = etree.QName(math).localname
    attributes = "".join([f" {key}={value}" for key, value in sorted(math.attrib.items())])
    inside = "".join([(math.text or ""), *[formula(child) + (child.tail or "") for child in math]])
    return f"{name}{attributes}({inside.strip()})"
