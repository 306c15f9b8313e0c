"""What is still to be filled in hides no mistake."""

from collections.abc import Sequence

from sitegen.build.folded_places import folded
from sitegen.model.diagnostic import Diagnostic, Severity, Span


def item(file: str, line: int, rule: str = "unfilled", severity: Severity = "info") -> Diagnostic:
    return Diagnostic(
        file=file, rule=rule, severity=severity, message=f"'k' of {line}", span=Span(line), hint="write it"
    )


def shown(diagnostics: Sequence[Diagnostic]) -> list[tuple[str, int, str]]:
    return [(it.file, it.span.line, it.message) for it in folded(diagnostics)]


def test_while_something_is_wrong_they_are_one_line_a_file_with_their_number() -> None:
    many = [item("a", 19, "unknown-key", "error"), item("a", 9), item("a", 3), item("b", 4), item("c", 2), item("c", 8)]
    assert shown(many) == [
        ("a", 19, "'k' of 19"),
        ("a", 9, "2 places are still to be filled in, this one first"),
        ("b", 4, "'k' of 4"),
        ("c", 2, "2 places are still to be filled in, this one first"),
    ]
    assert "--all" in folded(many)[1].hint


def test_a_warning_is_not_carried_off_by_the_places_of_a_draft_in_whatever_file_it_stands() -> None:
    many = [item("a", 19, "curly-quotes", "warning"), item("a", 9), item("a", 3), item("b", 4), item("b", 5)]
    assert [(file, line) for file, line, _ in shown(many)] == [("a", 19), ("a", 9), ("b", 4)]
    site = [item("site.yml", 1, "crossref-update", "warning"), item("b", 4), item("b", 5)]
    assert [(file, line) for file, line, _ in shown(site)] == [("site.yml", 1), ("b", 4)]


def test_when_nothing_else_is_wrong_each_is_listed() -> None:
    severities: tuple[Severity, ...] = ("info", "warning", "error")
    for severity in severities:
        many = [item("a", 19, "ignored-key", "info"), item("a", 9, severity=severity), item("a", 3, severity=severity)]
        assert folded(many) == many
    first = [item("content/cases", 1, "no-cases", "warning"), item("a", 9), item("a", 3)]
    assert folded(first) == first
