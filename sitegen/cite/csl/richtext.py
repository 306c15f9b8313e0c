"""Texts of records → output: the tags of CSL-JSON, quotation marks that nest, apostrophes."""

from __future__ import annotations

import re

from sitegen.cite.csl.output import Node, Out

_SPECIAL = re.compile(r"""[<"'“‘]""")
_TOKEN = re.compile(r"""<(/?)(i|b|sup|sub|sc|span)(\s[^<>]*)?>|(["“”])|(['‘’])|([^<"'“”‘’]+|<)""")
_CLOSERS = {'"': '"', "“": "”", "'": "'", "‘": "’"}
DEEPEST = 40


def rich(text: str) -> Out:
    """*text* with its formatting; plain text is given back as it is."""
    if not _SPECIAL.search(text):
        return text
    return _Reader(text).read()


def _tag(name: str, rest: str) -> str:
    if name != "span":
        return name
    if "small-caps" in rest:
        return "sc"
    if "nocase" in rest:
        return "nocase"
    return "nodecor" if "nodecor" in rest else "span"


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[tuple[str, str, str, list[Out]]] = [("", "", "", [])]

    def read(self) -> Out:
        for found in _TOKEN.finditer(self.text):
            if found[2]:
                self.markup(found)
            elif found[4] or found[5]:
                self.mark(found)
            else:
                self.add(found[0])
        while len(self.stack) > 1:
            self.unclosed()
        children = self.stack[0][3]
        if len(children) == 1:
            return children[0]
        return Node("text", children) if children else ""

    def add(self, text: str) -> None:
        children = self.stack[-1][3]
        last = children[-1] if children else None
        if isinstance(last, str):
            children[-1] = last + text
        else:
            children.append(text)

    def markup(self, found: re.Match[str]) -> None:
        closing, name, rest = found[1], found[2], found[3] or ""
        if not closing:
            if len(self.stack) > DEEPEST:
                self.add(found[0])
                return
            self.stack.append((_tag(name, rest), name, found[0], []))
            return
        if not any(name == opened for _, opened, _, _ in self.stack[1:]):
            self.add(found[0])
            return
        while self.stack[-1][1] != name:
            self.unclosed()
        self.shut()

    def mark(self, found: re.Match[str]) -> None:
        """A quotation mark: opens where a word begins, closes one that is open, else is an apostrophe."""
        mark, at = found[0], found.start()
        before = self.text[at - 1] if at else " "
        after = self.text[found.end()] if found.end() < len(self.text) else " "
        if (
            self.stack[-1][1].startswith("q")
            and mark == self.stack[-1][1][1:]
            and not (mark in "'’" and after.isalnum())
            and not (mark in "\"'" and before.isspace())
        ):
            self.shut()
        elif self.opens(mark, before, after):
            self.stack.append(("q", "q" + _CLOSERS[mark], mark, []))
        else:
            self.add("’" if mark == "'" else mark)

    def opens(self, mark: str, before: str, after: str) -> bool:
        if mark not in _CLOSERS or len(self.stack) > DEEPEST:
            return False
        close = _CLOSERS[mark]
        if mark == "'" and (before.isalnum() or after.isspace()):
            return False
        if mark in "\"'" and not (before.isspace() or before in "([{<>-–—/“‘«\"'"):
            return False
        found = self.text.find(close, self.text.index(mark) + 1)
        return found > 0

    def shut(self) -> None:
        tag, _, start, children = self.stack.pop()
        if tag == "span":
            self.stack[-1][3].extend(children)
        elif children:
            self.stack[-1][3].append(Node(tag, children, start if start in "“‘" else ""))
        elif start == "'":
            self.add("’’")

    def unclosed(self) -> None:
        _, name, start, children = self.stack.pop()
        self.add("’" if name == "q'" else start)
        for child in children:
            if isinstance(child, str):
                self.add(child)
            else:
                self.stack[-1][3].append(child)
