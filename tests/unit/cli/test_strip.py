"""`sitegen strip`: what is taken out is listed by kind, nothing else changes, and what cannot be is one line."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from sitegen import files
from sitegen.cli.main import main
from sitegen.images.traces import traces_of

CASE, WORDS = "content/cases/a", "DOE^JANE 4711"


def dirty(form: str = "JPEG") -> bytes:
    exif, file = Image.Exif(), io.BytesIO()
    exif[0x0112], exif[0x010E] = 6, WORDS
    exif.get_ifd(0x8825).update({1: "N", 2: (47.0, 22.0, 10.0)})
    Image.linear_gradient("L").resize((40, 30)).save(file, form, exif=exif.tobytes())
    return file.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    files.write(root / "content/site.yml", b"title: Cases\nlang: en\nurl: https://cases.example/\n")
    files.write(
        root / f"{CASE}/index.md",
        b"---\ntitle: A\nstatus: published\ndate: 2026-01-01\nauthors: [Roe]\nabstract: One.\nconsent: {obtained: written}\n"
        b'---\n\nWords (@fig-x).\n\n![One.](figures/a.jpg){#fig-x alt="A mass"}\n',
    )
    files.write(root / f"{CASE}/figures/a.jpg", dirty())
    return root


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["strip", *words, "-C", str(root)])


def pixels(data: bytes) -> tuple[bytes, object]:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.tobytes(), picture.getexif().get(0x0112)


def problems(root: Path) -> list[str]:
    output = CliRunner().invoke(main, ["check", "--format", "github", "-C", str(root)]).stdout
    return [line for line in output.splitlines() if "picture-metadata" in line]


def test_what_check_tells_is_mended_by_what_it_says_to_type(root: Path, monkeypatch: pytest.MonkeyPatch):
    (told,) = problems(root)
    assert WORDS not in told
    monkeypatch.chdir(root)
    result = CliRunner().invoke(main, told.rpartition("type: sitegen ")[2].rstrip(")").split())
    assert result.exit_code == 0
    assert f"{CASE}/figures/a.jpg: taken out: the place where it was taken, a title or comment\n" in result.output
    assert "1 picture changed, and no pixel of them." in result.output
    assert WORDS.encode() not in files.read(root / f"{CASE}/figures/a.jpg")
    assert problems(root) == []


@pytest.mark.parametrize(("ending", "form"), [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("tif", "TIFF")])
def test_pixels_orientation_and_rights_of_the_file_stay(root: Path, ending: str, form: str):
    path = root / f"{CASE}/figures/b.{ending}"
    files.write(path, dirty(form), 0o600)
    assert run(root, f"{CASE}/figures/b.{ending}").exit_code == 0
    assert pixels(files.read(path)) == pixels(dirty(form))
    assert traces_of(files.read(path)) == ()
    assert path.stat().st_mode & 0o777 == 0o600
    assert traces_of(files.read(root / f"{CASE}/figures/a.jpg"))
    assert [item.name for item in path.parent.iterdir() if item.name.startswith(".")] == []


def test_without_a_path_all_pictures_of_the_project_are_meant(root: Path):
    for path in ("content/pages/figures/b.png", "content/logo.png"):
        files.write(root / path, dirty("PNG"))
    result = run(root)
    assert result.output.count("taken out") == 3
    assert "3 pictures changed" in result.output
    again = run(root)
    assert (again.exit_code, "nothing personal" in again.output) == (0, True)


def test_a_picture_without_traces_is_not_touched(root: Path):
    path = root / f"{CASE}/figures/a.jpg"
    run(root)
    before = path.stat()
    run(root, f"{CASE}/figures/a.jpg")
    assert path.stat() == before


def test_a_path_is_looked_for_where_it_is_typed_and_in_the_project(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(root / CASE)
    assert CliRunner().invoke(main, ["strip", "figures/a.jpg"]).exit_code == 0
    assert CliRunner().invoke(main, ["strip", CASE]).exit_code == 0


def test_what_cannot_be_read_is_told_in_one_line_and_the_others_are_done(root: Path):
    cut = dirty()[:-300]
    for name, data in {"b.jpg": cut, "c.jpg": b"words", "d.gif": b"GIF89a", "e.png": dirty()}.items():
        files.write(root / f"{CASE}/figures/{name}", data)
    result = run(root)
    assert result.exit_code == 1
    assert "1 picture changed" in result.stdout
    lines = result.stderr.splitlines()
    assert [line.split()[0].rpartition("/")[2] for line in lines] == ["b.jpg", "c.jpg", "d.gif", "e.png"]
    assert all(" was left as it is: " in line for line in lines)
    assert files.read(root / f"{CASE}/figures/b.jpg") == cut


def test_only_pictures_of_the_project_are_changed(root: Path, tmp_path: Path):
    files.write(tmp_path / "mine.jpg", dirty())
    (root / CASE / "figures/link.jpg").symlink_to(tmp_path / "mine.jpg")
    for path, said in {
        str(tmp_path / "mine.jpg"): "is not in content/", f"{CASE}/figures/link.jpg": "is not in content/",
        "content/none.jpg": "There is no file or folder", "content/site.yml": "is no picture",
    }.items():  # fmt: skip
        result = run(root, path)
        assert (result.exit_code, said in result.stderr) == (2, True), result.output
        assert len(result.stderr.splitlines()) == 1
    run(root)
    assert files.read(tmp_path / "mine.jpg") == dirty()


def test_it_waits_for_a_build_that_is_under_way(root: Path, monkeypatch: pytest.MonkeyPatch):
    def held(*_: object) -> None:
        raise files.Locked("process 1")

    monkeypatch.setattr(files, "lock", held)
    result = run(root)
    assert (result.exit_code, "Another build is under way here (process 1)" in result.stderr) == (1, True)
