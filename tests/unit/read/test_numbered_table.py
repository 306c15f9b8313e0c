"""Tests of sitegen/read/numbered_table.py; mistakes and their places are in tests/golden/markdown/tables.md."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import CrossReference
from sitegen.model.walk import walk
from sitegen.read.attributes import Attributes
from sitegen.read.markdown import MarkdownOptions, MarkdownReader
from sitegen.read.numbered_table import Said, TableCaption


def here(position: int) -> tuple[int, int]:
    return 0, position


def test_what_a_container_says_comes_before_the_line_below():
    outer = TableCaption((), (Said(Attributes(values={"head": "2", "align": "lr"}), here),))
    below = TableCaption((), (Said(Attributes(values={"head": "3", "header-column": ""}), here),))
    both = outer.over(below)
    assert both.values == {"head": "2", "align": "lr", "header-column": ""}
    assert both.of("header-column") is below.said[0]


TEXT = """\
::: {#tbl-a}
| @tbl-2 |
| --- |
| @tbl-3 |

@tbl-1

@tbl-4
:::

::: {#tbl-b src="x.csv" caption="@tbl-5"}
@tbl-8
:::

| @tbl-10 |
| --- |
| @tbl-11 |
: @tbl-9 {#tbl-c}
: @tbl-12
"""


def test_a_table_is_parsed_in_the_order_in_which_it_is_walked():
    """Places of references are counted in the order of parsing, and looked up in that of walking."""
    source = SourceText(file="x.md", text=TEXT)
    reader = MarkdownReader(source, MarkdownOptions(texts={"x.csv": b"@tbl-6,b\n@tbl-7,1\n"}))
    nodes = walk(reader.body(TEXT, 1).children)
    targets = [node.target for node in nodes if isinstance(node, CrossReference)]
    assert targets == [f"tbl-{number}" for number in range(1, 13)]
    for number, target in enumerate(targets):
        span = reader.spans[f"ref.{number}"]
        found = source.line(span.line)[span.column - 1 :][: span.length]
        assert found == f"@{target}" or target in ("tbl-6", "tbl-7")
