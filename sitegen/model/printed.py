"""What citations and the reference list of a text are once a style has printed them: nodes of the document tree."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.document import Inlines
from sitegen.model.struct import Value


class Entry(Value, frozen=True, kw_only=True):
    """An entry of the reference list.

    `label` is what the style puts before the text, its number (`1.`) or a label of its own (`Doe99`), and empty in
    author–date styles; `links` are (name, address) of the places where the work is found; `preview` are the words
    without such places.
    """

    key: str
    label: str = ""
    text: Inlines = ()
    links: tuple[tuple[str, str], ...] = ()
    preview: str = ""


class Formatted(Value, frozen=True, kw_only=True):
    """A text's citations by their number, and its reference list in the order of printing.

    In citations each cited work is a `Link` to `#ref-<key>`; one that a range hides (the 2 of 1–3) has none.
    `notes` holds what a note style says in a note at the citation of that number, `raised` the citations that are no
    more than raised signs. With `superior` citations are raised numbers, which footnotes must not be taken for.
    """

    citations: Mapping[int, Inlines] = {}
    bibliography: tuple[Entry, ...] = ()
    notes: Mapping[int, Inlines] = {}
    raised: frozenset[int] = frozenset()
    superior: bool = False


def entry_address(key: str) -> str:
    """The address, within the page, of the entry of *key*."""
    return f"#ref-{key}"
