"""A whole build: what is right is published, what is wrong changes nothing."""

import os
import shutil
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import making, memory as remember, picturing, pipeline
from sitegen.build.context import MissingCase
from sitegen.build.pipeline import Before, Look, look
from sitegen.build.report import Options, Report
from sitegen.build.results import Results
from sitegen.cite.style import StyleFailure
from sitegen.model.layout import STATE
from sitegen.pages import _published as publishing
from tests.grey_png import png
from tests.unit.build.small_builds import BIB, BODY, FRONT, add_case, case, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    add_case(tmp_path, "a")
    add_case(tmp_path, "b")
    return tmp_path


def site(root: Path, output: str = "public") -> dict[str, bytes]:
    return {entry.path: files.read(root / output / entry.path) for entry in files.scan_output(root / output)}


def rules(report: Report) -> set[str]:
    return {item.rule for item in report.diagnostics if item.severity == "error"}


def test_a_folder_of_cases_becomes_a_site(project: Path):
    report = run(project)
    assert report.diagnostics == []
    assert (report.cases, report.read, report.pictures) == (2, 2, 1)
    assert {"index.html", "404.html", "cases/a/index.html", "cases/a/fig-x.png", "robots.txt"} <= site(project).keys()


def test_originals_are_never_published(project: Path):
    run(project)
    assert not [path for path, data in site(project).items() if path.endswith("x.png") and data == png()]
    assert not [path for path in site(project) if "figures/" in path]


def test_a_second_build_makes_nothing(project: Path):
    run(project)
    before = {path: (project / "public" / path).stat().st_ino for path in site(project)}
    report = run(project)
    assert (report.read, report.made, report.written) == (0, 0, 0)
    assert {path: (project / "public" / path).stat().st_ino for path in site(project)} == before


def test_what_is_made_is_kept_while_the_rest_is_made(project: Path, monkeypatch: pytest.MonkeyPatch):
    """All of it at once would be the peak of a build."""
    kept: list[int] = []
    put = Results.put

    def noting(self: Results, entries: list[tuple[str, bytes]]) -> None:
        kept.append(len(entries))
        put(self, entries)

    monkeypatch.setattr(making, "MANY", 3)
    monkeypatch.setattr(Results, "put", noting)
    run(project)
    of_a_target = 2  # its result, and a part of it that others are made of
    assert len(kept) > of_a_target
    assert max(kept[2:]) < 3 + of_a_target  # the first are what was read, and pictures


BAD = {
    "unknown key": ("index.md", case(FRONT + "titel: x\n"), "unknown-key"),
    "missing key": ("index.md", case(FRONT.replace("title: A case\n", "")), "missing-key"),
    "duplicate key": ("index.md", case(FRONT + "title: again\n"), "duplicate-key"),
    "wrong type": ("index.md", case(FRONT + "timeline: 5\n"), "wrong-type"),
    "bad ORCID": ("index.md", case(FRONT.replace("[Jane Doe]", "[{name: J, orcid: 0000-2}]")), "orcid"),
    "bad DOI": ("index.md", case(FRONT + "doi: eleven\n"), "doi"),
    "bad date": ("index.md", case(FRONT.replace("2020-01-02", "2020-02-31")), "date"),
    "bad ISSN": ("index.md", case(FRONT + "venue: {title: J, issn: 1234-5678}\n"), "issn"),
    "unknown citation": ("index.md", case(body=BODY + "\nMore [@missing].\n"), "citation-key"),
    "unknown figure": ("index.md", case(body=BODY + "\nSee @fig-none.\n"), "crossref"),
    "unknown panel": ("index.md", case(body=BODY + "\nSee @fig-x(q).\n"), "crossref"),
    "unknown section": ("index.md", case(body=BODY + "\nSee @sec-none.\n"), "crossref"),
    "unknown file": ("index.md", case(body=BODY.replace("x.png", "y.png")), "file-missing"),
    "picture without alt": ("index.md", case(body=BODY.replace(' alt="A grey square"', "")), "panel-alt"),
    "invalid YAML": ("index.md", case("title: [\n"), "yaml"),
    "invalid BibTeX": ("references.bib", BIB + b"@article{broken, title = {x\n", "bibtex"),
    "Latin-1": ("index.md", case().replace(b"Words", b"W\xf6rds"), "encoding"),
    "empty file": ("index.md", b"", "empty-file"),
    "unreadable picture": ("figures/x.png", b"\x89PNG\r\n\x1a\n broken", "picture"),
    "DICOM": ("figures/scan.dcm", b"\0" * 128 + b"DICM", "dicom"),
    "one address twice": ("index.md", case(FRONT + "aliases: [/cases/a/]\n"), "path-conflict"),
    "link to nowhere": ("index.md", case(body=BODY + "\n[x](../none/)\n"), "link"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_is_told_by_its_rule_and_the_old_site_stands(project: Path, name: str):
    run(project)
    before = site(project)
    path, data, rule = BAD[name]
    files.write(project / "content/cases/b" / path, data)
    report = run(project)
    assert rule in rules(report)
    assert report.failed
    assert site(project) == before
    assert all(item.file.startswith("content/cases/b/") for item in report.diagnostics if item.rule == rule)


def test_all_mistakes_of_all_files_come_in_one_run(project: Path):
    files.write(project / "content/site.yml", b"titel: Cases\n")
    files.write(project / "content/cases/a/index.md", case(FRONT + "titel: x\n"))
    files.write(project / "content/cases/b/index.md", case("title: [\n"))
    files.write(project / "content/pages/about.md", b"no front matter")
    found = {item.file for item in run(project).diagnostics if item.severity == "error"}
    assert found >= {
        "content/site.yml", "content/cases/a/index.md", "content/cases/b/index.md", "content/pages/about.md",
    }  # fmt: skip


def test_after_a_broken_entry_the_other_references_still_count(project: Path):
    files.write(project / "content/cases/b/references.bib", b"@article{broken, title = {x},,, = }\n\n" + BIB)
    assert "citation-key" not in rules(run(project))


def test_a_template_error_names_template_line_and_case(project: Path):
    files.write(project / "content/site.yml", b"title: Cases\ntheme: mine\nurl: https://cases.example/\n")
    files.write(project / "themes/mine/theme.yml", b"name: mine\nextends: default\n")
    files.write(project / "themes/mine/templates/case.html", b"<p>\n{{ page.nothing }}\n")
    (problem,) = run(project).diagnostics
    assert (problem.rule, problem.file) == ("template", "themes/mine/templates/case.html")
    assert (problem.span.line, problem.span.column) == (2, 9)
    assert "content/cases/" in problem.message
    assert "and 1 more page" in problem.message


def test_a_theme_that_is_not_there_is_named(project: Path):
    files.write(project / "content/site.yml", b"title: Cases\ntheme: none\n")
    assert "theme" in rules(run(project))


def test_drafts_are_left_out_unless_asked_for(project: Path):
    files.write(project / "content/cases/b/index.md", case(FRONT.replace("published", "draft")))
    report = run(project)
    assert (report.cases, report.drafts) == (1, 1)
    assert "cases/b/index.html" not in site(project)
    assert run(project, drafts=True).cases == 2


def test_a_mistake_in_a_draft_that_is_left_out_is_a_warning(project: Path):
    files.write(project / "content/cases/b/index.md", case(FRONT.replace("published", "draft"), BODY + "[@no]\n"))
    assert not run(project).failed
    assert run(project, drafts=True).failed


def test_any_number_of_processes_gives_the_same_bytes(project: Path):
    for number in range(12):
        add_case(project, f"more-{number}")
    run(project, jobs=2)
    run(project, jobs=1, cache=False, output="once")
    assert site(project) == site(project, "once")


def test_a_style_to_be_cited_in_is_part_of_every_page_that_shows_it(project: Path):
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Ours</title></info>'
        '<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation></style>'
    )
    files.write(project / "content/site.yml", b"title: Cases\nurl: https://cases.example/\ncite_styles: own.csl\n")
    files.write(project / "content/own.csl", style.encode())
    assert rules(run(project)) == set()
    pages = ("cases/a/index.html", "cite/index.html")
    assert all(b"(A case)" in site(project)[page] for page in pages)
    files.write(project / "content/own.csl", style.replace('prefix="("', 'prefix="*"').encode())
    run(project)
    assert all(b"*A case)" in site(project)[page] for page in pages)


def test_an_edit_inside_a_case_makes_its_own_files_again_and_changes_those_that_hold_its_text(project: Path):
    front = FRONT + "abstract: A man.\n"
    files.write(project / "content/cases/a/index.md", case(front))
    run(project)
    files.write(project / "content/cases/a/index.md", case(front, BODY + "\nOne more sentence.\n"))
    report = run(project)
    assert (report.made, report.written) == (5, 3)  # page, JATS and JSON; the figures and the link set are as before


def topical(keyword: str, title: str = "A case") -> bytes:
    return case(FRONT.replace("A case", title) + f"keywords: [{keyword}]\n")


def test_two_claims_on_one_path_are_told_as_often_as_it_is_built(project: Path):
    run(project)
    files.write(project / "content/cases/b/index.md", case(FRONT + "aliases: [/cases/a/]\n"))
    assert [rules(run(project)) for _ in range(2)] == [{"path-conflict"}] * 2
    files.write(project / "content/cases/b/index.md", case(body=BODY + "\nMore.\n"))
    assert rules(run(project)) == set()


def test_an_edit_makes_only_the_pages_whose_similar_cases_changed(project: Path):
    for slug, keyword in {"a": "gout", "b": "gout", "c": "lupus", "d": "lupus", "e": "sepsis", "f": "sepsis"}.items():
        add_case(project, slug)
        files.write(project / f"content/cases/{slug}/index.md", topical(keyword))
    run(project)
    before = site(project)
    files.write(project / "content/cases/b/index.md", topical("lupus"))
    run(project)
    after = site(project)
    changed = {
        path
        for path in after
        if path.startswith("cases/") and path.endswith(".html") and after[path] != before.get(path)
    }
    assert changed == {f"cases/{slug}/index.html" for slug in "abcd"}
    assert b"Similar cases" not in after["cases/a/index.html"]
    assert b'<a href="../../cases/b/index.html">A case</a>' in after["cases/d/index.html"]
    made = {path: remember.load(project / STATE).targets[path].reason for path in changed}
    assert made["cases/d/index.html"] == "its similar changed"


def test_a_similar_case_is_called_as_it_is_called_now(project: Path):
    for slug in "abc":
        add_case(project, slug)
        files.write(project / f"content/cases/{slug}/index.md", topical("sepsis" if slug == "c" else "gout"))
    run(project)
    files.write(project / "content/cases/b/index.md", topical("gout", "Another title"))
    run(project)
    assert b">Another title</a>" in site(project)["cases/a/index.html"]


def test_a_damaged_store_is_made_again(project: Path):
    run(project)
    before = site(project)
    for entry in files.scan_output(project / STATE / "store"):
        (project / STATE / "store" / entry.path).write_bytes(b"damaged")
    (project / "public/cases/a/index.html").unlink()
    assert not run(project).failed
    assert site(project) == before


def test_checking_writes_no_site(project: Path):
    assert not run(project, write=False).failed
    assert not (project / "public").exists()


def test_citation_files_are_not_written_when_a_text_is_edited_and_go_with_their_format(project: Path):
    run(project)
    case = next((project / "content/cases").glob("*/index.md"))
    found = (project / "public/cases" / case.parent.name).glob(f"{case.parent.name}.*")
    files_of_it = sorted(path for path in found if not path.name.endswith(".jats.xml"))
    before = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in files_of_it]
    case.write_bytes(case.read_bytes() + b"\nOne more sentence.\n")
    run(project)
    assert len(before) == 5
    assert [(path.stat().st_ino, path.stat().st_mtime_ns) for path in files_of_it] == before
    settings = project / "content/site.yml"
    settings.write_bytes(settings.read_bytes() + b"\nexports: [ris]\n")
    run(project)
    changed = site(project)
    shutil.rmtree(project / STATE)
    run(project)
    assert site(project) == changed
    assert not any(path.endswith(".bib") for path in changed)


def test_the_memory_is_of_the_site_that_stands(project: Path):
    run(project)
    standing = files.scan_site(project / "public")
    assert remember.load(project / STATE).left == {path: folder.digest for path, folder in standing.items()}


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("status:", "statsu:", "unknown-key"),
        ("status: published", "status: publihsed", "wrong-value"),
        ("status: published", "Status: [published]", "wrong-type"),
        ("status: published", "status: draft\nstatus: published", "duplicate-key"),
    ],
)
def test_a_misspelt_status_is_an_error_and_unpublishes_nothing(project: Path, right: str, wrong: str, rule: str):
    run(project)
    before = site(project)
    files.write(project / "content/cases/b/index.md", case(FRONT.replace(right, wrong)))
    report = run(project)
    assert report.failed
    assert rule in rules(report)
    assert site(project) == before


def test_a_link_to_a_draft_says_that_it_is_one(project: Path):
    files.write(project / "content/cases/b/index.md", case(FRONT.replace("published", "draft")))
    files.write(project / "content/pages/about.md", b"---\ntitle: About\n---\n\nSee [b](/cases/b/).\n")
    (problem,) = run(project).diagnostics
    assert (problem.file, problem.span.line) == ("content/pages/about.md", 5)
    assert "is not published: its status is draft" in problem.message
    assert not run(project, drafts=True).failed


def test_a_folder_that_no_build_has_made_is_not_replaced(project: Path):
    files.write(project / "public/thesis.docx", b"precious")
    report = run(project)
    assert rules(report) == {"output-folder"}
    assert site(project) == {"thesis.docx": b"precious"}


def test_what_has_a_hidden_name_in_the_output_stays(project: Path):
    run(project)
    (project / "public/.git/refs").mkdir(parents=True)
    files.write(project / "public/.git/HEAD", b"ref: refs/heads/gh-pages")
    files.write(project / "content/cases/a/index.md", case(body="Other words.\n"))
    files.write(project / "content/cases/b/index.md", case(body="Other words.\n"))
    add_case(project, "c")
    assert not run(project).failed
    assert (project / "public/.git/refs").is_dir()
    assert files.read(project / "public/.git/HEAD") == b"ref: refs/heads/gh-pages"
    assert (project / "public/cases/c/index.html").exists()


def test_a_published_file_that_was_touched_is_no_obstacle(project: Path):
    run(project)
    before = site(project)
    os.utime(project / "public/index.html", ns=(1, 1))
    assert not run(project).failed
    assert not run(project).failed
    assert site(project) == before


def test_a_mode_that_was_changed_by_hand_is_put_right(project: Path):
    run(project)
    (project / "public/index.html").chmod(0o600)
    run(project)
    assert (project / "public/index.html").stat().st_mode & 0o777 == files.FILE_MODE
    shutil.rmtree(project / "public")
    run(project)
    assert {entry.mode & 0o777 for entry in files.scan_output(project / "public")} == {files.FILE_MODE}


def test_a_picture_saved_during_a_build_is_not_taken_for_the_one_before(project: Path, monkeypatch: pytest.MonkeyPatch):
    picture = project / "content/cases/a/figures/x.png"
    files.write(project / "content/cases/a/index.md", case())
    old, new = png(), png(40)
    launder_all = picturing._launder_all

    def saved_meanwhile(*arguments):
        picture.write_bytes(new)
        yield from launder_all(*arguments)

    monkeypatch.setattr(picturing, "_launder_all", saved_meanwhile)
    run(project)
    monkeypatch.undo()
    picture.write_bytes(old)
    run(project)
    run(project, cache=False, output="once")
    assert site(project) == site(project, "once")


def test_a_download_saved_during_a_build_is_published_as_it_is_then(project: Path, monkeypatch: pytest.MonkeyPatch):
    download = project / "content/cases/a/supplement/labs.csv"
    files.write(download, b"test,value\nCRP,1\n")
    publish = pipeline.publish

    def saved_meanwhile(*arguments):
        monkeypatch.undo()
        download.write_bytes(b"test,value\nCRP,2\n")
        return publish(*arguments)

    monkeypatch.setattr(pipeline, "publish", saved_meanwhile)
    assert not run(project).failed
    run(project, cache=False, output="once")
    assert site(project)["cases/a/supplement/labs.csv"] == b"test,value\nCRP,2\n"
    assert site(project) == site(project, "once")


def test_a_project_that_may_only_be_read_is_checked(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(files, "writable", lambda path: False)
    assert not run(project, write=False).failed
    assert not (project / STATE).exists()


def test_a_site_without_a_published_case_is_a_warning(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    report = run(tmp_path)
    assert [(item.rule, item.severity) for item in report.diagnostics] == [("no-cases", "warning")]


def style(words: str) -> bytes:
    layout = f'<layout prefix="{words} "><text variable="title"/></layout>'
    text = f'<style version="1.0"><citation>{layout}</citation><bibliography>{layout}</bibliography></style>'
    return text.encode()


def test_an_edited_style_file_makes_the_pages_anew_that_use_it(project: Path):
    files.write(project / "content/site.yml", b"title: Cases\ncsl: own.csl\n")
    files.write(project / "content/own.csl", style("see"))
    files.write(project / "content/cases/a/mine.csl", style("compare"))
    files.write(project / "content/cases/a/index.md", case(FRONT + "csl: mine.csl\n", "Known [@ref]."))
    files.write(project / "content/cases/b/index.md", case(FRONT, "Known [@ref]."))
    for slug in ("a", "b"):
        files.write(project / f"content/cases/{slug}/references.bib", b"@book{ref, title={Bones}}")
    run(project)
    pages = {slug: f"cases/{slug}/index.html" for slug in ("a", "b")}
    assert b"compare" in site(project)[pages["a"]]
    assert b"see" in site(project)[pages["b"]]
    files.write(project / "content/own.csl", style("quoting"))
    files.write(project / "content/cases/a/mine.csl", style("against"))
    run(project)
    assert b"against" in site(project)[pages["a"]]
    assert b"quoting" in site(project)[pages["b"]]


def test_another_style_of_the_site_reads_no_case_again(project: Path):
    run(project)
    files.write(project / "content/site.yml", b"title: Cases\nurl: https://cases.example/\ncsl: apa\n")
    assert run(project).read == 0
    assert b"Doe, 2020</a>" in site(project)["cases/a/index.html"]


def test_a_style_that_breaks_down_is_a_mistake_and_no_traceback(project: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(*_args: object) -> None:
        raise StyleFailure("Mine", "ref", "IndexError: list index out of range")

    monkeypatch.setattr(publishing, "cite_case", broken)
    report = run(project, cache=False)
    assert report.failed
    assert rules(report) == {"style-failure"}
    assert {item.file for item in report.diagnostics} <= {f"content/cases/{slug}/index.md" for slug in ("a", "b")}
    assert "“Mine” cannot print the reference 'ref'" in report.diagnostics[0].message


def looked(root: Path) -> Look:
    """What a preview does beside a build, which may hold the project's lock."""
    return look(root, root / STATE, Options(jobs=1, search=False), lambda *_: None, Before(remember.Memory()))


def missing(*_: object) -> None:
    raise MissingCase("00" * 16)


def test_a_look_leaves_the_store_to_a_build_that_is_under_way(project: Path, monkeypatch: pytest.MonkeyPatch):
    run(project)
    store = project / STATE / "store/results.db"
    before = store.stat().st_ino
    with monkeypatch.context() as patch, files.lock(project / STATE / "lock"):
        patch.setattr(pipeline, "gather", missing)
        with pytest.raises(OSError, match="in use by another command"):
            looked(project)
    assert store.stat().st_ino == before
    assert len(looked(project).site.cases) == 2


def test_a_look_removes_a_store_that_stays_damaged_when_nobody_uses_it(project: Path, monkeypatch: pytest.MonkeyPatch):
    run(project)
    files.write(project / STATE / "store/left", b"damaged")
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "gather", missing)
        with pytest.raises(MissingCase):
            looked(project)
    assert not (project / STATE / "store/left").exists()
    assert len(looked(project).site.cases) == 2
