"""The citation style that `csl:` asks for, in a case or in `site.yml`: it must be there, and it must be sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from sitegen.cite import styles
from sitegen.cite.csl.problems import BadStyle, Problem
from sitegen.model.diagnostic import Diagnostic, Severity, SourceText, Span
from sitegen.read.source import decode


class StyleFile(NamedTuple):
    """The text of the style's file by its path, when it has one, and what is wrong."""

    files: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]


def read_style(
    name: str, texts: Mapping[str, bytes], place: Callable[[str], str], source: SourceText, span: Span
) -> StyleFile:
    """Look at the style *name*, which is written at *span* of *source*.

    *texts* are the bytes of the files it may be, by path; *place* gives the path of one as diagnostics name it.
    """
    found = styles.find(name, {path: "" for path in texts if path.lower().endswith(".csl")})
    if isinstance(found, styles.UnknownStyle):
        return StyleFile({}, (source.diagnostic(span, "csl", found.message, found.hint),))
    if found.name not in texts:
        return StyleFile({}, tuple(_unusable(found, source, span)))
    text = decode(place(found.name), texts[found.name])
    if isinstance(text, Diagnostic):
        return StyleFile({}, (text,))
    return StyleFile({found.name: text.text}, tuple(_faults(found.name, text)))


def _unusable(found: styles.FoundStyle, source: SourceText, span: Span) -> Iterator[Diagnostic]:
    """A style of the extra that is no good: no file of the author's, so it is told where it is named."""
    try:
        styles.compiled(found)
    except BadStyle as error:
        hint = "use another style"
        yield source.diagnostic(span, "csl", f"the style '{found.name}': {error.problems[0].message}", hint)


def _faults(name: str, text: SourceText) -> Iterator[Diagnostic]:
    try:
        for problem in styles.compiled(styles.FoundStyle(name=name, text=text.text)).problems:
            yield _told(problem, text, "warning")
    except BadStyle as error:
        for problem in error.problems:
            yield _told(problem, text, "error")


def _told(problem: Problem, text: SourceText, severity: Severity) -> Diagnostic:
    span = Span(max(1, problem.line), max(1, problem.column))
    return text.diagnostic(span, "csl", problem.message, problem.hint, severity)
