"""The no-change decision."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import stamp


@pytest.fixture
def built(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: T\n")
    files.write(tmp_path / "public/index.html", b"x")
    save(tmp_path)
    return tmp_path


def asked(root: Path, *options: str) -> str:
    return stamp.key(options, stamp.scan_sources(root))


def save(root: Path) -> None:
    listing = files.folders_digest(files.scan_site(root / "public"))
    stamp.save(root / ".sitegen", asked(root), listing, {"summary": "words"})


def look(root: Path, *options: str):
    return stamp.unchanged(root / ".sitegen", asked(root, *options), root / "public")


def test_the_words_of_the_last_build_come_back(built: Path):
    assert look(built)["summary"] == "words"


def test_another_option_is_another_build(built: Path):
    assert look(built, "drafts") is None


@pytest.mark.parametrize(
    "name", ["content/site.yml", "content/new.md", "themes/x/theme.yml", "public/index.html", "public/new"]
)
def test_any_touched_or_new_file_is_a_change(built: Path, name: str):
    files.write(built / name, b"other words")
    assert look(built) is None


def test_a_missing_output_is_a_change(built: Path):
    (built / "public/index.html").unlink()
    assert look(built) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff"])
def test_a_damaged_stamp_is_no_stamp(built: Path, data: bytes):
    (built / ".sitegen/stamp.json").write_bytes(data)
    assert look(built) is None


def test_a_forgotten_stamp_is_gone(built: Path):
    stamp.forget(built / ".sitegen")
    stamp.forget(built / ".sitegen")
    assert look(built) is None
