"""Footnotes: `[^label]` with `[^label]: text`, and `^[text]` in place. Numbered in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from sitegen.model.diagnostic import Span
from sitegen.model.document import FootnoteRef
from sitegen.read.ledger import Ledger
from sitegen.read.places import Origin, Places

_MARK = re.compile(r"\[\^([^\s\[\]]+)\]")
_OPEN, _CLOSE = "footnote_reference_open", "footnote_reference_close"


@dataclass(slots=True)
class Definition:
    """A footnote: block tokens of a definition, or the content of one written in place."""

    tokens: list[Token]
    line: int = 0
    content: str = ""
    origin: Origin | None = None
    base: int = 0
    number: int = 0
    marks: int = 0


def footnote_mark(state: StateInline, silent: bool) -> bool:
    """`[^label]`, defined or not."""
    if not state.src.startswith("[^", state.pos) or not (found := _MARK.match(state.src, state.pos, state.posMax)):
        return False
    if not silent:
        token = state.push("footnote_mark", "", 0)
        token.content = found[1]
        token.meta = {"at": state.pos}
    state.pos = found.end()
    return True


def footnote_inline(state: StateInline, silent: bool) -> bool:
    """`^[text]`; `^[@a]^` is a superscript."""
    start = state.pos
    if not state.src.startswith("^[", start) or start > state.env["last_bracket"]:
        return False
    end = parseLinkLabel(state, start + 1)
    if end < 0 or state.src[end + 1 : end + 2] == "^":
        return False
    if not silent:
        token = state.push("footnote_inline", "", 0)
        token.content = state.src[start + 2 : end]
        token.meta = {"at": start}
    state.pos = end + 1
    return True


class Footnotes:
    """The footnotes of one text, in order of their first marks."""

    def __init__(self, ledger: Ledger, places: Places) -> None:
        self.ledger = ledger
        self.places = places
        self.by_label: dict[str, Definition] = {}
        self.used: list[Definition] = []
        self.allowed = True

    def collect(self, tokens: list[Token]) -> None:
        """Learn all definitions in *tokens*."""
        opened: list[tuple[int, Token]] = []
        for index, token in enumerate(tokens):
            if token.type == _OPEN:
                opened.append((index, token))
            elif token.type == _CLOSE and opened:
                start, first = opened.pop()
                self._define(first, tokens[start + 1 : index])

    def _define(self, token: Token, tokens: list[Token]) -> None:
        label, line = str(token.meta["label"]), token.map[0] if token.map else 0
        if (first := self.by_label.get(label)) is not None:
            message = f"the footnote '{label}' is written twice, first in line {self._row(first.line)}"
            self.ledger.problem(self._place(line, label), "footnote", message, "give one of the two another name")
            return
        self.by_label[label] = Definition(tokens, line)

    def _row(self, line: int) -> int:
        return self.places.whole_line(line).line

    def _place(self, line: int, label: str) -> Span:
        mark = f"[^{label}]"
        return self.places.span(line, max(self.places.lines[line].find(mark), 0), len(mark))

    def mark(self, label: str, origin: Origin, at: int) -> FootnoteRef | None:
        """The mark of the footnote *label*; None, and a mistake, when there is no such footnote."""
        found = self.by_label.get(label)
        if found is None:
            why, hint = f"there is no footnote '{label}'", f"write it below the text: [^{label}]: …"
            if not self.allowed:
                why, hint = "footnotes belong in the text, not in the front matter", "say it in the sentence"
            self.ledger.problem(self.places.span(*origin(at), len(label) + 3), "footnote", why, hint)
            return None
        return self._use(found)

    def in_place(self, content: str, origin: Origin, at: int, base: int) -> FootnoteRef | None:
        """The mark of the footnote `^[content]` at *at*."""
        if not self.allowed:
            why = "footnotes belong in the text, not in the front matter"
            self.ledger.problem(self.places.span(*origin(at), 2), "footnote", why, "say it in the sentence")
            return None
        return self._use(Definition([], content=content, origin=origin, base=base))

    def _use(self, found: Definition) -> FootnoteRef:
        if not found.number:
            self.used.append(found)
            found.number = len(self.used)
        found.marks += 1
        return FootnoteRef(found.number, found.marks)

    def report_unused(self) -> None:
        """Warn of the definitions nothing leads to."""
        for label, found in self.by_label.items():
            if not found.number:
                message, hint = (
                    f"nothing refers to the footnote '{label}'",
                    f"write [^{label}] in the text, or remove it",
                )
                self.ledger.problem(self._place(found.line, label), "footnote", message, hint, "warning")
