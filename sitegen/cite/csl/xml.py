"""XML of styles and locales as a tree of elements that know their line."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from sitegen.cite.csl.foreign import kind_of
from sitegen.cite.csl.problems import BadStyle, Problem

DEEPEST = 100
"""How deep elements may stand in each other; in the 2,851 styles of the CSL project 19 is the most."""
LARGEST = 4_000_000
"""How long a file may be; the largest style of the CSL project has 250,000 characters."""
_FRESH = "take a fresh copy of the file where you found it"


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
    def __init__(self, encoding: str | None) -> None:
        self.parser = expat.ParserCreate(encoding)
        self.parser.buffer_text = True
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.StartDoctypeDeclHandler = self.doctype

    def start(self, name: str, attributes: dict[str, str]) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        element = Element(name.rpartition(":")[2], attributes, line, column)
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
            self.refuse_page(name)
        self.stack.append(element)
        if len(self.stack) > DEEPEST:
            self.refuse(f"elements stand more than {DEEPEST} deep in each other", "take elements out that do nothing")

    def end(self, _name: str) -> None:
        self.stack.pop()

    def data(self, text: str) -> None:
        self.stack[-1].text += text

    def doctype(self, name: str, *_found: object) -> None:
        self.refuse_page(name)
        self.refuse("a <!DOCTYPE …> is not allowed here", "delete it, with all that stands in its brackets [ ]")

    def refuse_page(self, name: str) -> None:
        if name.lower() == "html":
            self.refuse(*kind_of("<html"))

    def refuse(self, message: str, hint: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise BadStyle([Problem(line, column, message, hint, True)])


def parse(text: str | bytes) -> Element:
    """The tree of a file's *text*, or of its bytes in any encoding; `BadStyle` when it is not XML or has a DOCTYPE."""
    if len(text) > LARGEST:
        raise BadStyle([Problem(1, 1, "this file is too large to be a style", _FRESH, True)])
    builder = _Builder("utf-8" if isinstance(text, str) else None)
    data = text.lstrip("\ufeff").encode("utf-8", "replace") if isinstance(text, str) else text
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BadStyle([_fault(error, data, builder)]) from None
    except (ValueError, LookupError):  # an encoding that is named but unknown, or of more than one byte
        hint = 'save the file in the encoding UTF-8, and write encoding="utf-8" in its first line'
        raise BadStyle([Problem(1, 1, "the encoding of this file is not one that can be read", hint, True)]) from None
    assert builder.root is not None  # expat has refused a text without an element
    return builder.root


def _fault(error: expat.ExpatError, data: bytes, builder: _Builder) -> Problem:
    """What a reader of XML stumbled on, in words."""
    message, hint = _words(error, data, builder.stack[-1] if builder.stack else None)
    return Problem(error.lineno, error.offset + 1, message, hint, True)


def _words(error: expat.ExpatError, data: bytes, opened: Element | None) -> tuple[str, str]:
    if opened is None and (kind := kind_of(data.lstrip()[:64].decode("latin-1"))):
        return kind
    said = expat.errors.messages[error.code]
    if opened is not None and said in ("mismatched tag", "no element found", "unclosed token"):
        where = "ends too early" if said != "mismatched tag" else "closes another element here"
        hint = f"write </{opened.name}> where it ends, or {_FRESH}"
        return f"the file {where}: <{opened.name}> of line {opened.line} is still open", hint
    if said in _WORDS:
        return _WORDS[said]
    return f"this is not well-formed XML: {said}", f"correct this place, or {_FRESH}"


_WORDS = {
    "no element found": ("there is no style in this file", _FRESH),
    "undefined entity": ("XML does not know this &…; sign", "write the character itself instead, or & as &amp;"),
    "not well-formed (invalid token)": (
        "this is not well-formed XML: a character stands here that is not allowed here",
        "write & as &amp; and < as &lt;, and every attribute in quotation marks; save the file as UTF-8",
    ),
    "duplicate attribute": ("an attribute is given twice", "keep one of the two"),
    "XML or text declaration not at start of entity": (
        "<?xml …?> does not stand at the very beginning", "delete what stands before it, blank lines too",
    ),
    "junk after document element": ("something stands after the end of the style", "delete all that follows </style>"),
}  # fmt: skip
