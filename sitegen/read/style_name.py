"""The citation style a case asks for must be one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.cite import styles
from sitegen.model.diagnostic import Diagnostic, SourceText, Span


def style_problem(name: str, source: SourceText, places: Mapping[str, Span]) -> Iterator[Diagnostic]:
    """An error when `csl:` names no known style; the site's own style is checked with `site.yml`."""
    if isinstance(unknown := styles.find(name), styles.UnknownStyle):
        yield source.diagnostic(places.get("csl", Span()), "csl", unknown.message, unknown.hint)
