"""Why was this made again?"""

from pathlib import Path

import pytest
from PIL import Image

from sitegen import files
from sitegen.build.explain import FOUND, OTHER, explain
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from tests import small_site


def project(root: Path) -> Path:
    return small_site.project(root, "title: Cases\n", a=small_site.case())


def run(root: Path) -> None:
    assert not build(root, Options(), lambda *_: None).failed


@pytest.mark.parametrize("name", ["public/cases/a/index.html", "cases/a/index.html", "/cases/a/", "./public/cases/a/"])
def test_an_output_is_known_by_any_of_its_names(tmp_path: Path, name: str):
    run(project(tmp_path))
    lines = explain(tmp_path, name)
    assert lines[:2] == ["cases/a/index.html", "It was last made because it is new."]
    assert any(line.startswith("  its case ") for line in lines)


def test_a_file_made_with_others_is_known_by_its_own_name(tmp_path: Path):
    run(project(tmp_path))
    found = {path.name for path in (tmp_path / "public/cases/a").iterdir() if path.suffix != ".html"}
    assert {"a.ris", "a.jats.xml"} <= found
    for name in sorted(found):
        lines = explain(tmp_path, f"cases/a/{name}")
        assert lines[:2] == [f"cases/a/{name}", "It was last made because it is new."]
        assert any(line.startswith(("  its records ", "  its case ")) for line in lines)


def test_an_edited_case_is_the_reason(tmp_path: Path):
    run(project(tmp_path))
    path = tmp_path / "content/cases/a/index.md"
    files.write(path, path.read_bytes() + b"\nMore.\n")
    run(tmp_path)
    assert explain(tmp_path, "/cases/a/")[1] == "It was last made because its case changed."


def test_a_case_is_known_by_its_files(tmp_path: Path):
    run(project(tmp_path))
    lines = explain(tmp_path, "content/cases/a/index.md")
    assert lines[0] == "The case 'a' is published at /cases/a/"
    assert any(line.startswith("  index.md ") for line in lines)


@pytest.mark.parametrize("name", ["https://cases.example/cases/a/#abstract", "a", "{root}/public/cases/a/index.html"])
def test_an_address_a_name_and_a_whole_path_will_do(tmp_path: Path, name: str):
    run(project(tmp_path))
    assert explain(tmp_path, name.format(root=tmp_path))[0] == "cases/a/index.html"


def test_a_page_from_the_cache_says_so_and_what_had_changed(tmp_path: Path):
    run(project(tmp_path))
    path = tmp_path / "content/cases/a/index.md"
    first = path.read_bytes()
    for text in (first + b"\nMore.\n", first):
        files.write(path, text)
        run(tmp_path)
    told = explain(tmp_path, "/cases/a/")
    assert told[1:3] == ["It was last made because its case changed.", FOUND]
    files.write(path, first + b"\nNew.\n")
    run(tmp_path)
    assert explain(tmp_path, "/cases/a/")[1:3] == [
        "It was last made because its case changed.", "It is made of these parts, each with its fingerprint:",
    ]  # fmt: skip


def test_what_a_check_has_made_is_no_secret(tmp_path: Path):
    path = project(tmp_path) / "content/cases/a/index.md"
    build(tmp_path, Options(write=False), lambda *_: None)
    run(tmp_path)
    assert explain(tmp_path, "/cases/a/")[1:3] == ["It was last made in an earlier build.", FOUND]
    files.write(path, path.read_bytes() + b"\nMore.\n")
    build(tmp_path, Options(write=False), lambda *_: None)
    assert explain(tmp_path, "/cases/a/")[1:3] == ["It was last made in an earlier build.", FOUND]
    run(tmp_path)
    assert explain(tmp_path, "/cases/a/")[1:3] == ["It was last made because its case changed.", FOUND]


def test_after_a_build_without_the_cache_it_is_said_of_which_build_is_spoken(tmp_path: Path):
    run(project(tmp_path))
    assert OTHER not in explain(tmp_path, "/cases/a/")
    build(tmp_path, Options(cache=False), lambda *_: None)
    assert explain(tmp_path, "/cases/a/")[1] == OTHER
    run(tmp_path)
    assert OTHER not in explain(tmp_path, "/cases/a/")


def test_a_draft_says_how_it_is_published(tmp_path: Path):
    path = project(tmp_path) / "content/cases/a/index.md"
    files.write(path, path.read_bytes().replace(b"status: published\n", b""))
    run(tmp_path)
    lines = explain(tmp_path, "content/cases/a/index.md")
    assert lines[0] == "The case 'a' is not published: its status is draft."
    assert "status: published" in lines[1]


def test_a_picture_says_under_which_name_it_is_published(tmp_path: Path):
    path = project(tmp_path) / "content/cases/a/index.md"
    (path.parent / "figures").mkdir()
    Image.new("RGB", (40, 40)).save(path.parent / "figures/IMG_0042.png")
    files.write(path, path.read_bytes() + b'\n![A film.](figures/IMG_0042.png){#fig-xr alt="A fracture"}\n')
    run(tmp_path)
    told = explain(tmp_path, "content/cases/a/figures/IMG_0042.png")
    assert "figures/IMG_0042.png is published under the name fig-xr." in told


@pytest.mark.parametrize(
    ("path", "words"),
    [("content/site.yml", "settings"), ("content/pages/about.md", "prose"), ("themes/mine/theme.yml", "theme")],
)
def test_a_source_says_what_depends_on_it(tmp_path: Path, path: str, words: str):
    project(tmp_path)
    files.write(tmp_path / "content/pages/about.md", b"---\ntitle: About\n---\n\nWords.\n")
    files.write(tmp_path / "themes/mine/theme.yml", b"extends: default\n")
    run(tmp_path)
    assert words in explain(tmp_path, path)[1]


def test_what_no_build_made_is_not_known(tmp_path: Path):
    run(project(tmp_path))
    assert explain(tmp_path, "nothing.html") is None
