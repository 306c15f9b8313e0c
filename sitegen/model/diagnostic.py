"""A mistake, said as a value: where, which rule, what is wrong, and what to type instead.

Diagnostics are collected, never raised, cached with the action that found them, and printed again
when the action is not repeated.
"""

from __future__ import annotations

from typing import Literal

from sitegen.model.struct import Value

Severity = Literal["error", "warning", "info"]


class Span(Value, frozen=True, array_like=True):
    """A place in a source file. Lines and columns count from 1, in characters; `length` is at least 1."""

    line: int = 1
    column: int = 1
    length: int = 1


class Diagnostic(Value, frozen=True, kw_only=True):
    """One mistake at one place.

    `file` is relative to the project, with forward slashes. `source` is the text of the line, so that
    the code frame can be drawn without opening the file again. `hint` says what to type.
    """

    file: str
    rule: str
    message: str
    span: Span = Span()
    severity: Severity = "error"
    hint: str = ""
    source: str = ""


class SourceText(Value, frozen=True, kw_only=True):
    """A decoded source file that can point into itself: `at(span)` makes the frame of a diagnostic."""

    file: str
    text: str

    def line(self, number: int) -> str:
        """The text of line *number* (from 1) without its end; empty when there is no such line."""
        lines = self.text.split("\n", number)  # no further than needed
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    def diagnostic(
        self, span: Span, rule: str, message: str, hint: str = "", severity: Severity = "error"
    ) -> Diagnostic:
        """A diagnostic of this file at *span*, with its line as the code frame."""
        return Diagnostic(
            file=self.file,
            rule=rule,
            message=message,
            span=span,
            severity=severity,
            hint=hint,
            source=self.line(span.line),
        )
