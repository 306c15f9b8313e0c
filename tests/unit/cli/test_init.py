"""`sitegen init`: a site in an empty folder, and one line where there can be none."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from sitegen import files
from sitegen.build import pagefind
from sitegen.cli.main import main


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, ["init", *words], input=typed)


def settings(root: Path) -> str:
    return files.read(root / "content/site.yml").decode()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.cli.init.can_ask", lambda: True)


def test_a_site_that_passes_the_strictest_check(tmp_path: Path):
    made = run(str(tmp_path / "my-cases"), "--title", 'Our "cases": all', "--contact", "a@b.example")
    assert made.exit_code == 0
    assert "sitegen serve --open" in made.output
    for command in ("check", "build"):
        result = CliRunner().invoke(main, [command, "--strict", "-C", str(tmp_path / "my-cases")])
        assert (result.exit_code, "1 case" in result.output) == (0, True), result.output


@pytest.mark.parametrize("name", ["README.md", "LICENSE", ".git/HEAD", ".venv/pyvenv.cfg", ".gitignore", ".DS_Store"])
def test_what_a_repository_begins_with_may_stand_there_and_stays(tmp_path: Path, name: str):
    files.write(tmp_path / name, b"mine")
    assert run(str(tmp_path)).exit_code == 0
    assert files.read(tmp_path / name) == b"mine"
    assert (tmp_path / "content/site.yml").exists()


@pytest.mark.parametrize("name", [".gitignore", ".vscode/settings.json", ".github/workflows/site.yml"])
def test_a_hidden_file_that_was_kept_is_told(tmp_path: Path, name: str):
    files.write(tmp_path / name, b"mine")
    assert f"{name} was left as it is." in run(str(tmp_path)).output
    assert files.read(tmp_path / name) == b"mine"


@pytest.mark.parametrize(
    ("name", "said"),
    [("paper.docx", "is not empty (paper.docx …)"), ("content/site.yml", "sitegen new case"), ("netlify.toml", "not empty")],
)  # fmt: skip
def test_in_a_folder_with_other_things_one_line_says_what_to_do(tmp_path: Path, name: str, said: str):
    files.write(tmp_path / name, b"mine")
    result = run(str(tmp_path))
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / name]


def test_a_file_is_no_folder(tmp_path: Path):
    files.write(tmp_path / "a", b"")
    assert run(str(tmp_path / "a")).exit_code == 2


@pytest.mark.parametrize("words", [("--title", ""), ("--title", "\n "), ("--lang", "English!"), ("--url", "cases"), ("--contact", "nobody"),
                                   ("--install-from", "sitegen")])  # fmt: skip
def test_a_wrong_answer_is_told_in_one_line_and_nothing_is_made(tmp_path: Path, words: tuple[str, str]):
    result = run(str(tmp_path / "a"), *words)
    assert result.exit_code == 2
    assert len([line for line in result.output.split("\n") if line.startswith("Error: ")]) == 1
    assert [*tmp_path.iterdir()] == []


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_it_asks_for_what_is_not_given_and_again_for_what_cannot_be_read(tmp_path: Path):
    result = run(str(tmp_path), "--publisher", "Ward 5", typed="English!\nes\n  \nOur cases\n\n\n")
    assert result.exit_code == 0, result.output
    assert 'title: "Our cases"' in settings(tmp_path)
    assert 'publisher: "Ward 5"' in settings(tmp_path)
    assert 'lang: "es"' in settings(tmp_path)
    assert "Who publishes" not in result.output


@pytest.mark.usefixtures("terminal")
def test_whoever_stops_answering_leaves_nothing(tmp_path: Path):
    assert run(str(tmp_path / "a"), typed="en\n").exit_code == 1
    assert [*tmp_path.iterdir()] == []


def test_search_is_on_where_it_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for found, said in ((None, "search: off"), (pagefind.Engine(tmp_path, "1", False), "search: full")):
        monkeypatch.setattr(pagefind, "engine", lambda found=found: found)
        result = run(str(tmp_path / said[-4:].strip()))
        assert said in settings(tmp_path / said[-4:].strip())
        assert ("Search is off" in result.output) is (found is None)


def test_hosts_get_sitegen_from_where_it_was_installed_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    note = json.dumps({"url": "https://git.example/sitegen", "vcs_info": {"vcs": "git", "commit_id": "abc"}})
    for text, told in ((note, "sitegen[search] @ git+https://git.example/sitegen@abc"), (None, "")):
        installed = SimpleNamespace(read_text=lambda _, text=text: text)
        monkeypatch.setattr("importlib.metadata.distribution", lambda _, installed=installed: installed)
        folder = tmp_path / str(len(told))
        result = run(str(folder))
        assert (told or "# Take the # away") in files.read(folder / "requirements.txt").decode()
        assert ("requirements.txt where it gets sitegen" in result.output) is (not told)


def test_no_answer_is_needed_without_a_terminal(tmp_path: Path):
    assert run(str(tmp_path)).exit_code == 0
    assert 'title: "Case reports"' in settings(tmp_path)


def test_a_title_that_is_not_given_is_in_the_language_of_the_site(tmp_path: Path):
    assert run(str(tmp_path), "--lang", "de-AT").exit_code == 0
    assert 'title: "Fallberichte"' in settings(tmp_path)


@pytest.mark.usefixtures("terminal")
def test_the_title_that_is_offered_is_in_the_language_of_the_site(tmp_path: Path):
    assert "Title of the site [Casos clínicos]" in run(str(tmp_path), typed="es\n\n\n\n\n").output
    assert 'title: "Casos clínicos"' in settings(tmp_path)
