"""What reading a reference file gives: its records, where each key stands, and the mistakes found.

A mistake never hides a good record: what could be understood counts, what could not is a diagnostic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from sitegen.cite.slips import slips
from sitegen.model.diagnostic import MOST, Diagnostic, SourceText, Span
from sitegen.model.reference import Reference
from sitegen.model.struct import Value


class Records(Value, frozen=True, kw_only=True):
    """The records of one or more files; `spans` maps each key to its place in its file."""

    references: tuple[Reference, ...] = ()
    spans: Mapping[str, Span] = {}
    diagnostics: tuple[Diagnostic, ...] = ()


class Gathering:
    """Records under way: keeps the first record of each key and reports the others."""

    def __init__(self, source: SourceText, rule: str) -> None:
        self.source = source
        self.rule = rule
        self.references: dict[str, Reference] = {}
        self.spans: dict[str, Span] = {}
        self.diagnostics: list[Diagnostic] = []
        self.untold = 0

    def add(self, reference: Reference, span: Span) -> None:
        """Keep *reference*, whose key stands at *span*."""
        key = reference.key
        if key in self.references:
            self._tell(lambda: _duplicate(self.source, span, key, f"line {self.spans[key].line}"))
        else:
            self.references[key] = reference
            self.spans[key] = span
            for slip in slips(reference):
                self.warn(span, slip.message, slip.hint)

    def error(self, span: Span, message: str, hint: str = "") -> None:
        """Report what made a record unusable."""
        self._tell(lambda: self.source.diagnostic(span, self.rule, message, hint))

    def warn(self, span: Span, message: str, hint: str = "") -> None:
        """Report a mistake in a record that is understood all the same."""
        self._tell(lambda: self.source.diagnostic(span, self.rule, message, hint, "warning"))

    def _tell(self, problem: Callable[[], Diagnostic]) -> None:
        if len(self.diagnostics) < MOST:
            self.diagnostics.append(problem())
        else:
            self.untold += 1

    def records(self) -> Records:
        """Everything found, mistakes in the order of the file."""
        found = sorted(self.diagnostics, key=lambda problem: (problem.span.line, problem.span.column))
        if self.untold:
            message = f"this file has {self.untold} more mistakes"
            found.append(self.source.diagnostic(Span(), self.rule, message, "mend the first ones and build again"))
        return Records(references=tuple(self.references.values()), spans=self.spans, diagnostics=tuple(found))


def merge(files: Sequence[tuple[SourceText, Records]]) -> Records:
    """The records of several files as one; a key of an earlier file that comes again is reported and skipped."""
    if len(files) == 1:
        return files[0][1]
    kept: dict[str, Reference] = {}
    spans: dict[str, Span] = {}
    origin: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for source, records in files:
        diagnostics += records.diagnostics
        for reference in records.references:
            key, span = reference.key, records.spans.get(reference.key, Span())
            if key in kept:
                diagnostics.append(_duplicate(source, span, key, origin[key]))
                continue
            kept[key], spans[key], origin[key] = reference, span, source.file
    return Records(references=tuple(kept.values()), spans=spans, diagnostics=tuple(diagnostics))


def keys(references: Iterable[Reference]) -> tuple[str, ...]:
    """The keys of *references*, in their order."""
    return tuple(reference.key for reference in references)


def _duplicate(source: SourceText, span: Span, key: str, first: str) -> Diagnostic:
    message = f"the key '{key}' is already used ({first}); this record is not"
    return source.diagnostic(span, "duplicate-key", message, "give each reference a key of its own")
