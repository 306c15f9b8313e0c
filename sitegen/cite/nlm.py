"""The NLM style (Vancouver): numbered citations in brackets, entries in the order of citation, all authors.

A small formatter for what case reports cite. https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.cite import identify, nlm_entry
from sitegen.cite.nlm_citation import citation
from sitegen.cite.style import Entry, Formatted
from sitegen.model.document import Citation
from sitegen.model.reference import Reference


class Nlm:
    """The NLM style; it holds no state."""

    def process(self, references: Sequence[Reference], clusters: Sequence[Citation], lang: str) -> Formatted:
        """See `Style.process`."""
        numbers = {record.key: number for number, record in enumerate(references, 1)}
        records = {record.key: record for record in references}
        return Formatted(
            citations={node.number: citation(node, numbers, records, lang) for node in clusters},
            bibliography=tuple(_entry(record, number) for number, record in enumerate(references, 1)),
        )


def _entry(record: Reference, number: int) -> Entry:
    return Entry(
        key=record.key,
        number_label=f"{number}.",
        text=nlm_entry.text(record),
        links=identify.links(record.text),
    )
