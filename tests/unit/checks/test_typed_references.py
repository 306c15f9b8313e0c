"""A list of references that was typed is told at its heading, in the languages of headings."""

import pytest

from sitegen.checks._runner import run_checks
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions


def found(body: str) -> list[Diagnostic]:
    text = f"---\ntitle: A\n---\n\n{body}\n"
    folder = CaseFolder(slug="a", path="content/cases/a", texts={"index.md": text.encode()}, files={"index.md": ""})
    problems = run_checks(read_case(folder, ReadOptions()), folder)
    return [it for it in problems if it.rule == "typed-references"]


@pytest.mark.parametrize("title", ["References", "REFERENCES:", "Literaturverzeichnis", "Références", "参考文献"])
def test_it_is_told_at_its_heading(title: str) -> None:
    (problem,) = found(f"## Course\n\nShort.\n\n## {title}\n\n1. Silva A. Lung abscess. 2019.")
    assert problem.span.line == 9
    assert "sitegen refs add" in problem.hint


@pytest.mark.parametrize(
    "body", ["## References", "## References\n\n::: {#refs}\n:::", "## Review of the literature\n\n1. We searched."]
)
def test_a_heading_alone_or_another_section_is_none(body: str) -> None:
    assert found(body) == []
