"""A prose page: title, a little front matter, Markdown."""

from hypothesis import given, settings, strategies as st

from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.read.page import ReadPage, read_page

TEXT = """---
title: About *us*
description: Who we are.
---

## Team

See [policies](/policies/#data), [the team](#team) and [a site](https://example.org).
"""


FIGURES = """
As @fig-xr and [this](#fig-xr) show.

![A [film](/policies/).](figures/IMG_1977.png){#fig-xr alt="A fracture"}

A mark ![](figures/mark.png) in a line.
"""
FILES = {"figures/IMG_1977.png": "d1", "figures/mark.png": "d2"}


def read(text: str, name: str = "about", files: dict[str, str] | None = None) -> ReadPage:
    return read_page(
        f"content/pages/{name}.md",
        text.encode(),
        ReadOptions(),
        CaseFolder(slug="", path="content/pages", files=files or {}),
    )


def test_a_page_is_read_with_its_address_anchors_and_links() -> None:
    found = read(TEXT)
    assert found.diagnostics == ()
    assert found.card is not None
    assert (found.card.path, found.card.anchors) == ("/about/", ("team",))
    assert [it.href for it in found.links] == ["/policies/#data", "/about/#team"]
    assert found.links[0].source[found.links[0].span.column - 1 :].startswith("[policies]")


def test_mistakes_are_said_and_nothing_is_made() -> None:
    assert [it.rule for it in read("").diagnostics] == ["empty-file"]
    assert [it.rule for it in read("words").diagnostics] == ["front-matter"]
    assert [it.rule for it in read("---\ntitel: A\n---\n").diagnostics] == ["unknown-key", "missing-key"]
    assert read("---\n- A\n---\n").card is None


def test_a_page_has_a_name_that_can_be_an_address() -> None:
    assert [it.rule for it in read(TEXT, "About Us").diagnostics] == ["slug"]


def test_a_picture_alone_in_a_paragraph_is_a_figure() -> None:
    found = read(TEXT + FIGURES, files=FILES)
    assert found.diagnostics == ()
    assert found.card is not None
    (figure,) = found.card.page.figures
    assert (figure.id, figure.number, figure.panels[0].src) == ("fig-xr", 1, "figures/IMG_1977.png")
    assert found.card.anchors == ("team", "fig-xr")
    assert [(it.src, it.digest, it.name) for it in found.card.pictures] == [
        ("figures/IMG_1977.png", "d1", "fig-xr"), ("figures/mark.png", "d2", "picture-1"),
    ]  # fmt: skip
    assert [it.href for it in found.links[-2:]] == ["/about/#fig-xr", "/policies/"]
    assert found.links[-1].source[found.links[-1].span.column - 1 :].startswith("[film]")


def test_a_picture_that_is_not_there_is_an_error_that_names_what_may_be_meant() -> None:
    (problem, _) = read(TEXT + FIGURES, files={"figures/IMG_1977.PNG": "d1"}).diagnostics
    assert (problem.rule, problem.span.line) == ("file-missing", 12)
    assert "'figures/IMG_1977.PNG'" in problem.hint


def test_a_place_for_a_figure_that_is_not_on_the_page_is_an_error() -> None:
    (problem,) = read(TEXT + "\n::: {#fig-ct}\n:::\n").diagnostics
    assert (problem.rule, problem.message) == ("figure-missing", "there is no figure 'fig-ct' on this page")


def test_a_citation_is_an_error_where_there_is_no_list_of_references() -> None:
    problems = read(TEXT + "\nHi [see @a; @b] and @c, or write to us\\@example.\n").diagnostics
    assert [(it.rule, it.span.column, it.span.length) for it in problems] == [
        ("citation-place", 9, 2), ("citation-place", 13, 2), ("citation-place", 21, 2),
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=120))
def test_no_bytes_raise(data: bytes) -> None:
    read_page("content/pages/a.md", data, ReadOptions())
