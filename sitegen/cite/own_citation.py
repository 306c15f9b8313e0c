"""Citations of the site's own cases, in the styles of PubMed's Cite box and those that `cite_styles` adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sitegen.cite import styles
from sitegen.cite.csl.output import Node, Out
from sitegen.cite.csl.problems import BadStyle
from sitegen.cite.csl.style import Style
from sitegen.model.reference import Reference
from sitegen.model.site import CITE_STYLES

# PubMed's box names every author of a work in NLM style, and its numbers by their short names: so do we for our own.
_IN_FULL = (
    (' et-al-min="7" et-al-use-first="6"', ""),
    ("PubMed PMID: ", "PMID: "),
    ("PubMed Central PMCID: ", "PMCID: "),
)


class Printed(NamedTuple):
    """Works as a style prints them: the style by *id* (for addresses) and by name, and the entries without numbers."""

    id: str
    label: str
    numbered: bool
    entries: list[tuple[str, Out]]


def offered(more: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of the styles to offer: the four, then those of `cite_styles` that are others."""
    names = (found.name for name in more if isinstance(found := styles.find(name), styles.FoundStyle))
    return tuple(dict.fromkeys((*CITE_STYLES, *names)))


def style_id(name: str) -> str:
    """The name of a style as a part of an address: of `styles/Our Journal.csl`, `our-journal`."""
    stem = name.rpartition("/")[2].removesuffix(".csl")
    return "-".join(re.findall(r"[a-z0-9]+", stem.lower())) or "style"


def printed(records: Sequence[Reference], name: str, lang: str) -> Printed | None:
    """*records* in the style called *name*, in the order of its list; None where it cannot print a list."""
    style = _style(name, lang)
    if style is None:
        return None
    made = style.process(records).bibliography
    entries = [(entry.key, without_number(entry.content)) for entry in made]
    numbered = bool(made) and entries[0][1] is not made[0].content
    return Printed(style_id(name), style.short_title or name, numbered, entries) if entries else None


def without_number(content: Out) -> Out:
    """An entry without the number that a numbered style prints before it; any other as it is."""
    if isinstance(content, Node) and content.children:
        first = content.children[0]
        if isinstance(first, Node) and first.tag == "left-margin":
            return Node(content.tag, _flat(content.children[1:]), content.value)
    return content


def _flat(parts: Iterable[Out]) -> list[Out]:
    """The parts without the block they would stand in beside a number."""
    found: list[Out] = []
    for part in parts:
        found += part.children if isinstance(part, Node) and part.tag == "right-inline" else [part]
    return found


@lru_cache(maxsize=64)
def _style(name: str, lang: str) -> Style | None:
    found = styles.find(name)
    if isinstance(found, styles.UnknownStyle):
        return None
    text = found.text
    if found.name == "nlm":
        for before, after in _IN_FULL:
            text = text.replace(before, after)
    try:
        return styles.compiled(styles.FoundStyle(name=found.name, text=text), lang)
    except BadStyle:
        return None
