"""The examples of CommonMark 0.31.2, for the constructs this format keeps. The differences are listed with reasons."""

from __future__ import annotations

import json
import re

import pytest

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import FigureSlot
from sitegen.model.walk import plain_text
from sitegen.read.markdown import MarkdownOptions, MarkdownReader
from tests.golden.markdown.tree_html import document_html, escape
from tests.places import SHARED

EXAMPLES = SHARED / "oracles" / "markdown" / "commonmark.json"

RAW_HTML = "raw HTML is shown as text"
SCHEME = "only http, https, mailto and doi are linked"
DIFFERENT = {
    **dict.fromkeys((21, 31, 201, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643), RAW_HTML),
    **dict.fromkeys((596, 598, 599, 601), SCHEME),
    484: "a link to a Markdown file leads to the page made from it",
}
SECTIONS_OF_RAW_HTML = {"HTML blocks", "Raw HTML"}
PASSED = 577  # a ratchet: raise it when more pass


def normal(html: str) -> str:
    html = re.sub(r"<!--.*?-->", "", html)  # comments are never published
    html = re.sub(r"<(/?)h[1-6][^>]*>", r"<\1h>", html)  # a body has no level 1 and no jumps
    html = re.sub(r'(href|src)="/?', r'\1="', html)  # addresses begin at the site's root
    html = html.replace("&quot;", '"').replace("&#x27;", "'")
    return re.sub(r"\s*\n\s*(?=<)|(?<=>)\s*\n\s*", "", html).strip()


def rendered(markdown: str, section: str) -> str:
    if section == "Images":  # which are files of the folder here
        markdown = re.sub(r"(?<!\])(\]\(|\]: )/", r"\1", markdown)
    reader = MarkdownReader(SourceText(file="x.md", text=markdown), MarkdownOptions(folder="/"))
    tree = reader.body(markdown, 1)
    html = document_html(tree, reader.figures)
    for figure in reader.figures:  # CommonMark's pictures are paragraphs and their caption is the alternative text
        title = f' title="{escape(plain_text(figure.title))}"' if figure.title else ""
        picture = f'<p><img src="{figure.panels[0].src}" alt="{escape(plain_text(figure.caption))}"{title} /></p>'
        slot = document_html(type(tree)(children=(FigureSlot(figure.id),)), reader.figures)
        html = html.replace(slot, picture)
    return html


def examples() -> list[dict[str, str]]:
    return json.loads(EXAMPLES.read_text("utf-8")) if EXAMPLES.exists() else []


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the CommonMark examples are not on this machine")
def test_the_examples_of_commonmark_are_read_as_expected():
    passed, failed = 0, {}
    for example in examples():
        if normal(rendered(example["markdown"], example["section"])) == normal(example["html"]):
            passed += 1
        elif example["section"] not in SECTIONS_OF_RAW_HTML:
            failed[example["example"]] = example["section"]
    assert set(failed) == set(DIFFERENT)
    assert passed >= PASSED, passed
