"""Tests of sitegen/read/pipe_tables.py."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitegen.read import pipe_tables
from sitegen.read.pipe_tables import table

KEPT = frozenset({"table_open", "tr_open", "th_open", "inline", "th_close", "tr_close", "table_close"})
PIECES = (
    "a",
    "|",
    "|",
    "\\|",
    "\\",
    " ",
    "\t",
    "\n",
    "\n",
    "-",
    "--",
    ":",
    "| - |\n",
    "|---|:-:|\n",
    "> ",
    "- ",
    "# h\n",
)


def parsed(text: str, *, ours: bool) -> list[tuple[object, ...]]:
    """What the tokens of *text* say, without those of the library that nobody reads."""
    parser = MarkdownIt("commonmark").enable("table")
    if ours:
        parser.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})
    tokens: list[Token] = []
    parser.block.parse(text, parser, {}, tokens)
    inside = [token for token in tokens if token.type in KEPT or token.tag not in ("thead", "tbody", "td")]
    return [(it.type, it.content, it.attrs, it.map if it.type in ("table_open", "inline") else 0) for it in inside]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@settings(max_examples=600, deadline=None)
def test_tables_are_those_of_the_library(text: str) -> None:
    assert parsed(text, ours=True) == parsed(text, ours=False)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|:-:|\n| 1 | 2 |",
        "a | b\n--|--:\n1\n2 | 3 | 4\n\nText",
        "| a \\| b |\n| :- |\n| \\\\| |",
        "> | a |\n> |---|\n> | 1 |\nb",
        "- a\n\n  | a |\n  |---|\n  | 1 |\n| 2 |",
        "a | b\n- | -",
        "| a |\n|---|\n    code",
        "Text\n| a |\n|---|\n| 1 |\n# h",
    ],
)
def test_tables_of_all_shapes(text: str) -> None:
    assert parsed(text, ours=True) == parsed(text, ours=False)


def test_short_rows_do_not_make_a_huge_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipe_tables, "MOST_ADDED", 3)
    rows = parsed("|a|b|\n|-|-|\n" + "|1|\n" * 9, ours=True)
    assert sum(row[0] == "tr_open" for row in rows) == 4
