"""A list of references that was typed is told at its heading, in the languages of headings."""

import pytest

from sitegen.model.diagnostic import Diagnostic
from tests.case_folders import breaches


def found(body: str) -> list[Diagnostic]:
    text = f"---\ntitle: A\n---\n\n{body}\n"
    return breaches(text, "typed-references")


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
