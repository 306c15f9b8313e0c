"""`sitegen export`: one file to standard output, several into a folder, and plain words when it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli import export as module
from sitegen.cli.export import _listing
from sitegen.cli.main import main
from sitegen.plugins import Exporter, Registry, discover


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    for slug in ("a", "b"):
        front = f"title: Case {slug}\ndate: 2020-01-02\nstatus: published\nauthors: [Jo Doe]\n"
        files.write(tmp_path / f"content/cases/{slug}/index.md", f"---\n{front}---\n\nWords.\n".encode())
    return tmp_path


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["export", "-C", str(root), *words])


def test_formats_are_listed_with_what_they_make_and_who_reads_them(tmp_path: Path) -> None:
    lines = run(tmp_path, "--list").output.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("ris "))
    assert lines[at].endswith("RIS: nearly every reference manager")
    assert lines[at + 1].strip() == "one file of one case or many; published with each case"
    assert max(map(len, lines)) <= 80
    names = [line.split()[0] for line in lines if line[:1].islower() and "  " in line]
    assert names == sorted(discover("exporters").by_name)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (Exporter(name="a", label="A", gather=lambda found, site, batch: b""), "one file of many cases; for a deposit"),
        (Exporter(name="a", label="A", gather=lambda found, site, batch: b"", publish=True), "exports: [+a]"),
        (Exporter(name="a", label="A", write=lambda known, site: b""), "one file a case; published with exports: [+a]"),
        (Exporter(name="a", label="A", write=lambda known, site: b"", beside=True), "published with each case"),
        (Exporter(name="a", label="A", tags=lambda known, site: ()), "in the head of each page; always published"),
    ],
)
def test_whether_the_build_publishes_a_format_is_told(item: Exporter, told: str) -> None:
    assert told in "\n".join(_listing(Registry({"a": item})))


def test_the_list_names_what_a_build_alone_makes(tmp_path: Path) -> None:
    assert "Made by sitegen build alone: " in run(tmp_path, "--list").output


def test_one_file_goes_to_standard_output(project: Path) -> None:
    result = run(project, "ris", "--all")
    assert (result.exit_code, result.stdout.count("TY  - JOUR")) == (0, 2)


def test_a_file_is_written_where_it_is_asked_for(project: Path, tmp_path: Path) -> None:
    result = run(project, "ris", "a", "-o", str(tmp_path / "out.ris"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert b"T1  - Case a" in files.read(tmp_path / "out.ris") or b"TI  - Case a" in files.read(tmp_path / "out.ris")


def test_several_files_need_a_folder(project: Path, tmp_path: Path) -> None:
    result = run(project, "highwire", "--all")
    assert (result.exit_code, "-o FOLDER" in result.output) == (2, True)
    assert run(project, "highwire", "--all", "-o", str(tmp_path / "heads")).exit_code == 0
    assert len(list((tmp_path / "heads").iterdir())) == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("rsi", "--all"), "did you mean 'ris'"),
        (("ris",), "which cases?"),
        (("ris", "nobody"), "no case is called 'nobody'"),
        (("ris", "--year", "1999"), "No published case is among those you ask for. There are: --year 2020."),
        (("ris", "--issue", "3/2"), "No published case is among those you ask for. There are: --year 2020."),
        (("ris", "--year", "2"), "write a year of four digits"),
        (("ris", "--year", "202O"), "write a year of four digits"),
        (("ris", "a", "--all"), "--all are all cases"),
        (("ris", "--all", "--year", "2020"), "--all are all cases"),
        (("ris", "a", "--year", "1999"), "of another year or issue than you ask for: 'a'"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(project: Path, words: tuple[str, ...], told: str) -> None:
    result = run(project, *words)
    assert result.exit_code in (1, 2)
    assert told in result.output


def test_no_file_is_written_outside_the_folder_asked_for(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for slug in ("a", "b"):
        place = project / f"content/cases/{slug}/index.md"
        files.write(place, files.read(place).replace(b"authors:", b"volume: ../../../x\nissue: 1/2\nauthors:"))
    out = tmp_path / "out/a/b"
    assert run(project, "ris", "--issue", "../../../x(1/2)", "-o", f"{out}/").exit_code == 0
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["volume-x-issue-1-2.ris"]
    item = Exporter(name="up", label="Up", filename="../{slug}.txt", write=lambda known, site: b"")
    monkeypatch.setattr(module, "discover", lambda kind: Registry({"up": item}))
    result = run(project, "up", "a", "-o", f"{out}/")
    assert (result.exit_code, "would be no file of its folder" in result.output) == (1, True)
    assert not (tmp_path / "out/a/a.txt").exists()


def test_the_number_of_a_deposit_is_the_time_and_only_stamp_says_another(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = Exporter(
        name="many", label="Many", filename="many.txt", gather=lambda found, site, batch: b"%d" % batch.stamp
    )
    monkeypatch.setattr(module, "discover", lambda kind: Registry({"many": item}))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert int(run(project, "many", "--all").stdout) > 20260101000000
    assert run(project, "many", "--all", "--stamp", "7").stdout == "7"


def test_what_stands_in_no_way_is_counted_and_told_by_check(project: Path) -> None:
    place = project / "content/cases/a/index.md"
    files.write(place, files.read(place).replace(b"authors:", b"volume: 3\nauthors:"))
    files.write(project / "content/cases/d/index.md", b"---\ntitle: D\nstatus: draft\n---\n\n[FILL IN: all]\n")
    result = run(project, "ris", "--all")
    assert result.exit_code == 0
    assert result.stderr == "1 warning of these cases or of the site: sitegen check tells them.\n"


def test_mistakes_are_told_and_nothing_is_written(project: Path, tmp_path: Path) -> None:
    files.write(project / "content/cases/a/index.md", b"---\ntitle: A\nstatus: published\n---\n")
    result = run(project, "ris", "--all", "-o", str(tmp_path / "out.ris"))
    assert result.exit_code == 1
    assert "missing-date" in result.output
    assert not (tmp_path / "out.ris").exists()


def _with(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    """A registry's format that takes cases with a DOI."""
    item = Exporter(
        name="many", label="Many", filename="many.txt",
        gather=lambda found, site, batch: " ".join(known.case.slug for known in found).encode(),
        left_out=lambda known: "" if known.case.meta.doi else "has no DOI", **changes,
    )  # fmt: skip
    monkeypatch.setattr(module, "discover", lambda kind: Registry({"many": item}))


def _doi(project: Path, slug: str) -> None:
    place = project / f"content/cases/{slug}/index.md"
    files.write(place, files.read(place).replace(b"authors:", f'doi: "10.5555/{slug}"\nauthors:'.encode()))


def test_cases_that_a_format_leaves_out_are_told_and_the_others_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch)
    _doi(project, "a")
    result = run(project, "many", "--all")
    assert (result.exit_code, result.stdout) == (0, "a")
    assert "1 case left out: b has no DOI." in result.stderr


def test_drafts_go_to_no_registry(project: Path) -> None:
    """Its rules are not for them, so that they would be sent as they are."""
    settings = b"title: Cases\nurl: https://cases.example/\neissn: 2049-3630\npublisher: P\nshort_title: C\n"
    files.write(project / "content/site.yml", settings + b"crossref: {depositor: Office, email: o@cases.example}\n")
    _doi(project, "a")
    place = project / "content/cases/a/index.md"
    files.write(place, files.read(place).replace(b"status: published", b"status: draft"))
    for name in ("crossref", "pubmed", "doaj", "doaj-json"):
        result = run(project, name, "a", "--drafts")
        assert (result.exit_code, result.stdout) == (1, ""), name
        assert "a is not published yet" in result.stderr


def test_an_export_of_nothing_is_told(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch)
    result = run(project, "many", "--all", "-o", str(tmp_path / "out.txt"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "2 cases left out: " in result.stderr
    assert "takes none of the cases" in result.stderr
    assert not (tmp_path / "out.txt").exists()


def test_more_cases_than_a_file_takes_are_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, most=1)
    _doi(project, "a")
    assert run(project, "many", "--all").exit_code == 0
    _doi(project, "b")
    result = run(project, "many", "--all")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[too-many-cases]" in result.stderr
    assert run(project, "many", "a").stdout == "a"


@pytest.mark.parametrize("written", ["a/", "content/cases/a", "content/cases/a/", "./content/cases/a/index.md"])
def test_a_case_may_be_named_by_its_path(project: Path, written: str) -> None:
    result = run(project, "ris", written)
    assert (result.exit_code, result.stdout.count("TY  - JOUR")) == (0, 1)


def test_a_dash_is_standard_output(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(project, "ris", "a", "-o", "-")
    assert (result.exit_code, result.stdout.count("TY  - JOUR"), (tmp_path / "-").exists()) == (0, 1, False)
