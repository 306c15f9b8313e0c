"""The bytes of a text file as text: UTF-8, without byte order mark, with LF line ends, or a diagnostic.

Nothing is guessed: a letter read in the wrong encoding is a wrong letter in a patient's record. The likely
encoding is named, so that the author knows what to change in the editor.
"""

from __future__ import annotations

import codecs

from sitegen.model.diagnostic import Diagnostic, SourceText, Span, window

UTF8_HINT = "save the file as UTF-8 (in most editors: Save with encoding, UTF-8)"
_LOOKS_LIKE = "the file is not UTF-8 text; it looks like {}"
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)  # UTF-32 first: its mark begins with that of UTF-16


def decode(file: str, data: bytes) -> SourceText | Diagnostic:
    """The text of *file*, or why it cannot be read: rules `encoding` and `empty-file`."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(file, data, error.start)
    if b"\0" in data:
        return _undecodable(file, data, data.index(0))
    if b"\r" in data:  # looked for in the bytes: in a text with one wide letter it takes fifty times as long
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        return Diagnostic(
            file=file, rule="empty-file", message="the file is empty", hint="write it, or delete the file"
        )
    return SourceText(file=file, text=text)


def likely_encoding(data: bytes) -> str:
    """The name of the encoding that *data*, which is not UTF-8, was most likely saved in."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        return "UTF-16" if data[:200].count(0) * 4 > len(data[:200]) else "a binary format"
    return "Windows-1252" if any(0x80 <= byte < 0xA0 for byte in data) else "Latin-1 (ISO 8859-1)"


def _undecodable(file: str, data: bytes, offset: int) -> Diagnostic:
    likely = likely_encoding(data)
    if likely.startswith("UTF-"):  # letter by letter nothing of it can be shown
        return Diagnostic(file=file, rule="encoding", message=_LOOKS_LIKE.format(likely), hint=UTF8_HINT)
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n").decode("utf-8", "replace")
    line_start = before.rfind("\n") + 1
    after = data[offset:].splitlines()[0] if data[offset:].splitlines() else b""
    line = (before[line_start:] + after.decode("utf-8", "replace")).replace("\0", "\N{REPLACEMENT CHARACTER}")
    frame, cut = window(line, len(before) - line_start + 1)
    return Diagnostic(
        file=file,
        rule="encoding",
        message=_LOOKS_LIKE.format(likely),
        span=Span(before.count("\n") + 1, len(before) - line_start + 1),
        hint=UTF8_HINT,
        source=frame,
        cut=cut,
    )
