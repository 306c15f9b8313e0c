"""Citations of the site's own cases, in the styles of PubMed's Cite box and those that `cite_styles` adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sitegen.cite import styles
from sitegen.cite.csl.output import Node, Out
from sitegen.cite.csl.problems import BadStyle
from sitegen.cite.csl.shipped import nlm_in_full
from sitegen.cite.csl.style import Style
from sitegen.cite.isolate import isolated
from sitegen.cite.list_labels import labelled
from sitegen.cite.printing import as_cited
from sitegen.cite.style import StyleFailure
from sitegen.model.reference import Reference
from sitegen.model.site import CITE_STYLES


class Printed(NamedTuple):
    """Works as a style prints them: the style by *id* (for addresses) and by name, the labels, the entries without."""

    id: str
    label: str
    labels: list[str]
    entries: list[tuple[str, Out]]


def offered(more: Iterable[str], files: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the styles to offer: the four, then those of *more* (`cite_styles`) that are others, and there."""
    found = (styles.find(name, files) for name in more)
    names = (style.name for style in found if isinstance(style, styles.FoundStyle))
    return tuple(dict.fromkeys((*CITE_STYLES, *names)))


def style_ids(names: Sequence[str]) -> dict[str, str]:
    """A word for each style, for addresses within a page: of `styles/Our Journal.csl`, `our-journal`; no word twice."""
    ids: dict[str, str] = {}
    for name in names:
        word = wanted = "-".join(re.findall(r"[a-z0-9]+", name.rpartition("/")[2].lower().removesuffix(".csl")))
        while word in ids.values() or not word:
            word = f"{wanted or 'style'}-{len(ids) + 1}"
        ids[name] = word
    return ids


def printed(
    records: Sequence[Reference], names: Sequence[str], lang: str, files: Mapping[str, str] = {}
) -> list[Printed]:
    """*records* in each style of *names*, in the order of its list; *files* are the texts of `.csl` files by path.

    `StyleFailure` tells of a style that cannot print one of the works.
    """
    found = ((name, _style(name, lang, files.get(name, ""))) for name in names)
    ids = style_ids(names)
    made = [_printed(records, style, ids[name]) for name, style in found if style is not None]
    labels = _distinct([one.label for one in made], [one.id for one in made])
    return [one._replace(label=label) for one, label in zip(made, labels, strict=True)]


def _distinct(labels: Sequence[str], ids: Sequence[str]) -> list[str]:
    """The names of styles; one that another has before it is told from it by the name of its file."""
    return [
        f"{label} ({id})" if label in labels[:at] else label
        for at, (label, id) in enumerate(zip(labels, ids, strict=True))
    ]


def _printed(records: Sequence[Reference], style: Style, id: str) -> Printed:
    try:
        result = style.process(records, whole=True)
        entries = [(entry.key, entry.content) for entry in result.bibliography] or as_cited(style, records)
        parts = labelled(entries, result.numbers, style.numbered)
    except Exception as error:  # a style is anybody's work: it may not end a build
        key = records[0].key if len(records) == 1 else ""
        raise StyleFailure(style.title, key, f"{type(error).__name__}: {error}") from error
    plain = [(key, isolated(_inline(content))) for (key, _), (_, content) in zip(entries, parts, strict=True)]
    return Printed(id, style.short_title, [label for label, _ in parts], plain)


def _inline(content: Out) -> Out:
    """An entry without the block it would stand in beside its number."""
    if isinstance(content, Node) and any(isinstance(part, Node) for part in content.children):
        children: list[Out] = []
        for part in map(_inline, content.children):
            inner = part.children if isinstance(part, Node) and part.tag in ("", "right-inline") else [part]
            children += [one for one in inner if one]
        return Node(content.tag, children, content.value)
    return content


@lru_cache(maxsize=64)
def _style(name: str, lang: str, text: str) -> Style | None:
    """The style called *name*, or the one of the file of this name and *text*; None when it is of no use."""
    found = styles.find(name, {name: text} if text else {})
    if isinstance(found, styles.UnknownStyle):
        return None
    if found.name == CITE_STYLES[0]:  # PubMed's box names every author of a work: so do we for our own
        found = styles.FoundStyle(name=found.name, text=nlm_in_full())
    try:
        return styles.compiled(found, lang)
    except BadStyle:
        return None
