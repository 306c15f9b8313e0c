"""YAML as a tree of texts with places. PyYAML's C parser gives the events; nothing is resolved but structure.

`NO` stays text, `1:30` stays text, dates stay text: what a value means is decided by the key it stands for
(`read/convert.py`). Refused on the way: tags, several documents, nesting deeper than 20, more than 64 KB, more
than 100 aliases or what they would unfold to, duplicate keys. YAML 1.1, https://yaml.org/spec/1.1/
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import yaml

from sitegen.model.diagnostic import MOST, Diagnostic, Quota, Severity, SourceText, Span
from sitegen.read import yaml_notes
from sitegen.read.controls import CONTROL, HINT, told
from sitegen.read.yaml_slips import slip
from sitegen.read.yaml_words import QUOTE, begins_where_it_is_wrong, in_plain_words, signed

MAX_BYTES = 64 * 1024
MAX_DEPTH = 20
MAX_ALIASES = 100
MAX_NODES = 20_000  # after unfolding aliases; 64 KB cannot hold as many without them


class Scalar(msgspec.Struct, frozen=True):
    """A text. `plain` is true when it stands without quotes and not as a block."""

    text: str
    span: Span
    plain: bool


class Sequence(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple[YamlNode, ...]
    span: Span


class Mapping(msgspec.Struct, frozen=True):
    """Keys with values, in the order of the file; no key stands twice."""

    entries: tuple[tuple[Scalar, YamlNode], ...]
    span: Span


Event = Any  # what PyYAML's parser gives; its stubs know the marks of no event
YamlNode = Scalar | Sequence | Mapping


def compose(
    source: SourceText, first_line: int, text: str, limit: int = MAX_BYTES
) -> tuple[YamlNode | None, list[Diagnostic]]:
    """The tree of *text*, which begins at line *first_line* of *source*, and what is wrong with it.

    The tree is None when the text cannot be understood; an empty text is an empty mapping. *limit* is in bytes.
    """
    composer = _Composer(source, first_line)
    if len(text) > limit or (len(text) * 4 > limit and len(text.encode("utf-8", "replace")) > limit):
        composer.problem(Span(first_line), f"this part of the file is longer than {limit // 1024} KB",
                         "move long texts into the body of the file")  # fmt: skip
        return None, composer.problems
    try:
        return composer.document(composer.without_controls(text)), composer.problems
    except _Refused:
        pass
    except yaml.MarkedYAMLError as error:
        composer.syntax(error)
    except yaml.YAMLError:
        composer.problem(Span(first_line), "this is not YAML", "check quotes, colons and indentation")
    return None, composer.problems


class _Refused(Exception):
    """The text is not read any further; the reason is among the problems."""


class _Composer:
    """Builds nodes from the events of one text."""

    def __init__(self, source: SourceText, first_line: int) -> None:
        self.source = source
        self.first_line = first_line
        self.problems: list[Diagnostic] = []
        self.quota = Quota()
        self.lines: list[str] = []
        self.anchors: dict[str, tuple[YamlNode, int] | None] = {}
        self.next: Callable[[], Event] = lambda: None
        self.quote: Event = None  # the last quoted text of several lines
        self.notes = False  # whether a note may have cut a text
        self.aliases = 0
        self.nodes = 0

    def problem(self, span: Span, message: str, hint: str, rule: str = "yaml", severity: Severity = "error") -> None:
        if not self.quota.full(self.source.file, rule, severity):
            self.problems.append(self.source.diagnostic(span, rule, message, hint, severity))

    def refuse(self, span: Span, message: str, hint: str) -> _Refused:
        self.problem(span, message, hint)
        return _Refused()

    def without_controls(self, text: str) -> str:
        """*text* with a space for each character that no text should hold, so that columns stay true."""
        if CONTROL.search(text) is None:
            return text
        for found in CONTROL.finditer(text):
            start = text.rfind("\n", 0, found.start()) + 1
            line = self.first_line + text.count("\n", 0, start)
            self.control(Span(line, found.start() - start + 1), found[0])
            if len(self.problems) >= MOST:
                break
        return CONTROL.sub(" ", text)

    def control(self, span: Span, characters: str) -> None:
        self.problem(span, told(characters), HINT, "control-character", "warning")

    def syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        if self.swallowed(error):
            mark, problem = self.quote.start_mark, QUOTE
        elif begins_where_it_is_wrong(error.problem or "", error.context or ""):
            mark, problem = error.context_mark or mark, error.problem or ""
        else:
            problem = error.problem or ""
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if line >= len(self.lines):  # an unfinished text fails at its end
            line, column = max(len(self.lines) - 1, 0), len(self.lines[-1]) if self.lines else 0
        if seen := slip(problem, self.lines, line, column):
            self.problem(Span(self.first_line + line - seen.above, seen.column + 1), seen.message, seen.hint)
            return
        message, hint = in_plain_words(problem, self.lines[line] if self.lines else "", column)
        if problem != QUOTE and error.context_mark and error.context_mark.line < line:
            message += f" (begun in line {self.first_line + error.context_mark.line})"
        self.problem(Span(self.first_line + line, column + 1), message, hint)

    def swallowed(self, error: yaml.MarkedYAMLError) -> bool:
        """Whether *error* was met right behind a quoted text of several lines: its own end is probably missing."""
        if self.quote is None or error.problem_mark is None or "did not find expected" not in (error.problem or ""):
            return False
        return bool(self.quote.end_mark.line == error.problem_mark.line)

    # -- from events to nodes ---------------------------------------------------------------------------
    def document(self, text: str) -> YamlNode:
        self.lines = text.split("\n")
        self.notes = yaml_notes.LIKELY.search(text) is not None
        self.next = yaml.CSafeLoader(text).get_event
        self.next()  # stream start
        event = self.next()
        if type(event) is yaml.StreamEndEvent:
            return Mapping((), Span(self.first_line))
        node = self.node(self.next(), 0)
        self.next()  # document end
        event = self.next()
        if type(event) is not yaml.StreamEndEvent:
            raise self.refuse(
                self.at(event), "a second YAML document begins here", "keep to one; remove '---' or '...'"
            )
        return node

    def node(self, event: Event, depth: int) -> YamlNode:
        self.nodes += 1
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self.alias(event)
        if event.tag is not None:
            self.problem(self.at(event), "a tag (a word that begins with !) has no meaning here",
                         "remove it, or put a text that begins with ! in quotes")  # fmt: skip
        if depth > MAX_DEPTH:
            raise self.refuse(self.at(event), f"nested more than {MAX_DEPTH} levels deep",
                              "check the brackets and the indentation")  # fmt: skip
        anchor: str | None = event.anchor
        if anchor is None:
            return self.content(event, kind, depth)
        self.anchors[anchor] = None
        before = self.nodes
        node = self.content(event, kind, depth)
        self.anchors[anchor] = (node, self.nodes - before + 1)
        return node

    def content(self, event: Event, kind: type, depth: int) -> YamlNode:
        if kind is yaml.ScalarEvent:
            return self.scalar(event)
        if kind is yaml.MappingStartEvent:
            return self.mapping(event, depth + 1)
        return self.sequence(event, depth + 1)

    def alias(self, event: Event) -> YamlNode:
        self.aliases += 1
        name: str = event.anchor
        if name not in self.anchors:
            mark = event.start_mark
            raise self.refuse(self.at(event), f"'*{name}' repeats an '&{name}' that is not there",
                              signed(self.lines[mark.line], mark.column)[1])  # fmt: skip
        known = self.anchors[name]
        if known is None:
            raise self.refuse(self.at(event), f"'*{name}' repeats something that contains it", "write the value out")
        self.nodes += known[1]
        if self.aliases > MAX_ALIASES or self.nodes > MAX_NODES:
            raise self.refuse(self.at(event), "too many repeated values (&name and *name)", "write the values out")
        return known[0]

    def scalar(self, event: Event) -> Scalar:
        text: str = event.value
        style: str = event.style
        if style in ("|", ">"):
            return Scalar(text, self.block_place(event), False)
        span = self.at(event)
        if style and event.end_mark.line > event.start_mark.line:
            self.quote = event
        if style == '"' and (found := CONTROL.findall(text)):
            self.control(span, "".join(found))
            text = CONTROL.sub(" ", text)
        if self.notes and not style:
            self.cut(text, event.end_mark)
        return Scalar(text, span, style == "")

    def cut(self, text: str, end: Any) -> None:
        if end.line < len(self.lines) and (cut := yaml_notes.cut(text, self.lines[end.line], end.column)):
            span = Span(self.first_line + end.line, cut.column + 1, cut.length)
            self.problem(span, cut.message, cut.hint, "cut-text", "warning")

    def sequence(self, event: Event, depth: int) -> Sequence:
        items = []
        following = self.next()
        while type(following) is not yaml.SequenceEndEvent:
            items.append(self.node(following, depth))
            following = self.next()
        return Sequence(tuple(items), self.at(event, following))

    def mapping(self, event: Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, YamlNode]] = {}
        following = self.next()
        while type(following) is not yaml.MappingEndEvent:
            key = self.node(following, depth)
            value = self.node(self.next(), depth)
            following = self.next()
            if type(key) is not Scalar:
                self.problem(
                    key.span, "a key must be a text", "write 'key: value'; quote a value that begins with [ or {"
                )
            elif key.text in entries:
                self.duplicate(entries[key.text][0], key)
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self.at(event, following))

    def duplicate(self, first: Scalar, again: Scalar) -> None:
        message = f"'{again.text[:60]}' stands twice: in line {first.span.line} and in line {again.span.line}"
        self.problem(again.span, message, "keep one of them", "duplicate-key")

    # -- places -------------------------------------------------------------------------------------------
    def at(self, event: Event, last: Event | None = None) -> Span:
        """The place from the start of *event* to the end of *last*, but never beyond the first line."""
        start, end = event.start_mark, (last or event).end_mark
        line, column = start.line, start.column
        finish = end.column
        if end.line != line:
            finish = len(self.lines[line].rstrip()) if line < len(self.lines) else column
        length = finish - column
        return Span(self.first_line + line, column + 1, length if length > 0 else 1)

    def block_place(self, event: Event) -> Span:
        """The first line of the text of a `|` or `>` block, where its words begin."""
        start, end = event.start_mark.line + 1, event.end_mark.line
        for number in range(start, min(end + 1, len(self.lines))):
            words = self.lines[number].strip()
            if words:
                column = len(self.lines[number]) - len(self.lines[number].lstrip())
                return Span(self.first_line + number, column + 1, len(words))
        return self.at(event)
