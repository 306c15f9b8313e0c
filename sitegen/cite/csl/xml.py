"""XML of styles and locales as a tree of elements that know their line."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from sitegen.cite.csl.problems import BadStyle, Problem


class Element:
    """An element without its namespace; `text` is what stands directly inside it."""

    __slots__ = ("attributes", "children", "column", "line", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], line: int = 0, column: int = 0) -> None:
        self.name, self.attributes, self.line, self.column = name, attributes, line, column
        self.children: list[Element] = []
        self.text = ""

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def find(self, name: str) -> Element | None:
        """The first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> list[Element]:
        """The children of that name."""
        return [child for child in self.children if child.name == name]

    def walk(self) -> Iterator[Element]:
        """The element itself and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


class _Builder:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.StartDoctypeDeclHandler = self.doctype

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(
            name.rpartition(":")[2], attributes, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        )
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def end(self, _name: str) -> None:
        self.stack.pop()

    def data(self, text: str) -> None:
        self.stack[-1].text += text

    def doctype(self, *_found: object) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise BadStyle([Problem(line, column, "a DOCTYPE is not allowed in a style", "delete the <!DOCTYPE …> line")])


def parse(text: str) -> Element:
    """The tree of *text*; `BadStyle` when it is not XML or has a DOCTYPE."""
    builder = _Builder()
    try:
        builder.parser.Parse(text.lstrip("\ufeff").encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        hint = "check the file in an XML editor, or take a fresh copy of the style"
        message = f"this is not well-formed XML: {expat.errors.messages[error.code]}"
        raise BadStyle([Problem(error.lineno, error.offset + 1, message, hint)]) from None
    assert builder.root is not None  # expat has refused a text without an element
    return builder.root
