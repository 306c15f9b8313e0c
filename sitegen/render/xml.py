"""XML from Python, in the order of the calls: `element("sup", {}, "2")` is `<sup>2</sup>`.

What is not `Xml` is text, and is escaped; attributes and content that are empty are left out, so that a format can list
what it may hold and say nothing of what is not known. https://www.w3.org/TR/xml/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.render.escape import attr, text

OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = bytes(n for n in range(32) if n not in (9, 10))
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")  # U+FFFE, U+FFFF: never allowed


class Xml(str):
    """A piece of XML, ready to be written."""

    __slots__ = ()


NOTHING = Xml()
Content = str | Xml


def element(name: str, attributes: Mapping[str, str], *content: Content) -> Xml:
    """The element, also when there is nothing in it."""
    inner = "".join([piece if type(piece) is Xml else text(piece) for piece in content])
    opening = name + _written(attributes) if attributes else name
    return Xml(f"<{opening}>{inner}</{name}>" if inner else f"<{opening}/>")


def some(name: str, attributes: Mapping[str, str], *content: Content) -> Xml:
    """The element, or nothing when there is nothing in it."""
    return element(name, attributes, *content) if any(content) else NOTHING


def each(name: str, values: Iterable[Content]) -> Xml:
    """An element for each of *values* that is not empty."""
    return joined(some(name, {}, value) for value in values)


def joined(pieces: Iterable[Content]) -> Xml:
    """The *pieces*, one after the other."""
    return Xml("".join([piece if type(piece) is Xml else text(piece) for piece in pieces]))


def document(root: Xml, *before: Xml) -> bytes:
    """A whole file in UTF-8, with the pieces *before* its root, such as a document type.

    Characters that XML forbids, however written, are left out: they can come from escapes in YAML.
    """
    data = "".join((OPENING, *before, root, "\n")).encode("utf-8", "replace").translate(None, _FORBIDDEN)
    for character in _NO_CHARACTERS:
        if character in data:
            data = data.replace(character, b"")
    return data


def _written(attributes: Mapping[str, str]) -> str:
    return "".join([
        f' {name}="{value if value.isalnum() else _value(value)}"' for name, value in attributes.items() if value
    ])  # fmt: skip


def _value(value: str) -> str:
    """Line ends and tabs are kept: as they are, a reader would take them for spaces."""
    value = attr(value)
    return value.replace("\n", "&#10;").replace("\t", "&#9;") if "\n" in value or "\t" in value else value
