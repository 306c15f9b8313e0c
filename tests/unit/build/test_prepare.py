"""What is broken is told, and its default stands in, so that all mistakes come in one run."""

from pathlib import Path

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.memory import Memory
from sitegen.build.prepare import Prepared, prepare
from sitegen.build.report import Options
from sitegen.build.sources import digest_sources
from sitegen.build.stamp import scan_sources


def look(root: Path) -> Prepared:
    sources = digest_sources(root, scan_sources(root), Memory())
    return prepare(
        root, Store(root / "store"), Store(root / "pictures"), sources, Options(base_url="https://x.example/")
    )


def test_settings_pages_and_theme_are_ready(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\n")
    files.write(tmp_path / "content/pages/about.md", b"---\ntitle: About\n---\n\nWords.\n")
    prepared = look(tmp_path)
    assert prepared.diagnostics == []
    assert prepared.context.info.title == "Cases"
    assert prepared.context.info.url == "https://x.example/"
    assert [item.path for item in prepared.context.info.navigation] == ["/about/"]
    assert "static/site.css" in prepared.static


def test_without_a_site_file_the_defaults_hold(tmp_path: Path):
    (tmp_path / "content").mkdir()
    assert look(tmp_path).diagnostics == []


def test_broken_settings_and_a_broken_page_are_both_told(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"titel: Cases\n")
    files.write(tmp_path / "content/pages/about.md", b"---\ntitle: [\n---\n")
    assert {item.file for item in look(tmp_path).diagnostics} == {"content/site.yml", "content/pages/about.md"}


def test_a_broken_theme_file_is_told_at_its_place(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\ntheme: mine\n")
    files.write(tmp_path / "themes/mine/theme.yml", b"name: [\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.file, problem.rule) == ("themes/mine/theme.yml", "yaml")


def test_pages_know_the_pictures_beside_them_and_mistakes_in_references_are_told(tmp_path: Path):
    text = b'---\ntitle: A\n---\n\n![B](figures/b.png){#fig-b alt="C"}\n\nSee @fig-b and @fig-c.\n'
    files.write(tmp_path / "content/pages/about.md", text)
    for name in ("b", "unused"):
        files.write(tmp_path / f"content/pages/figures/{name}.png", b"")
    prepared = look(tmp_path)
    (page,) = prepared.pages
    assert [(use.src, use.name) for use in page.pictures] == [("figures/b.png", "fig-b")]
    assert [(item.file, item.rule, item.span.line) for item in prepared.diagnostics] == [
        ("content/pages/about.md", "crossref", 7), ("content/pages/figures/unused.png", "unknown-file", 1),
    ]  # fmt: skip
