"""One text while it is read: the body, or one value of the front matter."""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it import MarkdownIt

from sitegen.model.diagnostic import Severity, Span
from sitegen.read.abbreviations import Abbreviations
from sitegen.read.attributes import AttributeReader, Attributes
from sitegen.read.footnotes import Footnotes
from sitegen.read.ledger import Ledger
from sitegen.read.options import MarkdownOptions
from sitegen.read.places import Origin, Places


@dataclass(slots=True)
class Passage:
    """The parser and its notes (`env`), the ledger of the file, and what belongs to this text alone."""

    ledger: Ledger
    options: MarkdownOptions
    parser: MarkdownIt
    env: dict[str, object]
    places: Places
    footnotes: Footnotes
    attributes: AttributeReader
    abbreviations: Abbreviations | None = None

    def span(self, origin: Origin, at: int, length: int) -> Span:
        """The place of *length* characters at position *at* of the text of *origin*."""
        return self.places.span(*origin(at), length)

    def label(self, found: Attributes, origin: Origin) -> str:
        """The label that an attribute list gives in place of a number, or nothing."""
        written = found.values.get("label", "")
        return self.ledger.label(written, self.span(origin, found.at["label"], 0)) if written else ""

    def problem(self, span: Span, rule: str, message: str, hint: str = "", severity: Severity = "error") -> None:
        """Note a mistake."""
        self.ledger.problem(span, rule, message, hint, severity)
