"""Why was this made again?"""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.explain import explain
from sitegen.build.pipeline import build
from sitegen.build.report import Options


def project(root: Path) -> Path:
    files.write(root / "content/site.yml", b"title: Cases\n")
    front = "title: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\n"
    files.write(root / "content/cases/a/index.md", f"---\n{front}---\n\n## Case\n\nWords.\n".encode())
    return root


def run(root: Path) -> None:
    assert not build(root, Options(), lambda *_: None).failed


@pytest.mark.parametrize("name", ["public/cases/a/index.html", "cases/a/index.html", "/cases/a/", "./public/cases/a/"])
def test_an_output_is_known_by_any_of_its_names(tmp_path: Path, name: str):
    run(project(tmp_path))
    assert "it is new" in explain(tmp_path, name)[0]


def test_an_edited_case_is_the_reason(tmp_path: Path):
    run(project(tmp_path))
    path = tmp_path / "content/cases/a/index.md"
    files.write(path, path.read_bytes() + b"\nMore.\n")
    run(tmp_path)
    assert "its case changed" in explain(tmp_path, "/cases/a/")[0]


def test_a_case_is_known_by_its_files(tmp_path: Path):
    run(project(tmp_path))
    assert any("index.md" in line for line in explain(tmp_path, "content/cases/a/index.md"))


def test_what_no_build_made_is_not_known(tmp_path: Path):
    run(project(tmp_path))
    assert explain(tmp_path, "nothing.html") is None
