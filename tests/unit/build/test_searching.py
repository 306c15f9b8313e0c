"""The index is made when what can be found has changed, and only then."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import pagefind, searching
from sitegen.build.pagefind import Engine, IndexFailure
from sitegen.build.pipeline import build
from sitegen.build.report import Options, Report

FRONT = "title: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\nconsent: {obtained: written}\n"
SITE = "title: Cases\nurl: https://cases.example/\n"


def _text(slug: str, words: str, front: str) -> str:
    titled = FRONT.replace("A case", f"A case {slug}")
    return f"---\n{titled}{front}---\n\n## Case\n\n{words}\n"


def write_case(root: Path, slug: str, words: str = "Words.", front: str = "") -> None:
    files.write(root / f"content/cases/{slug}/index.md", _text(slug, words, front).encode())


def configure(root: Path, text: str = "") -> None:
    files.write(root / "content/site.yml", (SITE + text).encode())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    configure(tmp_path)
    write_case(tmp_path, "a")
    write_case(tmp_path, "b")
    return tmp_path


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The documents of each run of the indexer."""
    seen: list[list[str]] = []

    def count(found: Engine, documents: Path, bundle: Path) -> None:
        seen.append([entry.path for entry in files.scan_output(documents)])
        pagefind.run(found, documents, bundle)

    monkeypatch.setattr(searching, "run", count)
    return seen


def run(root: Path, **options: object) -> Report:
    return build(root, Options(**{"jobs": 1, **options}), lambda stage, done, total: None)


def index_files(root: Path) -> list[str]:
    return [entry.path for entry in files.scan_output(root / "public/search/pagefind")]


def told(report: Report) -> dict[str, str]:
    return {item.rule: item.severity for item in report.diagnostics}


def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "engine", lambda: None)


def test_the_index_is_published_beside_the_page(project: Path):
    report = run(project)
    assert report.diagnostics == []
    assert {"pagefind.js", "cases.json", "en/pagefind-entry.json"} <= set(index_files(project))
    assert (project / "public/search/index.html").is_file()
    assert not (project / ".sitegen/search").exists()


def test_what_a_killed_build_left_is_not_indexed(project: Path, runs: list[list[str]]):
    files.write(
        project / ".sitegen/search/documents/gone/index.html", b"<html lang=en><body data-pagefind-body>x</body>"
    )
    run(project)
    assert runs == [["a/index.html", "b/index.html"]]


def test_only_documents_made_for_it_are_indexed(project: Path, runs: list[list[str]]):
    write_case(project, "b", front="title_translations: {es: Un caso, fr: Un cas}\n")
    run(project)
    assert runs == [["a/index.html", "b/1/index.html", "b/2/index.html", "b/index.html"]]


@pytest.mark.parametrize(
    "change", ["license: CC0-1.0\n", "funding: None.\n", "related: [{type: comment-on, case: a}]\n"]
)
def test_a_change_that_no_search_could_notice_indexes_nothing(project: Path, runs: list[list[str]], change: str):
    run(project)
    write_case(project, "b", front=change)
    assert run(project).read == 1
    assert len(runs) == 1


def test_a_change_of_the_words_makes_a_new_index_of_all(project: Path, runs: list[list[str]]):
    run(project)
    write_case(project, "b", "Other words.")
    run(project)
    assert runs == [["a/index.html", "b/index.html"]] * 2
    write_case(project, "b")
    run(project)
    assert len(runs) == 2  # the index of before is still there


def test_of_an_abstract_alone_the_text_is_no_part(project: Path, runs: list[list[str]]):
    configure(project, "search: abstract\n")
    run(project)
    write_case(project, "b", "Other words.")
    run(project)
    assert len(runs) == 1
    write_case(project, "b", front="abstract: News.\n")
    run(project)
    assert len(runs) == 2


def test_without_the_index_pages_are_the_same(project: Path, runs: list[list[str]]):
    run(project)
    whole = {entry.path: files.read(project / "public" / entry.path) for entry in files.scan_output(project / "public")}
    report = run(project, search=False)
    bare = {entry.path: files.read(project / "public" / entry.path) for entry in files.scan_output(project / "public")}
    assert bare == {path: data for path, data in whole.items() if "/pagefind/" not in path}
    assert report.diagnostics == []
    run(project)
    assert len(runs) == 1  # what was indexed before is remembered
    assert index_files(project)


def test_search_that_is_off_has_no_page_and_no_index(project: Path, runs: list[list[str]]):
    configure(project, "search: off\n")
    assert run(project).diagnostics == []
    assert runs == []
    assert not (project / "public/search").exists()
    assert b"search/" not in files.read(project / "public/index.html")


def test_where_the_indexer_is_missing_the_site_is_built_and_says_what_to_type(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    without_engine(monkeypatch)
    report = run(project)
    (problem,) = report.diagnostics
    assert (problem.rule, problem.severity) == ("search-engine", "warning")
    assert "pip install 'sitegen[search]'" in problem.hint
    assert (project / "public/search/index.html").is_file()
    assert not index_files(project)


def test_the_larger_indexer_is_named_when_the_texts_need_it(project: Path, monkeypatch: pytest.MonkeyPatch):
    write_case(project, "b", front="lang: zh-Hans\n")
    assert told(run(project)) == {"search-cjk": "info"}
    without_engine(monkeypatch)
    (problem,) = run(project).diagnostics
    assert "pip install 'sitegen[search-cjk]'" in problem.hint


def test_a_check_says_it_as_a_remark_and_indexes_nothing(
    project: Path, runs: list[list[str]], monkeypatch: pytest.MonkeyPatch
):
    assert run(project, write=False).diagnostics == []
    assert runs == []
    without_engine(monkeypatch)
    assert told(run(project, write=False, strict=True)) == {"search-engine": "info"}


def test_a_site_with_mistakes_is_not_indexed(project: Path, runs: list[list[str]]):
    write_case(project, "b", front="type: nonsense\n")
    assert run(project).failed
    assert runs == []


def test_an_indexer_that_fails_leaves_a_site_without_an_index(project: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(found: Engine, documents: Path, bundle: Path) -> None:
        raise IndexFailure("out of memory")

    monkeypatch.setattr(searching, "run", fail)
    report = run(project)
    (problem,) = report.diagnostics
    assert (problem.rule, problem.severity) == ("search-engine", "warning")
    assert "(out of memory)" in problem.message
    assert (project / "public/search/index.html").is_file()
    monkeypatch.undo()
    assert run(project).diagnostics == []
    assert index_files(project)


def test_a_damaged_store_is_indexed_anew(project: Path, runs: list[list[str]]):
    run(project)
    before = index_files(project)
    for entry in files.scan_output(project / ".sitegen/store/blobs"):
        (project / ".sitegen/store/blobs" / entry.path).unlink()
    (project / "public/search/pagefind/cases.json").unlink()
    assert not run(project).failed
    assert index_files(project) == before


def test_a_site_without_cases_has_no_index(project: Path):
    for slug in "ab":
        (project / f"content/cases/{slug}/index.md").unlink()
        (project / f"content/cases/{slug}").rmdir()
    assert told(run(project)) == {"no-cases": "warning"}
    assert not index_files(project)


def test_a_featured_case_that_is_not_there_is_told_at_its_place(project: Path):
    configure(project, "featured: [a, c]\n")
    (problem,) = run(project).diagnostics
    assert (problem.file, problem.rule, problem.span.line) == ("content/site.yml", "featured-case", 3)
    assert problem.source[problem.span.column - 1] == "c"
