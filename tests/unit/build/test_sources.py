"""Source files by digest and by what they are."""

import os
from pathlib import Path

from sitegen import files
from sitegen.build.memory import Memory
from sitegen.build.sources import digest_sources
from sitegen.build.stamp import scan_sources
from sitegen.model.struct import digest


def write(root: Path, *names: str) -> None:
    for name in names:
        files.write(root / name, name.encode())


def look(root: Path, memory: Memory = Memory()):  # noqa: B008 – frozen
    return digest_sources(root, scan_sources(root), memory)


def test_files_are_grouped_by_what_they_are(tmp_path: Path):
    write(tmp_path, "content/site.yml", "content/cases/a/index.md", "content/cases/a/figures/x.png",
          "content/pages/about.md",
        "content/pages/figures/x.png", "themes/mine/theme.yml", "content/own.csl", "content/styles/other.csl")  # fmt: skip
    sources = look(tmp_path)
    assert sources.site == digest(b"content/site.yml")
    assert set(sources.cases["a"]) == {"index.md", "figures/x.png"}
    assert set(sources.pages) == {"about.md"}
    assert set(sources.page_files) == {"figures/x.png"}
    assert set(sources.themes["mine"]) == {"theme.yml"}
    assert set(sources.styles) == {"own.csl", "styles/other.csl"}
    assert sources.diagnostics == []


def test_a_file_without_a_place_is_a_warning(tmp_path: Path):
    write(tmp_path, "content/cases/stray.md", "content/notes.txt")
    assert sorted((item.rule, item.severity, item.file) for item in look(tmp_path).diagnostics) == [
        ("unknown-file", "warning", "content/cases/stray.md"),
        ("unknown-file", "warning", "content/notes.txt"),
    ]


def test_links_and_unsafe_names_are_errors_and_are_not_read(tmp_path: Path):
    write(tmp_path, "content/cases/a/e\u0301.md")
    (tmp_path / "content/cases/a/link.md").symlink_to("/etc/passwd")
    sources = look(tmp_path)
    assert sorted(item.rule for item in sources.diagnostics) == ["file-kind", "file-name"]
    assert [folder.records for folder in sources.folders.values()] == [{}]


def test_a_known_stat_spares_the_hashing_once_the_file_is_old(tmp_path: Path, monkeypatch):
    write(tmp_path, "content/cases/a/index.md")
    first = look(tmp_path)
    later = Memory(started_ns=files.now_ns() + 60_000_000_000, sources=first.folders)
    monkeypatch.setattr(files, "content_digest", lambda path: "hashed again")
    assert look(tmp_path, later).folders == first.folders
    racy = Memory(started_ns=files.now_ns(), sources=first.folders)
    assert look(tmp_path, racy).cases["a"]["index.md"] == "hashed again"


def test_an_edit_that_restores_size_and_time_is_hashed_again(tmp_path: Path):
    write(tmp_path, "content/cases/a/index.md")
    first = look(tmp_path)
    path = tmp_path / "content/cases/a/index.md"
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    later = Memory(started_ns=files.now_ns() + 60_000_000_000, sources=first.folders)
    assert look(tmp_path, later).cases != first.cases


def test_what_may_not_be_read_is_told_and_the_rest_is_read(tmp_path: Path, monkeypatch):
    write(tmp_path, "content/cases/a/index.md", "content/cases/b/index.md", "content/cases/c/index.md")
    scandir, read = os.scandir, files.read

    def closed_folder(path: str):
        if path.endswith("cases/b"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    def closed_file(path: Path):
        if path.parent.name == "c":
            raise PermissionError(13, "Permission denied", path)
        return read(path)

    monkeypatch.setattr(files.os, "scandir", closed_folder)
    monkeypatch.setattr(files, "read", closed_file)
    sources = look(tmp_path)
    assert [(item.rule, item.file) for item in sources.diagnostics] == [
        ("unreadable", "content/cases/b"), ("unreadable", "content/cases/c/index.md"),
    ]  # fmt: skip
    assert set(sources.cases) == {"a"}
