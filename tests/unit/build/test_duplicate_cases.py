"""A folder that was copied is told; cases that know of each other are none."""

from pathlib import Path

from sitegen import files
from sitegen.build.duplicate_cases import duplicate_cases
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.model.diagnostic import Span
from sitegen.model.site import Card


def card(slug: str, title: str = "A swollen knee", **changes: object) -> Card:
    return Card(slug=slug, digest="d", title=(), title_text=title, **{"authors": ("Ada Example",), **changes})


def test_every_copy_but_the_first_is_told_whatever_the_letters() -> None:
    found = list(duplicate_cases([card("knee-copy", "A Swollen  knee"), card("knee"), card("other", "Other")]))
    assert [(one.file, one.rule, one.severity) for one in found] == [
        ("content/cases/knee-copy/index.md", "duplicate-case", "warning")
    ]
    assert "'knee'" in found[0].message
    assert "content/cases/knee-copy" in found[0].hint


def test_others_are_no_copies() -> None:
    first = card("a")
    for other in (
        card("b", related_cases=("a",)), card("b", lang="es"), card("b", type="letter"), card("b", authors=("Bo",)),
    ):  # fmt: skip
        assert list(duplicate_cases([first, other])) == []
    assert list(duplicate_cases([card("a", related_cases=("b",)), card("b")])) == []
    assert list(duplicate_cases([card("a", authors=()), card("b", authors=())])) == []


def test_a_build_points_at_the_title(tmp_path: Path) -> None:
    files.write(tmp_path / "content/site.yml", b"title: Cases\n")
    for slug in ("knee", "knee-2"):
        text = "---\nstatus: published\ndate: 2024\ntitle: A swollen knee\nauthors: [Ada Example]\n---\n\nText.\n"
        files.write(tmp_path / f"content/cases/{slug}/index.md", text.encode())
    report = build(tmp_path, Options(write=False), lambda *_: None)
    (found,) = [item for item in report.diagnostics if item.rule == "duplicate-case"]
    assert (found.file, found.span) == ("content/cases/knee-2/index.md", Span(4, 8, 14))
