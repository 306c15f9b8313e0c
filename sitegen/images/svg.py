"""SVG drawings: refuse what runs, loads or hides; drop what editors leave behind; keep the drawing.

Three steps: `svg_reader` refuses and writes a canonical copy, py-svg-hush keeps only what its allow-list knows,
and the result is read once more to assert that nothing is left and to undo the filter's indentation. Shown through
`<img>` only. https://www.w3.org/TR/SVG2/
"""

from __future__ import annotations

import re

from sitegen.images.problem import PictureError
from sitegen.images.svg_reader import SPACE, SVG, Reader, attributes, parse, text
from sitegen.images.svg_rules import MAX_BYTES, TEXT_ELEMENTS, check_result, refusal
from sitegen.model.struct import Value

_UNITS = {"": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16.0}
_LENGTH = re.compile(r"\s*([0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+)\s*([a-z]*)\s*")


class Drawing(Value, frozen=True, kw_only=True):
    """A cleaned SVG file and its natural size in CSS pixels."""

    data: bytes
    width: int
    height: int


def clean(data: bytes) -> Drawing:
    """The drawing without anything but the drawing; PictureError when it holds what a picture must not hold."""
    reader = Reader()
    parse(_decoded(data), reader)
    width, height = _size(reader.root)
    cleaned = _Rewriter(width, height)
    parse(_filtered(reader.text()), cleaned)
    return Drawing(data=cleaned.text().encode(), width=width, height=height)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise refusal(
            f"The drawing has {len(data) // 1024} KB; {MAX_BYTES // 1024} KB are the limit.",
            "Export it as PNG: a drawing this large is usually a picture.",
        )
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal("The SVG file is not written in UTF-8.", "Save it as UTF-8 (the usual setting).") from None
    if re.search(r"<!\s*(?:DOCTYPE|ENTITY)", source, re.IGNORECASE):
        raise refusal(
            "The SVG file has a document type (<!DOCTYPE …>), through which files can be drawn in.",
            "In a text editor, delete everything from <!DOCTYPE to its closing >, or export it as “optimised” SVG.",
        )
    return source


def _filtered(source: str) -> str:
    import py_svg_hush

    try:
        return bytes(py_svg_hush.filter_svg(source.encode())).decode()
    except ValueError:
        raise refusal("The SVG file cannot be read.", "Export the drawing again, or export it as PNG.") from None


def _size(root: dict[str, str]) -> tuple[int, int]:
    """Natural size from width and height, or from the viewBox; the missing one of a pair from the viewBox's shape."""
    box = [float(found[0]) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if (found := _number(part))]
    shape = box[2:4] if len(box) == 4 and box[2] > 0 and box[3] > 0 else None
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if shape:
        width, height = (
            width or (height * shape[0] / shape[1] if height else shape[0]),
            height or (width * shape[1] / shape[0] if width else shape[1]),
        )
    if not width or not height:
        raise refusal("The drawing says no size.", 'Give its <svg> element a viewBox, e.g. viewBox="0 0 800 600".')
    if not (0.5 < width < 20_000.5 and 0.5 < height < 20_000.5):  # before rounding: infinity has no round number
        raise refusal(f"The drawing is {width:.6g} × {height:.6g} pixels.", "Give it a width and height up to 20000.")
    return round(width), round(height)


def _number(part: str) -> re.Match[str] | None:
    return re.fullmatch(r"[+-]?(?:[0-9]{1,9}\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9])?", part)


def _pixels(length: str) -> float:
    """A CSS length in pixels; 0 when it is relative or absent."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _UNITS.get(found[2], 0.0) if found else 0.0


class _Rewriter:
    """Writes the filtered drawing without the filter's indentation, and asserts each element on its way."""

    def __init__(self, width: int, height: int) -> None:
        self._out: list[str] = []
        self._open: list[str] = []
        self._size = (width, height)

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        name = tag.removeprefix(f"{{{SVG}}}")
        check_result(name, attrs)
        if not self._open:
            attrs = {"xmlns": SVG, **self._sized(attrs)}
        self._out.append(f"<{name}{attributes(attrs)}>")
        self._open.append(name)

    def _sized(self, attrs: dict[str, str]) -> dict[str, str]:
        """Plain width and height, and a viewBox: without one a browser crops where it should scale."""
        width, height = self._size
        sized = {"viewBox": f"0 0 {width} {height}", **attrs, "width": str(width), "height": str(height)}
        return dict(sorted(sized.items()))

    def end(self, _tag: str) -> None:
        self._out.append(f"</{self._open.pop()}>")

    def data(self, content: str) -> None:
        inside = self._open[-1] if self._open else ""
        if inside == "style":
            self._out.append(text(content))
        elif inside in TEXT_ELEMENTS:
            self._out.append(text(re.sub(r"[ \t\r\n]", "", content)))

    def doctype(self, *_parts: object) -> None:
        raise refusal("The cleaned drawing has a document type.", "Export the drawing as PNG.")

    def close(self) -> None:
        return None

    def text(self) -> str:
        """The whole document, ended by one line feed."""
        written = re.sub(r"<(\w+)([^<>]*)></\1>", r"<\1\2/>", "".join(self._out))
        return re.sub(f"{SPACE}+", " ", written) + "\n"


__all__ = ["Drawing", "PictureError", "clean"]
