"""How a preview begins and ends; what it survives is tried in tests/serve."""

from pathlib import Path

from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.model.struct import digest
from sitegen.serve import run
from tests.small_site import case
from tests.unit.serve.beside import project


def test_a_preview_begins_with_the_files_that_the_last_build_made(tmp_path: Path):
    beside = project(tmp_path / "journal", a=case())
    build(beside.root, Options(search=False), lambda *_: None)
    last = run.last_contents(beside.root / ".sitegen")
    built = {path: (beside.root / "public" / path).read_bytes() for path in last}
    assert {"index.html", "cases/a/index.html", "cases/a/a.bib", "cases/a/case.json"} <= built.keys()
    assert {path: digest(data) for path, data in built.items()} == last


def test_without_a_memory_there_is_nothing_to_begin_with(tmp_path: Path):
    assert run.last_contents(tmp_path) == {}
    (tmp_path / "memory").write_bytes(b"damaged")
    assert run.last_contents(tmp_path) == {}
