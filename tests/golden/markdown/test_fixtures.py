"""Every example of the `.md` files beside this one: a title, the Markdown, and what it becomes, between dots.

After the HTML-like picture of the tree come the mistakes, `! line:column severity rule: message`. The Markdown is
taken to begin in line 1. To add an example, write its title and Markdown and run
`UPDATE_GOLDEN=1 pytest tests/golden/markdown`, then read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader
from tests.golden.markdown.tree_html import document_html

FOLDER = Path(__file__).parent
EXAMPLE = re.compile(r"^(?P<title>[^\n]+)\n\.\n(?P<input>.*?)^\.\n(?P<output>.*?)^\.\n", re.DOTALL | re.MULTILINE)
OPTIONS = {
    "abbreviations": {"WDL": "well-differentiated liposarcoma", "CT": "computed tomography"},
    "texts": {
        "labs.csv": b"Test,Value\nLeukocytes,12 \xc3\x97 10^9^/L\nSodium,140\n",
        "semicolons.csv": b"\xef\xbb\xbfTag;Wert\n1;2,5\n",
        "latin.csv": b"Caf\xe9,x\n1,2\n",
        "wide.csv": b"a,b\n1,2,3\n",
        "empty.csv": b"a,b\n",
        "merged.csv": b"Day,Cells,<\n^,Red,White\n1,\\<4,7\n",
        "ragged.csv": b"a,b\n1,2\n3,^\n<,5\n",
    },
}


def outcome(markdown: str, raw_html: bool = False) -> str:
    reader = MarkdownReader(SourceText(file="x.md", text=markdown), MarkdownOptions(raw_html=raw_html, **OPTIONS))
    html = document_html(reader.body(markdown, 1), reader.figures)
    problems = sorted(reader.diagnostics, key=lambda found: (found.span.line, found.span.column))
    lines = [f"! {p.span.line}:{p.span.column} {p.severity} {p.rule}: {p.message}\n" for p in problems]
    return html + "".join(lines)


def examples() -> list[tuple[str, str, str, str]]:
    return [
        (path.stem, found["title"], found["input"], found["output"])
        for path in sorted(FOLDER.glob("*.md"))
        for found in EXAMPLE.finditer(path.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("file", "title", "markdown", "expected"), examples())
def test_markdown_becomes(file, title, markdown, expected):
    if not os.environ.get("UPDATE_GOLDEN"):
        assert outcome(markdown, file == "raw_html") == expected


@pytest.mark.skipif(not os.environ.get("UPDATE_GOLDEN"), reason="only with UPDATE_GOLDEN=1")
def test_golden_files_are_written_anew():
    for path in FOLDER.glob("*.md"):
        raw_html = path.stem == "raw_html"
        text = EXAMPLE.sub(
            lambda found, raw_html=raw_html: (
                f"{found['title']}\n.\n{found['input']}.\n{outcome(found['input'], raw_html)}.\n"
            ),
            path.read_text("utf-8"),
        )
        path.write_text(text, "utf-8")
