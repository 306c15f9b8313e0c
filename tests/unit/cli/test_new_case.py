"""`sitegen new case`: a case to fill in, its pictures as panels, and one line where there can be none."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from sitegen import files
from sitegen.cli.main import main


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files.write(tmp_path / "project/content/site.yml", b"title: Cases\nlang: es\nurl: https://cases.example/\n")
    return tmp_path / "project"


def picture(path: Path) -> str:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (90, 20, 30)).save(file, "PNG")
    files.write(path, file.getvalue())
    return str(path)


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["new", "case", *words, "-C", str(root)])


def text(root: Path, slug: str = "a-case") -> str:
    return files.read(root / f"content/cases/{slug}/index.md").decode()


def test_it_builds_as_a_draft_in_the_language_of_the_site(root: Path, tmp_path: Path):
    given = [picture(tmp_path / "Doe 1963-02-03.png"), picture(tmp_path / "4711.png")]
    assert run(root, "a-case", *given, "--title", 'A "rare": case').exit_code == 0
    result = CliRunner().invoke(main, ["build", "--drafts", "-C", str(root)])
    assert (result.exit_code, "1 case" in result.output) == (0, True), result.output
    assert "places to fill in" in result.output
    assert "## Introducción" in text(root)


def test_pictures_are_copied_without_their_names(root: Path, tmp_path: Path):
    result = run(root, "a-case", picture(tmp_path / "Doe 1963-02-03.png"))
    folder = root / "content/cases/a-case"
    assert sorted(path.name for path in folder.rglob("*")) == ["fig-1.png", "figures", "index.md"]
    assert not [path for path in root.rglob("*") if path.is_file() and b"Doe" in path.read_bytes()]
    assert "Look for names" in result.output


def test_pictures_are_copied_without_what_was_written_into_them(root: Path, tmp_path: Path):
    exif = Image.Exif()
    exif[0x010E] = "DOE^JANE MRN 4711"
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (90, 20, 30)).save(file, "JPEG", exif=exif)
    files.write(tmp_path / "a.jpg", file.getvalue())
    result = run(root, "a-case", str(tmp_path / "a.jpg"))
    copied = files.read(root / "content/cases/a-case/figures/fig-1.jpg")
    assert b"4711" in file.getvalue()
    assert b"4711" not in copied
    assert "(names, dates, places) was left out" in result.output


def test_what_is_known_is_written(root: Path, tmp_path: Path):
    files.write(tmp_path / "a.bib", b"@article{a, title={From a file}, author={Sample, Bo}, keywords={spine}}")
    words = ("--author", "Ada Example <0000-0002-1825-0097>", "--author", "Bo X", "--from", str(tmp_path / "a.bib"))
    assert run(root, "a-case", *words).exit_code == 0
    for said in ("From a file", '"Ada Example"', "0000-0002-1825-0097", '"Bo X"', 'keywords: ["spine"]'):
        assert said in text(root)
    assert "Sample" not in text(root)


def test_an_editor_finds_a_schema_that_is_there(root: Path):
    files.write(root / "schemas/case.schema.json", b"{}")
    run(root, "a-case")
    assert text(root).split("\n")[1].startswith("# yaml-language-server: $schema=")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["there"], "There is a case 'there' already"),
        (["Á"], "Type: sitegen new case a"),
        (["a-case", "none.png"], "none.png"),
        (["a-case", "broken.png"], "broken.png was not taken"),
        (["a-case", "fine.png", "scan.dcm"], "DICOM"),
        (["a-case", "fine.png", "."], "."),
        (["a-case", "--author", "Ada <1>"], "ORCID"),
        (["a-case", "--from", "broken.png"], "broken.png is of another kind"),
    ],
)
def test_what_cannot_be_is_told_in_one_line_and_nothing_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
):
    files.write(root / "content/cases/there/index.md", b"mine")
    picture(root / "fine.png")
    files.write(root / "broken.png", files.read(root / "fine.png")[:40])
    files.write(root / "scan.dcm", b"\0" * 128 + b"DICM")
    monkeypatch.chdir(root)
    result = run(root, *words)
    lines = [line for line in result.output.split("\n") if line and not line.startswith(("Usage", "Try"))]
    assert (result.exit_code in (1, 2), len(lines), said in lines[0]) == (True, 1, True), result.output
    assert [path.name for path in (root / "content/cases").iterdir()] == ["there"]
    assert files.read(root / "content/cases/there/index.md") == b"mine"


def test_outside_of_a_project_it_says_so(tmp_path: Path):
    assert "sitegen init my-cases" in run(tmp_path, "a-case").output


def test_a_correction_has_no_form_of_a_case_and_a_journal_gets_its_lines(root: Path):
    settings = root / "content/site.yml"
    files.write(settings, files.read(settings) + b'doi_prefix: "10.5555"\nlicense: CC-BY-NC-4.0\n')
    assert run(root, "erratum", "--type", "correction", "--title", "Correction: A case").exit_code == 0
    written = text(root, "erratum")
    assert ("type: correction" in written, "type: corrects" in written, "consent:" in written) == (True, True, False)
    assert "# doi: 10.5555/erratum " in written
    assert "CC-BY-NC-4.0" in written
    assert run(root, "other", "--type", "corection").exit_code == 2


def test_it_says_what_it_took_from_an_earlier_file_and_that_the_text_is_not_there(root: Path, tmp_path: Path):
    files.write(tmp_path / "old.md", b"---\ntitle: Old\nkeywords: [knee]\n---\n\nIts text.\n")
    result = run(root, "a-case", "--from", str(tmp_path / "old.md"))
    assert "Taken from old.md: title, keywords. Its text is not" in result.output
    assert "Its text." not in text(root)


def test_a_type_may_be_typed_with_a_capital(root: Path):
    assert run(root, "fix", "--type", "Correction").exit_code == 0
    assert "type: correction" in text(root, "fix")
