"""Whether a value is still to be filled in: then nothing can be wrong with it yet. `read/unfilled.py` says the rest."""

from __future__ import annotations

from typing import Final

from sitegen.model.diagnostic import SourceText, Span

UNFILLED: Final = "[FILL IN: "  # how such a place begins


def awaited(source: SourceText, span: Span) -> bool:
    """Whether the value at *span* of *source* begins with a place to fill in, in quotes or without."""
    return source.line(span.line)[span.column - 1 :].lstrip("\"'").startswith(UNFILLED)
