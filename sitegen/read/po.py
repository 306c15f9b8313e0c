"""A gettext catalogue (`.po`): the entries of its text with their lines, and what cannot be read.

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html; without contexts, which no phrase here has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitegen.model.diagnostic import Diagnostic, SourceText, Span

_LINE = re.compile(r'(?:(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+|)("(?:[^"\\]|\\.)*")')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_ORDER = ("msgid", "msgid_plural", "msgstr")


@dataclass
class Entry:
    """A phrase as it stands in the file: English, its plural where it has one, its translations, by line.

    The entry of the empty phrase is the head of the file. One that is `fuzzy` was guessed by a program and not looked
    at by anyone. `said` are the lines of translations.
    """

    line: int
    phrase: str = ""
    plural: str | None = None
    forms: dict[int, str] = field(default_factory=dict)
    said: dict[int, int] = field(default_factory=dict)
    fuzzy: bool = False


def read_po(source: SourceText) -> tuple[list[Entry], list[Diagnostic]]:
    """The entries of *source* in order; lines that cannot be read are left out and told."""
    reader = _Reader(source)
    for number, line in enumerate(source.text.split("\n"), 1):
        reader.line(number, line.strip())
    return reader.entries, [*reader.problems, *_unanswered(source, reader.entries)]


class _Reader:
    """Takes one line after another; `part` is the keyword whose text may go on."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.entries: list[Entry] = []
        self.problems: list[Diagnostic] = []
        self.part = ""
        self.fuzzy = False

    def line(self, number: int, line: str) -> None:
        """Read the line of this *number*, without spaces around it."""
        if line.startswith("#"):
            self.fuzzy |= line.startswith("#,") and "fuzzy" in line
            self.part = ""
        elif not line:
            self.part = ""
        elif (found := _LINE.fullmatch(line)) is None:
            self._wrong(number, "this line is not one of a gettext catalogue", _how(line))
        else:
            self._take(number, found[1], _unescaped(found[2]))

    def _take(self, number: int, keyword: str | None, value: str) -> None:
        if keyword == "msgid":
            self.entries.append(Entry(number, value, fuzzy=self.fuzzy))
            self.part, self.fuzzy = keyword, False
        elif keyword is None:
            self._go_on(number, value)
        elif not self.entries or (keyword == "msgid_plural" and self.entries[-1].forms):
            self._wrong(
                number, f"{keyword} has no msgid before it", 'write msgid "…", the phrase in English, before it'
            )
        else:
            self.part = keyword
            self._put(number, value)

    def _go_on(self, number: int, value: str) -> None:
        if self.part:
            self._put(number, value)
        else:
            hint = "write msgid or msgstr before it, or put it right under the line that it goes on from"
            self._wrong(number, "this text belongs to no msgid or msgstr", hint)

    def _put(self, number: int, value: str) -> None:
        entry = self.entries[-1]
        if self.part == "msgid":
            entry.phrase += value
        elif self.part == "msgid_plural":
            entry.plural = (entry.plural or "") + value
        else:
            form = int(self.part[7:-1] or 0)
            entry.forms[form] = entry.forms.get(form, "") + value
            entry.said.setdefault(form, number)

    def _wrong(self, number: int, message: str, hint: str) -> None:
        self.part = ""
        self.problems.append(problem(self.source, number, message, hint))


def problem(source: SourceText, line: int, message: str, hint: str) -> Diagnostic:
    """What is wrong on a *line* of the catalogue."""
    words = source.line(line)
    start = len(words) - len(words.lstrip())
    return source.diagnostic(Span(line, start + 1, max(1, len(words.strip()))), "catalogue", message, hint)


def _unanswered(source: SourceText, entries: list[Entry]) -> Iterator[Diagnostic]:
    for entry in entries:
        if not entry.forms:
            yield problem(
                source, entry.line, "this msgid has no msgstr", 'write msgstr "" and the translation under it'
            )


def _how(line: str) -> str:
    if line.startswith("msgctxt"):
        return "take the line out: phrases of sitegen have no contexts"
    if line.startswith(_ORDER) and line.count('"') < 2:
        return 'put the text in straight quotes: msgstr "Referencias"'
    return 'write msgid "…" or msgstr "…" on a line of its own, with \\" for a quote inside'


def _unescaped(quoted: str) -> str:
    inner = quoted[1:-1]
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[0]), inner) if "\\" in inner else inner
