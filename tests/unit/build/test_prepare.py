"""What is broken is told, and its default stands in, so that all mistakes come in one run."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.memory import Memory
from sitegen.build.prepare import Prepared, prepare, ways_to_cases
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
    assert [item.path for item in prepared.context.info.navigation] == ["/browse/", "/authors/", "/archive/", "/about/"]
    assert "static/site.css" in prepared.static


def test_the_ways_to_cases_are_called_in_the_language_of_the_site():
    theme = {"locales/es.po": b'msgid "Browse"\nmsgstr "Explorar"\n'}
    assert [item.label for item in ways_to_cases("es", theme)] == ["Explorar", "Authors", "Archive"]


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
    files.write(tmp_path / "content/site.yml", b"title: Cases\nurl: https://cases.example/\n")
    prepared = look(tmp_path)
    (page,) = prepared.pages
    assert [(use.src, use.name) for use in page.pictures] == [("figures/b.png", "fig-b")]
    assert [(item.file, item.rule, item.span.line) for item in prepared.diagnostics] == [
        ("content/pages/about.md", "crossref", 7), ("content/pages/figures/unused.png", "unknown-file", 1),
    ]  # fmt: skip


def test_a_theme_that_site_yml_names_wrongly_is_told_there(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\ntheme: {name: defualt}\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.file, problem.span.line, problem.span.column) == ("content/site.yml", 2, 15)
    assert problem.source == "theme: {name: defualt}"


def test_an_option_that_the_theme_does_not_have_is_told_at_its_line(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"theme:\n  name: mine\n  options:\n    acent: red\n")
    files.write(tmp_path / "themes/mine/theme.yml", b"extends: default\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.file, problem.span.line, problem.hint) == ("content/site.yml", 4, "did you mean 'accent'?")


def test_options_of_the_theme_and_its_parents_reach_the_pages(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"theme: {name: mine, options: {footer: of the site}}\n")
    files.write(tmp_path / "themes/mine/theme.yml", b"extends: base\noptions: {footer: of mine}\n")
    files.write(tmp_path / "themes/base/theme.yml", b"extends: default\noptions: {shape: round}\n")
    options = look(tmp_path).context.theme_options
    assert (options["footer"], options["shape"]) == ("of the site", "round")


def test_a_rule_that_does_not_exist_is_told_where_site_yml_names_it(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\nchecks:\n  panel-atl: warning\n  orcid-check: off\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.rule, problem.span.line, problem.hint) == ("unknown-key", 3, "did you mean 'panel-alt'?")


def test_a_rule_that_always_holds_says_so(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"checks: {dicom: off}\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.severity, problem.hint) == ("warning", "remove this line")


def test_a_dicom_file_beside_the_pages_is_found_whatever_its_name(tmp_path: Path):
    files.write(tmp_path / "content/pages/figures/IM0001", bytes(128) + b"DICM\x02\x00")
    assert [(item.file, item.rule) for item in look(tmp_path).diagnostics] == [
        ("content/pages/figures/IM0001", "dicom")
    ]


def test_a_style_to_be_cited_in_that_there_is_not_is_told_at_its_line(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\ncite_styles:\n  - apa\n  - nowhere-to-be-found\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.rule, problem.span.line, problem.span.column) == ("csl", 4, 5)


def test_the_file_of_a_style_to_be_cited_in_is_read_and_its_faults_are_told(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\ncite_styles: own.csl\n")
    files.write(tmp_path / "content/own.csl", b"<style>\n<citation>\n</style>")
    prepared = look(tmp_path)
    assert prepared.context.info.style_files.keys() == {"own.csl"}
    assert {item.file for item in prepared.diagnostics} == {"content/own.csl"}


STYLE = b'<style version="1.0">\n<citation><layout/></citation>\n<bibliography><layout/></bibliography></style>'


def test_pages_know_the_style_file_that_site_yml_names(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"csl: styles/own.csl\n")
    files.write(tmp_path / "content/styles/own.csl", STYLE)
    files.write(tmp_path / "content/styles/other.csl", b"<")
    prepared = look(tmp_path)
    assert prepared.diagnostics == []
    assert prepared.context.info.style_files == {"styles/own.csl": STYLE.decode()}


def test_a_style_that_is_not_there_and_one_that_is_broken_are_told(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\ncsl: own.csl\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.file, problem.rule, problem.span.line) == ("content/site.yml", "csl", 2)
    files.write(tmp_path / "content/own.csl", STYLE.replace(b"</citation>", b"<citation>"))
    (problem,) = look(tmp_path).diagnostics
    assert (problem.file, problem.rule, problem.span.line) == ("content/own.csl", "csl", 3)


def test_an_export_format_that_does_not_exist_is_told_where_site_yml_names_it(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\nexports: [ris, nbibb]\n")
    (problem,) = look(tmp_path).diagnostics
    assert (problem.rule, problem.span.line, problem.hint) == ("wrong-value", 2, "did you mean 'nbib'?")


def test_a_lock_that_cannot_be_read_is_told_at_its_line(tmp_path: Path):
    files.write(tmp_path / "content/references.lock", b'{\n "works": nothing\n}')
    prepared = look(tmp_path)
    told = [(it.file, it.rule, it.span.line) for it in prepared.diagnostics if it.severity == "error"]
    assert told == [("content/references.lock", "references-lock", 2)]
    files.write(tmp_path / "content/references.lock", b'{"version": 1, "works": [{"record": {"PMID": "5"}}]}')
    assert len(look(tmp_path).context.lock.works) == 1


@pytest.mark.parametrize(
    "theme",
    ["{name: defualt}", "{options: {logo: logo.pgn}}", "{options: {logo: logo.png, ink: red}}", "{nmae: plain}"],
)
def test_a_logo_is_not_called_useless_while_the_theme_that_may_show_it_has_a_mistake(tmp_path: Path, theme: str):
    files.write(tmp_path / "content/logo.png", b"x")
    files.write(tmp_path / "content/site.yml", f"title: Cases\ntheme: {theme}\n".encode())
    assert [item.rule for item in look(tmp_path).diagnostics if item.rule == "unknown-file"] == []
    files.write(tmp_path / "content/site.yml", b"title: Cases\n")
    assert [item.rule for item in look(tmp_path).diagnostics if item.rule == "unknown-file"] == ["unknown-file"]


def test_a_case_that_is_featured_twice_is_told_once(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: Cases\nfeatured: [a, b, a]\n")
    (problem,) = [item for item in look(tmp_path).diagnostics if item.rule == "featured-case"]
    assert (problem.severity, problem.span.line, problem.span.column) == ("warning", 2, 18)
