"""The list of what is still to be filled in: by importance, an error only for what readers would see."""

from pathlib import Path

from click.testing import CliRunner

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report
from sitegen.cli.main import main

TEXT = """---
keywords: "[FILL IN: words]"
specialty: "[FILL IN: which]"
title: "[FILL IN: title]"
{status}
consent: {{obtained: "[FILL IN: how]"}}
---

## Discussion

[FILL IN: text]
"""


def report(root: Path, status: str, options: Options) -> Report:
    files.write(root / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    files.write(root / "content/cases/b/index.md", TEXT.format(status=status).encode())
    shown = "---\ntitle: A\nstatus: published\ndate: 2020-01-02\nauthors: [Ada Example]\nconsent: {obtained: written}\n---\n\n## Case\n\nWords.\n"
    files.write(root / "content/cases/a/index.md", shown.encode())
    return build(root, options, lambda *_: None)


def test_consent_comes_before_the_title_and_the_title_before_the_keywords_whatever_their_lines(tmp_path: Path):
    told = report(tmp_path, "status: draft", Options(write=False)).diagnostics
    assert [item.span.line for item in told if item.rule == "unfilled"] == [6, 4, 11, 3, 2]


def test_a_draft_is_shown_with_them_and_they_are_no_mistakes(tmp_path: Path):
    found = report(tmp_path, "status: draft", Options(drafts=True, strict=True))
    assert {item.severity for item in found.diagnostics if item.rule == "unfilled"} == {"info"}
    assert (found.failed, found.cases) == (False, 2)
    assert b"[FILL IN: text]" in files.read(tmp_path / "public/cases/b/index.html")


def test_a_published_case_with_one_is_not_built(tmp_path: Path):
    found = report(tmp_path, "status: published\ndate: 2020-01-02\nauthors: [Ada Example]", Options())
    assert [item.severity for item in found.diagnostics if item.rule == "unfilled"] == ["error"] * 5
    assert not (tmp_path / "public").exists()


def test_a_date_that_is_still_to_be_filled_in_is_told_once(tmp_path: Path):
    found = report(tmp_path, 'status: published\ndate: "[FILL IN: a day]"\nauthors: [Ada Example]', Options())
    assert "missing-date" not in {item.rule for item in found.diagnostics}
    assert "'date' is still to be filled in" in [item.message for item in found.diagnostics]


def test_no_site_lets_them_pass(tmp_path: Path):
    report(tmp_path, "status: published\ndate: 2020-01-02\nauthors: [Ada Example]", Options(write=False))
    files.write(tmp_path / "content/site.yml", b"title: Cases\nchecks: {unfilled: off}\n")
    assert build(tmp_path, Options(write=False), lambda *_: None).failed


def test_a_build_that_leaves_a_draft_out_does_not_list_them(tmp_path: Path):
    assert "unfilled" not in {item.rule for item in report(tmp_path, "status: draft", Options()).diagnostics}


def test_what_is_wrong_is_told_before_what_is_still_to_be_done(tmp_path: Path):
    told = report(tmp_path, "status: draft\nvolumme: 3", Options(write=False)).diagnostics
    assert [item.rule for item in told if item.file.endswith("b/index.md")][:2] == ["unknown-key", "unfilled"]


def test_a_page_with_one_passes_no_strict_build(tmp_path: Path):
    files.write(tmp_path / "content/pages/about.md", b"---\ntitle: About\n---\n\n[FILL IN: text]\n")
    found = report(tmp_path, "status: draft", Options(write=False))
    assert [item.severity for item in found.diagnostics if "pages" in item.file] == ["warning"]


def test_the_last_line_of_a_check_leads_to_the_first_of_them(tmp_path: Path):
    report(tmp_path, "status: draft", Options(write=False))
    said = CliRunner().invoke(main, ["check", "-C", str(tmp_path)]).output
    assert "5 places to fill in, the first at content/cases/b/index.md:6; 1 unpublished case" in said
