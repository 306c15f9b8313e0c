"""The attribute list `{#id .class key="value" key=value}` of Pandoc and Quarto, with the place of each part."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from sitegen.read.ledger import Ledger
from sitegen.read.nearest import nearest
from sitegen.read.places import Origin, Places
from sitegen.read.scalars import ScalarDoubt, ScalarError, language

_ITEM = re.compile(
    r"""\s*(?:
        \#(?P<id>\w[\w.:-]*)
      | \.(?P<cls>\w[\w:-]*)
      | (?P<key>\w[\w:-]*)=(?:
            "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)' | [“„](?P<curly>[^”“]*)[”“]
          | (?P<bare>[^\s{}"'“]+) )
      | (?P<word>\w[\w-]*)
      | (?P<dash>-)
    )(?=[\s}])""",
    re.VERBOSE | re.DOTALL,
)
_END = re.compile(r"\s*\}")
_ESCAPE = re.compile(r"\\([\"'\\])")
_TAIL = re.compile(r"[ \t\n]*(\{[^{}]*\})\s*\Z")
_UNCLOSED = re.compile(r"[ \t]\{(?:[#.]\w|\w+=)[^}]*\Z")
UNREADABLE = "this attribute list cannot be read"
_DIRECTIONS = ("ltr", "rtl", "auto")
_SIZES = ("width", "height")
_OF_SIZES = "remove it: every picture and table has the width that the page gives it"
HOW_TO_WRITE = 'write it like {#fig-ct alt="Axial CT of the abdomen"}'


@dataclass(slots=True)
class Attributes:
    """What the braces say. `at` gives the position of each id (`#`), class (`.name`) and key in the text."""

    id: str = ""
    classes: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    at: dict[str, int] = field(default_factory=dict)
    start: int = 0
    end: int = 0


def parse_attributes(text: str, start: int, limit: int | None = None) -> Attributes | None:
    """The list that opens with `{` at *start*; None when it is none."""
    limit = len(text) if limit is None else limit
    found = Attributes(start=start)
    position = start + 1
    while not (end := _END.match(text, position, limit)):
        item = _ITEM.match(text, position, limit)
        if item is None or item.end() == position:
            return None
        _add(found, item)
        position = item.end()
    found.end = end.end()
    return found


def _add(found: Attributes, item: re.Match[str]) -> None:
    if name := item["id"]:
        found.id = name
        found.at["#"] = item.start("id") - 1
    elif name := item["cls"]:
        found.classes.append(name)
        found.at["." + name] = item.start("cls") - 1
    elif name := item["key"]:
        quoted = item["double"] if item["double"] is not None else item["single"]
        value = item["curly"] or item["bare"] or "" if quoted is None else _ESCAPE.sub(r"\1", quoted)
        found.values[name] = value
        found.at[name] = item.start("key")
    elif name := item["word"]:
        found.values[name] = ""
        found.at[name] = item.start("word")


def trailing_attributes(text: str) -> tuple[str, Attributes | None]:
    """*text* without the attribute list at its end, and that list."""
    if not text.endswith("}") or not (tail := _TAIL.search(text, max(text.rfind("{") - 2, 0))):
        return text, None
    found = parse_attributes(text, tail.start(1))
    return (text, None) if found is None else (text[: tail.start()], found)


def looks_unclosed(text: str) -> int:
    """Where an attribute list begins at the end of *text* that cannot be read, or -1."""
    if (brace := text.rfind("{")) < 1:
        return -1
    tail = _UNCLOSED.match(text, brace - 1)
    if tail is None and text.endswith("}"):
        tail = re.compile(r"[ \t]\{#").match(text, brace - 1)
    return tail.start() + 1 if tail else -1


def _unquoted(found: Attributes, word: str) -> str:
    """What to type when *word* and those behind it belong to a text without quotes: `alt=A round cavity`."""
    before = [key for key in found.values if found.values[key] and found.at[key] < found.at[word]]
    if found.values[word] or not before:
        return ""
    words = [key for key in found.values if not found.values[key] and found.at[key] > found.at[before[-1]]]
    text = " ".join([found.values[before[-1]], *words])
    return f'put straight quotes around a text of several words: {before[-1]}="{text}"'


class AttributeReader:
    """Says which attributes mean nothing where they stand, and takes ids."""

    def __init__(self, ledger: Ledger, places: Places) -> None:
        self.ledger = ledger
        self.places = places

    def known(
        self, found: Attributes, origin: Origin, keys: Collection[str], classes: Collection[str] | None = ()
    ) -> None:
        """Warn of every key outside *keys* and every class outside *classes* (None: any class)."""
        for key in found.values:
            if key not in keys and (hint := _unquoted(found, key)):
                self._unknown(found, origin, key, hint)
                break  # the other words belong to the same text
            if key not in keys:
                near = nearest(key, [*keys, *_SIZES])
                hint = f"did you mean '{near}'?" if near and near not in _SIZES else _OF_SIZES if near else "remove it"
                self._unknown(found, origin, key, hint)
        for name in found.classes:
            if classes is not None and name not in classes:
                self._unknown(found, origin, "." + name, "remove it")

    def _unknown(self, found: Attributes, origin: Origin, name: str, hint: str) -> None:
        span = self.places.span(*origin(found.at[name]), len(name))
        self.ledger.problem(span, "unknown-attribute", f"'{name}' has no effect here", hint, "warning")

    def language(self, found: Attributes, origin: Origin) -> str:
        """The language that the list gives; none, and a mistake, when it is no tag of one."""
        written = found.values.get("lang", "")
        try:
            return language(written) if written else ""
        except ScalarError as error:
            doubt = error if isinstance(error, ScalarDoubt) else None
            span = self.places.span(*origin(found.at["lang"]), len("lang"))
            self.ledger.problem(span, "language", error.message, error.hint, "warning" if doubt else "error")
            return doubt.text if doubt else ""

    def direction(self, found: Attributes, origin: Origin) -> str:
        """The direction of writing that the list gives; none, and a mistake, when it is no direction."""
        written = found.values.get("dir", "")
        if written and written not in _DIRECTIONS:
            span = self.places.span(*origin(found.at["dir"]), len("dir"))
            message = f"'dir' cannot be '{written[:60]}'"
            self.ledger.problem(span, "wrong-value", message, f"write {', '.join(_DIRECTIONS[:-1])} or auto")
            return ""
        return written

    def take_id(self, found: Attributes, origin: Origin) -> str:
        """The id of the list, taken; empty when there is none or it is somebody else's."""
        if not found.id:
            return ""
        span = self.places.span(*origin(found.at["#"]), len(found.id) + 1)
        return found.id if self.ledger.anchor(found.id, span) else ""
