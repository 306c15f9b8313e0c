"""Counts, severities, order."""

from sitegen.build.report import Report, with_severity
from sitegen.model.diagnostic import Diagnostic, Severity, Span


def item(rule: str, severity: Severity = "error", file: str = "a", line: int = 1) -> Diagnostic:
    return Diagnostic(file=file, rule=rule, message="m", severity=severity, span=Span(line, 1, 1))


def test_problems_are_ordered_by_place_and_said_once():
    report = Report(diagnostics=[item("z", file="b"), item("y", line=9), item("x", line=2), item("y", line=9)])
    report.settle({})
    assert [found.rule for found in report.diagnostics] == ["x", "y", "z"]


def test_a_site_may_change_the_severity_of_a_rule_or_switch_it_off():
    report = Report(diagnostics=[item("x", "warning"), item("y", "warning")])
    report.settle({"x": "error", "y": "off"})
    assert [(found.rule, found.severity) for found in report.diagnostics] == [("x", "error")]
    assert report.failed


def test_strict_makes_warnings_errors_and_leaves_information():
    report = Report(strict=True, diagnostics=[item("x", "warning"), item("y", "info")])
    report.settle({})
    assert report.count("error") == 1
    assert report.count("info") == 1


def test_with_severity_changes_nothing_else():
    assert with_severity(item("x"), "info") == item("x", "info")


def test_a_key_that_means_nothing_here_is_said_once_for_the_whole_site():
    report = Report(diagnostics=[item("ignored-key", "info", file="b"), item("ignored-key", "info", file="a")])
    report.settle({})
    assert len(report.diagnostics) == 1


def test_what_leaves_no_page_to_publish_cannot_be_lowered():
    report = Report(diagnostics=[item("template"), item("path-conflict", file="b")])
    report.settle({"template": "warning", "path-conflict": "off"})
    assert report.count("error") == 2


def test_a_mistake_of_a_template_is_told_once_however_many_pages_have_it():
    def of(page: str, line: int = 3) -> Diagnostic:
        message = f"there is no 'titel' (while making /{page}/ from content/{page}.md)"
        return Diagnostic(file="case.html", rule="template", message=message, span=Span(line))

    report = Report(diagnostics=[of("a"), of("b"), of("c"), of("a", line=9)])
    report.settle({})
    assert [(found.span.line, found.message.partition("(")[2]) for found in report.diagnostics] == [
        (3, "while making /a/ from content/a.md, and 2 more pages)"),
        (9, "while making /a/ from content/a.md)"),
    ]


def test_what_follows_from_another_mistake_is_not_told():
    cause = Diagnostic(file="a", rule="unknown-key", message="unknown key 'titel'", hint="did you mean 'title'?")
    missing = Diagnostic(file="a", rule="missing-key", message="'title' is missing")
    report = Report(diagnostics=[missing, cause])
    report.settle({})
    assert report.diagnostics == [cause]
    report = Report(diagnostics=[missing, cause])
    report.settle({"unknown-key": "off"})
    assert report.diagnostics == [missing]
