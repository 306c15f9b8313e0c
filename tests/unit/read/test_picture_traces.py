"""A picture that tells of a person is told where it is shown, by kinds alone, with what to type."""

import pytest

from sitegen.images.trace import Trace
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.read.page import read_page
from sitegen.read.picture_traces import cure, traces_elsewhere

FOUND: dict[str, tuple[Trace, ...]] = {"figures/a.png": ("place", "date"), "figures/b.png": ("name",)}
CASE = """---
title: A
figures:
  - id: ct
    panels:
      - {id: a, src: figures/a.png, alt: A mass}
      - {id: b, src: figures/b.png, alt: A scar}
---

See @fig-ct.

![Again.](figures/a.png){#fig-x alt="The same"}
"""


def told(text: str, traces: dict[str, tuple[Trace, ...]] = FOUND) -> list[Diagnostic]:
    files = {"index.md": "", "figures/a.png": "", "figures/b.png": ""}
    folder = CaseFolder(slug="c", path="content/cases/c", texts={"index.md": text.encode()}, files=files, traces=traces)
    return [item for item in read_case(folder, ReadOptions()).diagnostics if item.rule == "picture-metadata"]


def test_each_is_told_once_where_it_is_first_shown() -> None:
    first, second = told(CASE)
    assert (first.file, first.span.line, first.span.column, first.span.length) == (
        "content/cases/c/index.md",
        6,
        22,
        13,
    )
    assert first.source[first.span.column - 1 :].startswith("figures/a.png")
    assert "'figures/a.png' still holds" in first.message
    assert first.message.endswith(": the place where it was taken, a date")
    assert (second.span.line, second.severity) == (7, "warning")
    assert second.message.endswith(": a name")
    assert first.hint == second.hint
    assert first.hint.endswith("type: sitegen strip content/cases/c")


def test_a_picture_in_the_text_is_told_at_its_name() -> None:
    (found,) = told('---\ntitle: A\n---\n\n![One.](figures/a.png){#fig-x alt="B"}\n', {"figures/a.png": ("name",)})
    assert found.source[found.span.column - 1 :].startswith("figures/a.png)")


def test_one_that_nothing_shows_is_told_by_its_own_name() -> None:
    found = told("---\ntitle: A\n---\n", {"figures/a.png": ("name",)})
    assert [(item.file, item.span.line) for item in found] == [("content/cases/c/figures/a.png", 1)]
    assert found[0].hint.endswith("sitegen strip content/cases/c/figures/a.png")


def test_pictures_without_traces_and_those_that_are_refused_anyhow_are_not() -> None:
    assert told(CASE, {}) == []
    assert [*traces_elsewhere(CaseFolder(slug="c", path="c", traces={"supplement/a.png": ("name",)}), ())] == []


def test_a_picture_of_a_page_is_told_there() -> None:
    beside = CaseFolder(slug="", path="content/pages", files={"figures/a.png": ""}, traces={"figures/a.png": ("name",)})
    text = b'---\ntitle: About\n---\n\n![One.](figures/a.png){#fig-x alt="B"}\n'
    found = [it for it in read_page("content/pages/about.md", text, ReadOptions(), beside).diagnostics]
    assert [(it.rule, it.file, it.span.line) for it in found] == [("picture-metadata", "content/pages/about.md", 5)]
    assert found[0].hint.endswith("sitegen strip content/pages")


@pytest.mark.parametrize(("path", "typed"), [("a b.png", "'a b.png'"), ("it's.png", "'it'\"'\"'s.png'"), ("a", "a")])
def test_what_is_to_be_typed_can_be_typed(path: str, typed: str) -> None:
    assert cure(path).endswith(f"type: sitegen strip {typed}")
