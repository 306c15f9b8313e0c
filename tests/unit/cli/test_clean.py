"""`sitegen clean`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen import files
from sitegen.cli.main import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in (
        "content/site.yml",
        "public/index.html",
        ".sitegen/store/ab/c",
        ".sitegen/pictures/ab/c",
        ".sitegen/memory",
    ):
        files.write(tmp_path / name, b"x")
    files.write(tmp_path / "public/_headers", files.MARK)
    return tmp_path


def left(project: Path) -> set[str]:
    names = {str(path.relative_to(project)) for path in project.rglob("*") if path.is_file()}
    return names - {".sitegen/lock"}


def clean(project: Path, *options: str) -> str:
    result = CliRunner().invoke(main, ["clean", "-C", str(project), *options])
    assert result.exit_code == 0, result.output
    return result.output


def test_site_and_cache_go_and_content_stays(project: Path):
    assert "Removed public, " in clean(project)
    assert left(project) == {"content/site.yml"}


def test_the_site_may_stay(project: Path):
    clean(project, "--cache-only")
    assert left(project) == {"content/site.yml", "public/index.html", "public/_headers"}


def test_pictures_may_stay(project: Path):
    clean(project, "--keep-pictures")
    assert left(project) == {"content/site.yml", ".sitegen/pictures/ab/c"}


def test_nothing_to_remove_is_said(project: Path):
    clean(project)
    assert clean(project) == "There was nothing to remove.\n"


def test_whatever_else_lies_in_the_cache_goes_too(project: Path):
    for name in (
        ".sitegen/unknown",
        ".sitegen/old/x",
        ".sitegen/staging/x",
        ".public.staging/x",
        ".public.staging.old/x",
    ):
        files.write(project / name, b"x")
    clean(project)
    assert left(project) == {"content/site.yml"}
    assert not list(project.glob(".public*"))


def test_a_site_that_a_killed_build_left_half_way_is_kept_when_the_site_may_stay(project: Path):
    files.write(project / ".sitegen/staging/index.html", b"new")
    files.write(project / ".sitegen/journal", str(project / "public").encode())
    (project / "public").rename(project / ".sitegen/staging.old")
    clean(project, "--cache-only")
    assert left(project) == {"content/site.yml", "public/index.html"}
    assert (project / "public/index.html").read_bytes() == b"new"


def refused(project: Path, *options: str) -> str:
    result = CliRunner().invoke(main, ["clean", "-C", str(project), *options])
    assert (result.exit_code, result.output.count("\n"), type(result.exception)) == (1, 1, SystemExit), result.output
    return result.output


def test_a_folder_that_no_build_has_made_is_left_alone_and_so_is_the_cache(project: Path):
    (project / "public/_headers").unlink()
    assert "public/ holds files that sitegen did not make" in refused(project)
    assert {"public/index.html", ".sitegen/pictures/ab/c"} <= left(project)
    assert "Removed .sitegen/" in clean(project, "--cache-only")


def test_what_has_a_hidden_name_in_the_site_stays(project: Path):
    files.write(project / "public/.git/config", b"x")
    assert "Removed public/_headers, public/index.html, " in clean(project)
    assert left(project) == {"content/site.yml", "public/.git/config"}


def test_what_may_not_be_removed_is_told_in_a_line(project: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("shutil.rmtree", refuse)
    assert "You may not read or write here (" in refused(project)
