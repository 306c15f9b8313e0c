"""Front matter: cut from the text below it, and read into a value with places and all its mistakes.

The YAML between two lines of `---` at the top of a Markdown file, as Pandoc, Quarto, MyST and Jekyll have it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.struct import Value
from sitegen.read.convert import Run, struct_reader
from sitegen.read.yaml import YamlNode

V = TypeVar("V", bound=Value)
_OPENING = re.compile(r"\s*^---[ \t]*\n", re.MULTILINE)
_ANY_HEADING = re.compile(r"^##+ \S.*(?<!\s)", re.MULTILINE)  # a single # begins a note of YAML
_HEADING = re.compile(rf"(?<=\n\n){_ANY_HEADING.pattern}(?=\s*\n\n)", re.MULTILINE)
# What is meant for ---; a hyphen alone begins an item of a list.
_DASHES = re.compile(r"^(?:(?![ \t]*-[ \t]*$)[ \t]*[-\u2010-\u2015\u2212]+|[*_=]{3,})[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


class Front(NamedTuple):
    """A file in two parts, with the line (from 1) each begins at."""

    yaml_text: str
    first_line: int
    body_text: str
    body_first_line: int


@dataclass(frozen=True)
class Reading(Generic[V]):
    """What reading gave. `value` is None when nothing could be read.

    Where a key is wrong, `value` has its default, and where a required one is missing, an empty text, so that the
    rest of the file can be checked too.
    `spans` maps dotted paths (`authors.0.orcid`) to the places of their values.
    """

    value: V | None
    spans: Mapping[str, Span] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def split(source: SourceText) -> Front | Diagnostic:
    """The YAML and the body of *source*; rule `front-matter` when there is no YAML or it does not end."""
    text = source.text
    opening = _OPENING.match(text)
    if opening is None:
        if (dashes := _DASHES.match(text.lstrip("\n"))) is not None:
            return _no_hyphens(source, text.index(dashes[0]), dashes[0], "the title and other particulars do not begin")
        first = next((number for number, line in enumerate(text.split("\n"), 1) if line.strip()), 1)
        return source.diagnostic(
            Span(first), "front-matter", "the file does not begin with its title and other particulars",
            "begin with a line ---, then 'title: …' and other keys, then a line ---",
        )  # fmt: skip
    first_line = text.count("\n", 0, opening.end()) + 1
    closing = _CLOSING.search(text, opening.end() - 1)  # the front matter may be empty
    if closing is None:
        return _unended(source, opening.end(), first_line)
    return Front(
        text[opening.end() : closing.start() + 1],
        first_line,
        text[closing.end() :],
        first_line + text.count("\n", opening.end(), closing.end()),
    )


def _no_hyphens(source: SourceText, at: int, dashes: str, message: str) -> Diagnostic:
    """The line at *at* has a blank or other *dashes* in place of `---`: editors make a dash of hyphens as one types."""
    span = Span(source.text.count("\n", 0, at) + 1, 1, len(dashes))
    why = "a blank stands before ---" if dashes.strip() == "---" else f"'{dashes.strip()[:20]}' is not ---"
    hint = "make it three hyphens, ---, with nothing before and behind them"
    return source.diagnostic(span, "front-matter", f"{message}: {why}", hint)


def _unended(source: SourceText, start: int, first_line: int) -> Diagnostic:
    """There is no second line of `---`: told at what was to be one, or at the heading that the text begins with."""
    message = "the particulars at the top of the file do not end"
    if dashes := _DASHES.search(source.text, start):
        return _no_hyphens(source, dashes.start(), dashes[0], message)
    heading = _HEADING.search(source.text, start) or _ANY_HEADING.search(source.text, start)
    if heading is None:
        hint = "put a line --- after the last key"
        return source.diagnostic(Span(first_line - 1, 1, 3), "front-matter", message, hint)
    span = Span(source.text.count("\n", 0, heading.start()) + 1, 1, heading.end() - heading.start())
    hint = "put a line --- above this line, after the last key"
    return source.diagnostic(span, "front-matter", f"{message} before the text begins here", hint)


def read_value(kind: type[V], node: YamlNode, source: SourceText, ignored: Collection[str] = ()) -> Reading[V]:
    """The value of type *kind* that *node* describes. Keys in *ignored* are reported as information only."""
    run = Run(source, ignored)
    value = struct_reader(kind)(node, "", run)
    diagnostics = sorted(run.problems, key=lambda problem: (problem.span.line, problem.span.column))
    return Reading(value if isinstance(value, kind) else None, run.spans, tuple(diagnostics))
