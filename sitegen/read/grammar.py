"""The Markdown grammar of this format: CommonMark by markdown-it, with its extensions, one rule a file.

Inline rules are tried by the character they begin with, which halves the time of a paragraph.
https://spec.commonmark.org/0.31.2/
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, backtick, entity, escape, html_inline, newline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from sitegen.read.block_order import BlockRule, ByBeginning
from sitegen.read.block_rules import MAX_NESTING, caption, depth, gap
from sitegen.read.brackets import autolink, image, link, span
from sitegen.read.citations import cluster, mention
from sitegen.read.directives import directive
from sitegen.read.emphasis import emphasis
from sitegen.read.footnotes import footnote_inline, footnote_mark
from sitegen.read.formulas import formula, formula_block
from sitegen.read.links import is_plain
from sitegen.read.pipe_tables import table
from sitegen.read.scripts import script

Rule = Callable[[StateInline, bool], bool]
SPECIAL = re.compile(r"[\n\\`*_\[\]<&$~^@!]")  # one set, no alternatives: that is three times faster
RULES: dict[str, tuple[Rule, ...]] = {
    "\n": (newline,),
    "\\": (escape,),
    "`": (backtick,),
    "*": (emphasis,),
    "_": (emphasis,),
    "[": (footnote_mark, cluster, span, link),
    "]": (),
    "!": (image,),
    "<": (autolink, html_inline),
    "&": (entity,),
    "$": (formula,),
    "~": (script,),
    "^": (footnote_inline, script),
    "@": (mention,),
}
EVERYWHERE = ("paragraph", "reference", "blockquote", "list")
BLOCK_RULES: tuple[tuple[str, str, BlockRule, tuple[str, ...]], ...] = (
    ("table", "depth", depth, ()),
    ("table", "gap", gap, EVERYWHERE),
    ("table", "caption", caption, ("blockquote",)),
    ("fence", "formula_block", formula_block, EVERYWHERE),
    ("fence", "directive", directive, EVERYWHERE),
    ("reference", "footnote_def", footnote_def, ("paragraph", "reference")),
)


class InlineParser(ParserInline):
    """markdown-it's inline parser with its rules found by their first character."""

    def tokenize(self, state: StateInline) -> None:
        """Read from `state.pos` to `state.posMax`."""
        source, end, deep = state.src, state.posMax, state.md.options.maxNesting
        while (start := state.pos) < end:
            found = SPECIAL.search(source, start, end)
            if found is None:
                state.append_pending(source[start:end])
                state.pos = end
                break
            at = found.start()
            if at > start:
                state.append_pending(source[start:at])
                state.pos = at
            if state.level < deep:
                for rule in RULES[source[at]]:
                    if rule(state, False):
                        break
                else:
                    state.append_pending(source[at])
                    state.pos = at + 1
            else:
                state.append_pending(source[at])
                state.pos = at + 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Nothing: markdown-it asks for the words of a picture's caption, which are read later, from their place."""
        return tokens

    def skipToken(self, state: StateInline) -> None:
        """Move past one construct, or one stretch of text, without reading it."""
        start = state.pos
        known = state.cache.get(start)
        if known is None:
            state.cache[start] = self._skip(state, start)
        else:
            state.pos = known

    def _skip(self, state: StateInline, start: int) -> int:
        if state.level >= state.md.options.maxNesting:
            state.pos = state.posMax
            return state.pos
        found = SPECIAL.match(state.src, start, state.posMax)
        if found is None:
            found = SPECIAL.search(state.src, start, state.posMax)
            state.pos = found.start() if found else state.posMax
            return state.pos
        state.level += 1
        matched = any(rule(state, True) for rule in RULES[state.src[start]])
        state.level -= 1
        if not matched:
            state.pos = start + 1
        return state.pos


def inline_tokens(content: str, parser: MarkdownIt, env: EnvType) -> list[Token]:
    """The tokens of *content*."""
    state = StateInline(content, parser, env, [])
    parser.inline.tokenize(state)
    if state.delimiters or any(meta and meta["delimiters"] for meta in state.tokens_meta):
        for rule in parser.inline.ruler2.getRules(""):
            rule(state)
    return state.tokens


class Grammar(MarkdownIt):
    """Addresses are judged when the tree is made, where a refusal can be a diagnostic."""

    def validateLink(self, url: str) -> bool:
        """Every address is a link to the parser."""
        return True

    def normalizeLink(self, url: str) -> str:
        """The address as written."""
        return url

    def normalizeLinkText(self, link: str) -> str:
        """The address as people read it."""
        return link if is_plain(link) else super().normalizeLinkText(link)


@cache
def grammar(raw_html: bool) -> MarkdownIt:
    """The parser, built once for each of the two answers to raw HTML."""
    parser = Grammar("commonmark", {"html": raw_html, "maxNesting": MAX_NESTING})
    parser.inline = InlineParser()
    parser.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    parser.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})
    parser.enable("table")
    deflist_plugin(parser)
    for before, name, rule, ends in BLOCK_RULES:
        parser.block.ruler.before(before, name, rule, {"alt": list(ends)})
    parser.block.ruler = ByBeginning(parser.block.ruler)
    return parser
