"""Slips in citations are told where they are, with what to type; what is no slip is silent."""

from __future__ import annotations

import pytest

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def slips(text: str) -> list[Diagnostic]:
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions())
    reader.body(text, 1)
    return [found for found in reader.diagnostics if found.rule == "citation-form"]


@pytest.mark.parametrize(("text", "column", "hint"), [
    ("Both [@v1, @v2].", 12, "write a semicolon between them: [@v1; @v2]"),
    ("Both [@v1 and @pmid:5].", 15, "write a semicolon between them: [@v1; @pmid:5]"),
    ("Both [@v1, p. 3, see @v2].", 22, "write a semicolon between them: [@v1; @v2]"),
    ("Both [@v1 ; p. 3].", 11, "write a comma before the place: [@v1, p. 3]"),
    ("Both [@v2; @v1; chap. 2].", 15, "write a comma before the place: [@v1, chap. 2]"),
    ("Seen [@].", 7, "write the key of the work, as in [@silva2019]; write \\@ for the sign itself"),
    ("Seen [see @ v1].", 11, "write the key of the work, as in [@silva2019]; write \\@ for the sign itself"),
    ("Seen [@v1; @].", 12, "write the key of the work, as in [@silva2019]; write \\@ for the sign itself"),
    ("Seen [@roy; @lee, and words.", 6, "write ] behind the last work"),
    ("Seen [@v1. And words.", 6, "write ] behind the last work"), ("Seen [see @v1. And [@v2].", 6, "write ] behind the last work"),
])  # fmt: skip
def test_a_slip_is_told_at_its_place(text: str, column: int, hint: str) -> None:
    assert [(it.span.column, it.hint, it.severity) for it in slips(text)] == [(column, hint, "warning")]


@pytest.mark.parametrize("text", [
    "[@v1; @v2]", "[see @v1, pp. 3-5, and others; also -@v2]", "[@v1, p. 3; and others]", "[@v1; and others]", "[@v1, @fig-ct]",
    "[@fig-ct, @fig-mri]", "[@v1, by me@example.org]", "[me@example.org]", "@v1 [p. 3]", "[words @v1](https://example.org)",
    "in [0, 1) @v1", "[a [@v1] b]", "[@v1 [sic]]", "[\\@]", "[@v1, p. 3; 5 of them]", "[x]{.y} @v1",
])  # fmt: skip
def test_what_is_no_slip_is_silent(text: str) -> None:
    assert slips(text) == []
