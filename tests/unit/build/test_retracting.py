"""A retraction is seen wherever the case is, comes with the notice and goes with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report

NOTICE = "title: Why\nstatus: {status}\ndate: 2026-03\ntype: retraction\nrelated: [{{type: retracts, case: gone}}]\n"
BY = "authors: [Jane Doe]\nconsent: {{obtained: written}}\nkeywords: [gout]\ndiagnosis: [Gout]\nvolume: 1\nelocation_id: {number}\n"
MARKED = {
    "index.html": "<strong>Retracted</strong>",
    "a-z/index.html": "<strong>Retracted</strong>",
    "archive/2026/volume-1/index.html": "<strong>Retracted</strong>",
    "authors/doe-jane/index.html": "<strong>Retracted</strong>",
    "browse/year/2026/index.html": "<strong>Retracted</strong>",
    "feed.xml": "<title>Retracted: Unsound</title>",
    "feed.json": '"title": "Retracted: Unsound"',
    "cite/index.html": "RETRACTED: Unsound",
    "cases/gone/index.html": "<title>Retracted: Unsound",
    "cases/gone/gone.ris": "TI  - RETRACTED: Unsound",
    "cases/gone/gone.nbib": "PT  - Retracted Publication",
    "citations/2026.bib": "RETRACTED",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example\nfeatured: [gone]\n")
    _case(tmp_path, "gone", f"title: Unsound\nstatus: published\ndate: 2026-02\n{BY.format(number='e1')}")
    _case(tmp_path, "sound", f"title: Sound\nstatus: published\ndate: 2026-01\n{BY.format(number='e2')}")
    return tmp_path


def _case(project: Path, slug: str, front: str) -> None:
    files.write(project / f"content/cases/{slug}/index.md", f"---\n{front}---\n\n## Case\n\nA toe.\n".encode())


def _build(project: Path) -> Report:
    report = build(project, Options(search=False), lambda *_: None)
    assert not report.failed
    return report


def _page(project: Path, path: str) -> str:
    return files.read(project / "public" / path).decode()


def _tree(project: Path) -> dict[str, bytes]:
    return {entry.path: files.read(project / "public" / entry.path) for entry in files.scan_output(project / "public")}


def test_a_retracted_case_is_marked_wherever_it_is_seen(project: Path) -> None:
    _case(project, "why", NOTICE.format(status="published"))
    report = _build(project)
    assert {path: mark for path, mark in MARKED.items() if mark not in _page(project, path)} == {}
    page = _page(project, "cases/gone/index.html")
    assert 'name="citation_title" content="RETRACTED: Unsound"' in page
    assert page.count("Retracted: do not rely on this case.") == 1
    assert "../gone/" not in _page(project, "cases/sound/index.html").partition('id="similar"')[2].partition("<nav")[0]
    assert [(item.rule, item.severity) for item in report.diagnostics] == [("featured-case", "warning")]


def test_it_comes_with_the_notice_and_goes_with_it(project: Path) -> None:
    _build(project)
    before = _tree(project)
    assert not [path for path, mark in MARKED.items() if mark in before[path].decode()]
    _case(project, "why", NOTICE.format(status="published"))
    _build(project)
    marked = _tree(project)
    shutil.rmtree(project / ".sitegen")
    _build(project)
    assert _tree(project) == marked
    _case(project, "why", NOTICE.format(status="draft"))
    _build(project)
    assert _tree(project) == before


def test_a_draft_is_still_a_draft(project: Path) -> None:
    _case(project, "gone", "title: Unsound\nstatus: draft\n")
    _case(project, "why", NOTICE.format(status="draft"))
    assert not build(project, Options(search=False, drafts=True), lambda *_: None).failed
    page = _page(project, "cases/gone/index.html")
    assert "Draft: this text" in page
    assert "citation" not in page.partition('class="cite"')[2]
