"""The citation style that `csl:` asks for, in a case or in `site.yml`: it must be there, and it must be sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
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
    folder = place("index.csl").rpartition("/")[0]
    found = styles.find(name, {path: "" for path in texts if path.lower().endswith(".csl")}, folder and f"{folder}/")
    if isinstance(found, styles.UnknownStyle):
        return StyleFile({}, (source.diagnostic(span, "csl", found.message, found.hint),))
    if found.name not in texts:
        fatal = (problem for problem in _faults(found) if problem.fatal)
        return StyleFile({}, tuple(_named(found.name, problem, source, span) for problem in islice(fatal, 1)))
    text = decode(place(found.name), texts[found.name])
    if isinstance(text, Diagnostic):
        return StyleFile({}, (text,))
    faults = _faults(styles.FoundStyle(name=found.name, text=text.text))
    told = (_told(one, text) if not one.file else _named(one.file, one, source, span) for one in faults)
    return StyleFile({found.name: text.text}, tuple(told))


def _faults(found: styles.FoundStyle) -> Sequence[Problem]:
    try:
        return styles.compiled(found).problems
    except BadStyle as error:
        return error.problems


def _told(problem: Problem, text: SourceText) -> Diagnostic:
    """A fault of the author's own file, at its place."""
    span = Span(max(1, problem.line), max(1, problem.column))
    return text.diagnostic(span, "csl", problem.message, problem.hint, "error" if problem.fatal else "warning")


def _named(name: str, problem: Problem, source: SourceText, span: Span) -> Diagnostic:
    """A fault of a file that is not the author's, at the place that asks for the style."""
    severity: Severity = "error" if problem.fatal else "warning"
    hint = "use another style"
    return source.diagnostic(span, "csl", f"in '{name}', line {problem.line}: {problem.message}", hint, severity)
