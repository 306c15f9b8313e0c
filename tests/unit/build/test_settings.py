from pathlib import Path

from sitegen import files
from sitegen.build.memory import Memory
from sitegen.build.settings import featured_twice, read_settings
from sitegen.build.sources import Sources, digest_sources
from sitegen.build.stamp import scan_sources
from sitegen.model.layout import SITE_FILE


def _found(root: Path) -> Sources:
    return digest_sources(root, scan_sources(root), Memory())


def _sources(root: Path, text: str) -> Sources:
    files.write(root / SITE_FILE, text.encode())
    return _found(root)


def test_what_the_settings_name_is_told_with_its_place(tmp_path: Path) -> None:
    text = "title: Cases\nnavigation:\n  - {label: Us, path: /about/}\n  - {label: Far, path: https://example.org/}\nfeatured: [a, b]\n"
    settings = read_settings(tmp_path, _sources(tmp_path, text))
    assert settings.problems == ()
    assert [(use.href, use.file, use.span.line) for use in settings.navigation()] == [("/about/", SITE_FILE, 3)]
    assert [(use.href, use.span.line, use.span.column) for use in settings.featured()] == [("a", 5, 12), ("b", 5, 15)]


def test_a_folder_in_place_of_the_settings_is_told(tmp_path: Path) -> None:
    (tmp_path / SITE_FILE).mkdir(parents=True)
    settings = read_settings(tmp_path, _found(tmp_path))
    assert [item.rule for item in settings.problems] == ["file-kind"]


def test_exports_and_rules_that_do_not_exist_are_told_together(tmp_path: Path) -> None:
    text = "title: Cases\nexports: [jatz]\nchecks: {altt: off}\n"
    problems = read_settings(tmp_path, _sources(tmp_path, text)).problems
    assert [(item.span.line, item.rule) for item in problems if item.span] == [
        (2, "wrong-value"),
        (3, "unknown-key"),
    ]


def test_a_case_that_is_to_stand_on_the_front_page_twice_is_told_at_the_second(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, _sources(tmp_path, "title: Cases\nfeatured:\n  - a\n  - b\n  - a\n"))
    assert [(item.rule, item.span.line) for item in featured_twice(settings) if item.span] == [("featured-case", 5)]
