"""Running a build for a command: what goes wrong outside the content is one line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen import files
from sitegen.build.report import Options, Report
from sitegen.cli import run as module
from sitegen.cli.main import main
from sitegen.model.diagnostic import Diagnostic
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
    assert module.summary_line(report, Options(), made=True) == "1 case, 3 pages; 1 error."


def test_a_stage_is_one_line_and_a_long_one_has_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch):
    clock = iter(range(100))
    monkeypatch.setattr(module.time, "perf_counter", lambda: next(clock))
    lines: list[str] = []
    stages = module.Stages(lines.append, terminal=True)
    for done in (1, 2, 3):
        stages("read", done, 3)
    assert lines == ["Reading cases: 3"]
    assert "2/3" in capsys.readouterr().err
