"""Running a build for a command: what goes wrong outside the content is one line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen import files
from sitegen.build.report import Options, Report
from sitegen.cli import run as module
from sitegen.cli.main import main
from sitegen.model.diagnostic import Diagnostic, Severity, Span
from sitegen.plugins import PluginConflict


@pytest.mark.parametrize(("problem", "words"), [
    (files.Locked("process 7 on ward"), "Another build is under way here (process 7 on ward)"),
    (OSError(28, "No space left on device"), "The disk is full"),
    (PluginConflict("one and two both declare the name 'x'"), "one and two both declare the name 'x'"),
])  # fmt: skip
def test_trouble_outside_the_content_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Exception, words: str
):
    def fail(*_: object) -> Report:
        raise problem

    monkeypatch.setattr(module, "build", fail)
    (tmp_path / "content").mkdir()
    result = CliRunner().invoke(main, ["check", "-C", str(tmp_path)])
    assert result.exit_code == 1
    assert words in result.output
    assert result.output.count("\n") == 1


def test_the_summary_counts_and_names_drafts():
    report = Report(cases=1, pages=3, made=2, kept=1, drafts=2)
    assert module.summary_line(report, Options(), made=True) == (
        "1 case, 3 pages: 2 made, 1 kept; no problems; 2 unpublished cases left out (--drafts shows them)."
    )
    assert module.summary_line(report, Options(), made=False) == (
        "1 case, 3 pages; no problems; 2 unpublished cases left out (--drafts shows them)."
    )


def test_the_summary_of_a_build_that_failed_claims_no_pages():
    wrong = Diagnostic(file="content/site.yml", rule="yaml", message="this is not YAML")
    report = Report(cases=1, pages=3, made=2, kept=1, diagnostics=[wrong])
    assert module.summary_line(report, Options(), made=True) == "1 case, 3 pages; 1 error (at content/site.yml)."


def test_the_summary_leads_to_the_first_error_and_only_without_one_to_the_first_place_to_fill_in():
    def item(line: int, rule: str, severity: Severity) -> Diagnostic:
        place = Span(line)
        return Diagnostic(file="a.md", rule=rule, severity=severity, message="m", span=place, source="x")

    places = [item(9, "unfilled", "info"), item(3, "unfilled", "info")]
    wrong = [item(2, "figure-unreferenced", "warning"), item(19, "unknown-key", "error"), item(20, "doi", "error")]
    assert module.summary_line(Report(diagnostics=[*wrong, *places]), Options(), made=False) == (
        "0 cases, 0 pages; 2 errors (the first at a.md:19), 1 warning; 2 places to fill in."
    )
    assert module.summary_line(Report(diagnostics=[*wrong[:1], *places]), Options(), made=False) == (
        "0 cases, 0 pages; 1 warning (at a.md:2); 2 places to fill in, the first at a.md:9."
    )


DRAFT = b"""---
title: A
%bauthors: [Ada Example]
consent:
  obtained: "[FILL IN: how]"
keywords: "[FILL IN: which]"
---
"""


def test_one_mistake_is_not_lost_among_the_places_to_fill_in_unless_all_are_asked_for(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    case = tmp_path / "content/cases/a/index.md"

    def told(front: bytes, *more: str) -> tuple[list[str], str]:
        files.write(case, DRAFT % front)
        result = CliRunner().invoke(main, ["check", "-C", str(tmp_path), *more])
        rules = [
            line.split("[")[1].split("]")[0]
            for line in result.stderr.splitlines()
            if line.startswith("content/cases/a")
        ]
        return rules, result.stderr

    wrong, words = told(b"volumme: 3\n")
    assert wrong == ["unknown-key", "unfilled"]
    assert "2 places are still to be filled in, this one first" in words
    assert told(b"volumme: 3\n", "--all")[0] == ["unknown-key", "unfilled", "unfilled"]
    assert told(b"volume: 3\n")[0] == ["unfilled", "unfilled"]
    assert told(b"volumme: 3\n", "--format", "json")[1] == ""


def test_a_stage_is_one_line_and_a_long_one_has_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch):
    clock = iter(range(100))
    monkeypatch.setattr(module.time, "perf_counter", lambda: next(clock))
    lines: list[str] = []
    stages = module.Stages(lines.append, terminal=True)
    for done in (1, 2, 3):
        stages("read", done, 3)
    assert lines == ["Reading cases: 3"]
    assert "2/3" in capsys.readouterr().err
