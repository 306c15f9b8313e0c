"""What a citation style is to everything else: records and citations in, formatted text out.

The seam for a CSL engine: `process` sees all records and all citations of a text at once, because numbers, years with
letters, shortened names and ranges depend on each other. Output is nodes of the document tree, never strings of markup.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from sitegen.model.document import Citation, Inlines
from sitegen.model.reference import Reference
from sitegen.model.struct import Value


class Entry(Value, frozen=True, kw_only=True):
    """An entry of the reference list.

    `number_label` is the label as the style prints it before the text (`1.`), empty in author–date styles; `links` are
    (name, address) of the places where the work is found.
    """

    key: str
    number_label: str = ""
    text: Inlines = ()
    links: tuple[tuple[str, str], ...] = ()


class Formatted(Value, frozen=True, kw_only=True):
    """A text's citations by their number, and its reference list in the order of printing.

    In citations each cited work is a `Link` to `#ref-<key>`; one that a range hides (the 2 of 1–3) has none.
    """

    citations: Mapping[int, Inlines] = {}
    bibliography: tuple[Entry, ...] = ()


class Style(Protocol):
    """A citation style."""

    def process(self, references: Sequence[Reference], clusters: Sequence[Citation], lang: str) -> Formatted:
        """Format *clusters*, in reading order, and *references*, in the order of their first citation.

        References that no cluster names are listed too. A cited key without a record is shown as the key and a
        question mark: the diagnostic for it is made elsewhere. *lang* is a BCP 47 tag, or empty for English.
        """
        ...


def entry_address(key: str) -> str:
    """The address, within the page, of the entry of *key*."""
    return f"#ref-{key}"
