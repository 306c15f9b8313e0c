"""What reading the texts of one file has found so far: mistakes, places, ids and the running numbers."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.diagnostic import Diagnostic, Quota, Severity, SourceText, Span
from sitegen.model.document import Citation, CrossReference, Link
from sitegen.model.figure import Figure


class Ledger:
    """Kept by one reader for the front-matter values and the body of one file, in the order of parsing."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.figures: list[Figure] = []
        self.slots: list[tuple[str, Span]] = []
        self.citations: list[Citation] = []
        self.links: list[Link] = []
        self.references: list[CrossReference] = []
        self.pictures: list[str] = []
        self.spans: dict[str, Span] = {}
        self.diagnostics: list[Diagnostic] = []
        self.reserved: set[str] = set()
        self.labels: dict[str, Span] = {}
        self._counts: dict[str, int] = {}
        self._quota = Quota()

    def problem(self, span: Span, rule: str, message: str, hint: str = "", severity: Severity = "error") -> None:
        """Note a mistake at *span*."""
        if not self._quota.full(self.source.file, rule, severity):
            self.diagnostics.append(self.source.diagnostic(span, rule, message, hint, severity))

    def next(self, kind: str) -> int:
        """The next number of *kind*, from 0."""
        number = self._counts.get(kind, 0)
        self._counts[kind] = number + 1
        return number

    def link(self, node: Link, span: Span) -> None:
        """Note the next link."""
        self.spans[f"link.{len(self.links)}"] = span
        self.links.append(node)

    def reference(self, node: CrossReference, span: Span) -> None:
        """Note the next cross-reference."""
        self.spans[f"ref.{len(self.references)}"] = span
        self.references.append(node)

    def picture(self, src: str, span: Span) -> None:
        """Note the file of the next picture."""
        self.spans[f"image.{len(self.pictures)}"] = span
        self.pictures.append(src)

    def anchor(self, name: str, span: Span) -> bool:
        """Take the id *name* for the thing at *span*; False, and a mistake naming both lines, when it is taken."""
        first = self.spans.get(f"id.{name}")
        if first is None:
            self.spans[f"id.{name}"] = span
            return True
        message = f"the id '{name}' is used twice: in line {first.line} and in line {span.line}"
        self.problem(span, "duplicate-id", message, "give one of the two another id")
        return False

    def label(self, written: str, span: Span) -> str:
        """The label *written* at *span* as it is printed, taken; a mistake when another thing has it."""
        label = " ".join(written.split()).rstrip(".:")
        if label and (first := self.labels.setdefault(label, span)) is not span:
            message = f"the label '{label}' is used twice: in line {first.line} and in line {span.line}"
            self.problem(span, "duplicate-label", message, "give one of the two another label")
        return label

    def free_anchor(self, wish: str, span: Span) -> str:
        """Take an id like *wish* that nobody has or has asked for."""
        name, number = wish, 1
        while f"id.{name}" in self.spans or name in self.reserved:
            number = self._counts.get(f"#{wish}", 1) + 1
            self._counts[f"#{wish}"] = number
            name = f"{wish}-{number}"
        self.spans[f"id.{name}"] = span
        return name

    def reserve(self, names: Iterable[str]) -> None:
        """Keep the ids an author gives from being taken by generated ones."""
        self.reserved.update(names)
