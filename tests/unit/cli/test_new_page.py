"""`sitegen new page`: a page to write, never over one that is there."""

from pathlib import Path

from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["new", "page", *words, "-C", str(root)])


def test_it_is_made_once(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\n")
    assert run(tmp_path, "for-authors.md", "--title", "For: authors").exit_code == 0
    written = files.read(tmp_path / "content/pages/for-authors.md")
    assert b"For: authors" in written
    again = run(tmp_path, "for-authors")
    assert (again.exit_code, "There is a page 'for-authors' already" in again.output) == (2, True)
    assert files.read(tmp_path / "content/pages/for-authors.md") == written


def test_a_name_that_is_no_address_is_met_with_one_that_is(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\n")
    assert "Type: sitegen new page uber-uns" in run(tmp_path, "Über uns").output
    assert not (tmp_path / "content/pages").exists()


def test_a_page_that_the_site_has_itself_is_not_written_twice(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\n")
    result = run(tmp_path, "browse")
    assert (result.exit_code, "choose another name: our-browse" in result.output.lower()) == (2, True)
    assert not (tmp_path / "content/pages").exists()


def test_what_it_says_of_the_checks_is_true(tmp_path: Path):
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
    assert "every check warns of it, and --strict refuses" in run(tmp_path, "about").output
    for words, status, told in (([], 0, "warning[unfilled]"), (["--strict"], 1, "error[unfilled]")):
        result = CliRunner().invoke(main, ["check", *words, "-C", str(tmp_path)])
        assert (result.exit_code, told in result.output) == (status, True), result.output
