"""Diagnostics in words and in the forms other programs read: text, JSON lines, GitHub annotations, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

from sitegen.build.code_frame import code_frame, printable
from sitegen.model.diagnostic import Diagnostic

Style = Callable[..., str]
COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(diagnostics: Sequence[Diagnostic], form: str, style: Style | None = None, most: int = 0) -> str:
    """*diagnostics* in one text that ends with a line end, or is empty.

    With *most*, no more than so many warnings of one rule are put in words, and how many more there are; errors all.
    """
    if form == "json":
        return "".join(json.dumps(_record(item), ensure_ascii=False) + "\n" for item in diagnostics)
    if form == "github":
        return "".join(_annotation(item) + "\n" for item in diagnostics)
    if form == "sarif":
        return json.dumps(_sarif(diagnostics), ensure_ascii=False, indent=1) + "\n"
    told, passed_over = _limited(diagnostics, most)
    more = (_more(rule, count) for rule, count in sorted(passed_over.items()))
    return "".join(chain((_text(item, style or _plain) for item in told), more))


def _limited(diagnostics: Sequence[Diagnostic], most: int) -> tuple[Sequence[Diagnostic], dict[str, int]]:
    """The first *most* warnings of each rule and all errors, and how many of which rules were passed over."""
    if not most:
        return diagnostics, {}
    seen: Counter[str] = Counter()
    told = []
    for item in diagnostics:
        seen[item.rule] += item.severity != "error"
        if item.severity == "error" or seen[item.rule] <= most:
            told.append(item)
    return told, {rule: count - most for rule, count in seen.items() if count > most}


def _more(rule: str, count: int) -> str:
    return f"[{rule}]: {count} more {'is' if count == 1 else 'are'} not shown here; sitegen check lists all\n"


def _plain(text: str, **_: object) -> str:
    return text


def _text(item: Diagnostic, style: Style) -> str:
    head = style(f"{item.severity}[{item.rule}]", fg=COLOURS[item.severity], bold=True)
    lines = [f"{style(printable(item.place), bold=True)}: {head}: {printable(item.message)}"]
    if not _of_a_list(item):
        lines += _frame(item)
    if item.hint:
        lines.append(f"  hint: {printable(item.hint)}")
    return "\n".join(lines) + "\n"


def _of_a_list(item: Diagnostic) -> bool:
    """Whether *item* is a place to fill in behind the first: a new case has thirty, to be seen at a glance."""
    return item.rule == "unfilled" and item.severity == "info" and not item.hint


def _frame(item: Diagnostic) -> list[str]:
    """The line of the source with carets under the place."""
    frame = code_frame(item)
    if frame is None:
        return []
    return [f"      {frame.before}{frame.marked}{frame.after}", f"      {frame.carets}"]


def _record(item: Diagnostic) -> dict[str, object]:
    return {
        "file": item.file,
        "line": item.span.line,
        "column": item.span.column,
        "length": item.span.length,
        "severity": item.severity,
        "rule": item.rule,
        "message": item.message,
        "hint": item.hint,
    }


def _annotation(item: Diagnostic) -> str:
    """A GitHub Actions workflow command; https://docs.github.com/actions/reference/workflow-commands."""
    kind = "notice" if item.severity == "info" else item.severity
    text = f"{item.message} ({item.hint})" if item.hint else item.message
    escaped, file = _on_one_line(text), _on_one_line(item.file).replace(",", "%2C").replace(":", "%3A")
    return f"::{kind} file={file},line={item.span.line},col={item.span.column},title={item.rule}::{escaped}"


def _on_one_line(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sarif(diagnostics: Sequence[Diagnostic]) -> dict[str, object]:
    """A SARIF log; https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""
    rules = sorted({item.rule for item in diagnostics})
    driver = {"name": "sitegen", "rules": [{"id": rule} for rule in rules]}
    results = [_result(item) for item in diagnostics]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}],
    }


def _result(item: Diagnostic) -> dict[str, object]:
    region = {
        "startLine": item.span.line,
        "startColumn": item.span.column,
        "endColumn": item.span.column + item.span.length,
    }
    location = {"artifactLocation": {"uri": item.file}, "region": region}
    return {
        "ruleId": item.rule,
        "level": LEVELS[item.severity],
        "locations": [{"physicalLocation": location}],
        "message": {"text": f"{item.message} – {item.hint}" if item.hint else item.message},
    }
