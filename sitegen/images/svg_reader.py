"""Reads an original SVG as a stream, refuses what `svg_rules` forbids, and writes a canonical copy of the drawing.

The copy has one namespace, no comment, no editor's element or attribute, no unused id and no text that is not
drawn. White space in drawn text is written as SPACE, because the filter that comes next indents between elements.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from sitegen.images.svg_rules import (
    MAX_DEPTH,
    MAX_DRAWN,
    TEXT_ELEMENTS,
    UNSEEN,
    check_element,
    check_style,
    drawn,
    refusal,
)

SVG = "http://www.w3.org/2000/svg"
SPACE = "\ue0f8"  # of the private use area: no font of the reader's draws it
_XLINK = "{http://www.w3.org/1999/xlink}href"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_AS_STYLE = ("paint-order", "mix-blend-mode", "isolation", "white-space")  # the filter knows them as styles only
_REFERENCE = re.compile(r"#([^\s'\")]+)")
_SELECTOR = re.compile(r"#([\w-]+)")
_WHITE = re.compile(r"[ \t\r\n]")
_NO_BREAK = "\u00a0"


class Target(Protocol):
    """What a stream of XML events is told to."""

    def start(self, tag: str, attrs: dict[str, str]) -> None: ...  # noqa: D102
    def end(self, tag: str) -> None: ...  # noqa: D102
    def data(self, content: str) -> None: ...  # noqa: D102
    def close(self) -> object: ...  # noqa: D102


def parse(source: str, target: Target) -> None:
    """Tell every event of the document to *target*; PictureError when it is not well-formed XML."""
    from xml.etree import ElementTree

    parser = ElementTree.XMLParser(target=target)
    try:
        parser.feed(source)  # as text: whatever encoding the file declares, it was read as UTF-8
        parser.close()
    except ElementTree.ParseError as error:
        line, column = error.position
        raise refusal(
            f"The SVG file is damaged at line {line}, column {column + 1}.",
            "Export the drawing again, or export it as PNG.",
        ) from None


def text(content: str) -> str:
    """Character data as XML."""
    return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attributes(attrs: Mapping[str, str]) -> str:
    """Attributes as XML, a space before each."""
    return "".join(f' {key}="{_quoted(value)}"' for key, value in attrs.items())


def _quoted(value: str) -> str:
    return text(value).replace('"', "&quot;").replace("\n", " ").replace("\t", " ").replace("\r", " ")


class Reader:
    """Collects the canonical copy; `root` holds the attributes of the outermost element."""

    def __init__(self) -> None:
        self.root: dict[str, str] = {}
        self._out: list[tuple[str, dict[str, str]] | str] = []
        self._open: list[str] = []
        self._ids: list[str] = [""]  # of each open element, repeated where it has none
        self._preserve: list[bool] = [False]
        self._skipping = 0
        self._referred: set[str] = set()
        self._uses: dict[str, list[str]] = {}
        self._style: list[str] = []

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """Keep an element that is drawn; skip the rest; refuse what is not for a picture."""
        namespace, _, name = tag.rpartition("}")
        if not self._open and name != "svg":
            raise refusal(f"The file holds <{name}>, not a drawing.", "Export the drawing again as SVG, or as PNG.")
        local = {key.rpartition("}")[2]: value for key, value in attrs.items()}
        check_element(name, local)
        if self._skipping or name in UNSEEN or namespace not in ("{" + SVG, ""):
            self._skipping += 1
            return
        self._enter(name, attrs)

    def _enter(self, name: str, attrs: dict[str, str]) -> None:
        kept = _drawn_attributes(name, attrs)
        self.root = self.root or dict(kept)
        self._note_references(name, kept)
        self._preserve.append(attrs.get(_PRESERVE, "preserve" if self._preserve[-1] else "") == "preserve")
        self._open.append(name)
        if len(self._open) > MAX_DEPTH:
            raise refusal("The drawing is nested too deeply.", "Ungroup it, or export it as PNG.")
        self._out.append((name, kept))

    def _note_references(self, name: str, kept: Mapping[str, str]) -> None:
        parent, own = self._ids[-1], kept.get("id", self._ids[-1])
        self._ids.append(own)
        found = [used for value in kept.values() for used in _REFERENCE.findall(value)]
        self._referred.update(found)
        inside = [own] if own != parent else []
        self._uses.setdefault(parent, []).extend(inside)
        for user in dict.fromkeys(("", parent if name == "use" else own)):
            self._uses.setdefault(user, []).extend(found)

    def end(self, tag: str) -> None:
        """Close an element; the text of a style sheet is complete here."""
        if self._skipping:
            self._skipping -= 1
            return
        name = self._open.pop()
        self._ids.pop()
        self._preserve.pop()
        if name == "style":
            css = "".join(self._style)
            check_style(css)
            self._referred.update(_SELECTOR.findall(css), _REFERENCE.findall(css))
            self._out.append(text(css))
            self._style.clear()
        self._out.append(f"</{name}>")

    def data(self, content: str) -> None:
        """Keep the text that is drawn, and style sheets."""
        if self._skipping or not self._open:
            return
        if self._open[-1] == "style":
            self._style.append(content)
        elif self._open[-1] in TEXT_ELEMENTS:
            gap = _NO_BREAK if self._preserve[-1] else SPACE
            clean = content.replace(SPACE, "")
            self._out.append(text(_WHITE.sub(gap, clean)))

    def pi(self, target: str, _content: str | None = None) -> None:
        """Drop processing instructions, but a style sheet would be missed."""
        if target == "xml-stylesheet":
            raise refusal("The drawing loads a style sheet.", "Export it as “plain” SVG or PNG.")

    def close(self) -> None:
        """At the end: refuse a drawing that multiplies itself."""
        if drawn(self._uses) > MAX_DRAWN:
            raise refusal("The drawing repeats its parts too often.", "Export it as PNG.")

    def text(self) -> str:
        """The canonical copy, without the ids that nothing refers to: editors write layer and file names into them."""
        return "".join(piece if isinstance(piece, str) else self._tag(*piece) for piece in self._out)

    def _tag(self, name: str, attrs: dict[str, str]) -> str:
        kept = {key: value for key, value in attrs.items() if key != "id" or value in self._referred}
        space = {"xmlns": SVG} if name == "svg" else {}
        return f"<{name}{attributes({**space, **kept})}>"


def _drawn_attributes(name: str, attrs: Mapping[str, str]) -> dict[str, str]:
    """The attributes that have to do with the drawing, all without namespace."""
    kept = {key: value.replace(SPACE, "") for key, value in attrs.items() if _is_drawn(key)}
    for foreign, plain in ((_XLINK, "href"), (_LANG, "lang")):
        if foreign in attrs:
            kept.setdefault(plain, attrs[foreign])
    if name == "a":  # a link does nothing inside <img>
        kept.pop("href", None)
    styles = [f"{key}:{kept.pop(key)}" for key in _AS_STYLE if key in kept]
    if styles:
        kept["style"] = ";".join([*styles, kept.get("style", "")])
        check_style(";".join(styles))
    return kept


def _is_drawn(key: str) -> bool:
    """True for attributes that have to do with the drawing: no foreign namespace, no notes, no roles."""
    return "}" not in key and not key.lower().startswith(("data-", "aria-")) and key != "role"
