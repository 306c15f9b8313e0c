"""A DOI is of one case."""

from pathlib import Path

from sitegen import files
from sitegen.build.duplicate_dois import duplicate_dois
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.model.diagnostic import Span
from sitegen.model.site import Card


def card(slug: str, doi: str) -> Card:
    return Card(slug=slug, digest="d", title=(), title_text=slug, doi=doi)


def test_every_case_but_the_first_is_told_whatever_the_letters() -> None:
    cards = [card("c", "10.5555/X"), card("b", "10.5555/x"), card("a", "10.5555/X"), card("d", ""), card("e", "")]
    found = list(duplicate_dois(cards))
    assert [(one.file, one.rule, one.severity) for one in found] == [
        ("content/cases/b/index.md", "duplicate-doi", "error"),
        ("content/cases/c/index.md", "duplicate-doi", "error"),
    ]
    assert "'a'" in found[0].message


def test_a_build_stops_at_the_line_of_the_doi(tmp_path: Path) -> None:
    """And a DOI with another prefix than that of site.yml is told at its line."""
    files.write(tmp_path / "content/site.yml", b'title: Cases\ndoi_prefix: "10.5555"\n')
    for slug, doi in (("a", "10.5555/x"), ("b", "10.5555/X"), ("c", "10.1000/x")):
        text = f"---\ntitle: {slug}\nstatus: published\ndate: 2024\ndoi: {doi}\n---\n\nText.\n"
        files.write(tmp_path / f"content/cases/{slug}/index.md", text.encode())
    report = build(tmp_path, Options(write=False), lambda *_: None)
    found = {item.rule: item for item in report.diagnostics}
    assert report.failed
    assert (found["duplicate-doi"].file, found["duplicate-doi"].span) == ("content/cases/b/index.md", Span(5, 6, 9))
    assert (found["foreign-doi"].file, found["foreign-doi"].span) == ("content/cases/c/index.md", Span(5, 6, 9))
