"""`sitegen build`, as an author sees it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main
from tests import small_site
from tests.places import REPO

HEAVY = {"pydantic", "PIL", "lxml", "babel", "rich", "tornado", "jinja2", "markdown_it", "yaml", "msgspec"}


def project(root: Path) -> Path:
    return small_site.project(root, "title: Cases\nurl: https://cases.example/\n", a=small_site.case())


def run(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["build", "-C", str(root), *options])


def age(root: Path) -> None:
    """Wait until the sources are older than any doubt about their time stamps."""
    import time

    time.sleep(0.05)


def test_stages_and_a_summary_are_printed(tmp_path: Path):
    result = run(project(tmp_path))
    assert result.exit_code == 0
    assert "Reading cases: 1" in result.output
    assert "1 case, " in result.output
    assert (tmp_path / "public/cases/a/index.html").is_file()


def test_a_build_after_no_change_says_so_in_the_same_words(tmp_path: Path):
    project(tmp_path)
    age(tmp_path)
    first = run(tmp_path).output.splitlines()[-1].rsplit(".", 2)[0]
    again = run(tmp_path).output
    assert again.startswith(first.partition(":")[0])
    assert "; no problems. Nothing has changed (" in again
    assert "made" not in again


def test_mistakes_are_printed_and_the_exit_status_is_1(tmp_path: Path):
    project(tmp_path)
    files.write(tmp_path / "content/site.yml", b"titel: Cases\n")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "content/site.yml:1:1: error[unknown-key]" in result.output
    assert "Nothing was written" in result.output
    assert "More about a rule: sitegen explain unknown-key" in result.output
    assert not (tmp_path / "public").exists()


def test_strict_makes_warnings_errors(tmp_path: Path):
    files.write(project(tmp_path) / "content/stray.txt", b"x")
    assert run(tmp_path).exit_code == 0
    assert run(tmp_path, "--strict").exit_code == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_forms_are_alone_on_standard_output(tmp_path: Path, form: str):
    files.write(project(tmp_path) / "content/stray.txt", b"x")
    age(tmp_path)
    first = run(tmp_path, "--format", form).stdout
    assert "unknown-file" in json.dumps(json.loads(first))
    assert run(tmp_path, "--format", form).stdout == first


def test_an_address_that_is_none_is_a_usage_error(tmp_path: Path):
    assert run(project(tmp_path), "--base-url", "cases.example.org").exit_code == 2


def test_a_build_after_no_change_imports_nothing_heavy(tmp_path: Path):
    project(tmp_path)
    age(tmp_path)
    code = (
        f"import sys; sys.argv = ['sitegen', 'build', '-C', {str(tmp_path)!r}]\n"
        "from sitegen.cli.main import main\n"
        "try: main()\n"
        f"finally: print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    repo = REPO
    for expected in (False, True):
        done = subprocess.run([sys.executable, "-c", code], cwd=repo, capture_output=True, text=True, check=True)
        assert ("Nothing has changed" in done.stdout) is expected
    assert done.stderr.strip() == "[]"


def test_a_site_with_drafts_stays_out_of_indexes(tmp_path: Path):
    files.write(project(tmp_path) / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    for drafts in (True, False):
        assert run(tmp_path, *(["--drafts"] if drafts else [])).exit_code == 0
        page = (tmp_path / "public/cases/a/index.html").read_text()
        assert ('<meta name="robots" content="noindex">' in page) is drafts
        assert ("X-Robots-Tag: noindex" in (tmp_path / "public/_headers").read_text()) is drafts
        assert ("Sitemap:" in (tmp_path / "public/robots.txt").read_text()) is not drafts


def test_a_build_without_the_search_index_is_another_build(tmp_path: Path):
    project(tmp_path)
    age(tmp_path)
    assert "Indexing cases: 1" in run(tmp_path).output
    assert (tmp_path / "public/search/pagefind/cases.json").is_file()
    assert "Indexing" not in run(tmp_path, "--no-search").output
    assert not (tmp_path / "public/search/pagefind").exists()
    assert "Nothing has changed" in run(tmp_path, "--no-search").output
    assert "Nothing has changed" not in run(tmp_path).output
    assert (tmp_path / "public/search/pagefind/cases.json").is_file()


def test_the_words_of_another_day_are_not_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A date to come is told until it has come, though nothing has changed."""
    index = project(tmp_path) / "content/cases/a/index.md"
    files.write(index, index.read_bytes().replace(b"2020-01-01", b"2027-06-01"))
    age(tmp_path)
    said = []
    for epoch in ("1790000000", "1790000000", "1812000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        output = run(tmp_path).output
        said.append(("future-date" in output, "Nothing has changed" in output))
    assert said == [(True, False), (True, True), (False, False)]
