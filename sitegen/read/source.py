"""The bytes of a text file as text: UTF-8, without byte order mark, with LF line ends, or a diagnostic.

Nothing is guessed: a letter read in the wrong encoding is a wrong letter in a patient's record. The likely
encoding is named, so that the author knows what to change in the editor.
"""

from __future__ import annotations

import codecs

from sitegen.model.diagnostic import Diagnostic, SourceText, Span, window
from sitegen.read.documents import HOW_TO_SAVE, document_kind
from sitegen.read.encodings import likely_encoding

UTF8_HINT = "save the file as UTF-8 (in most editors: Save with encoding, UTF-8)"
_REOPEN = "open it in an editor as {} so that the letters are right, then save it as UTF-8"
_LOOKS_LIKE = "the file is not UTF-8 text; it looks like {}"


def decode(file: str, data: bytes) -> SourceText | Diagnostic:
    """The text of *file*, or why it cannot be read: rules `encoding` and `empty-file`."""
    data = data.removeprefix(codecs.BOM_UTF8)
    if kind := document_kind(data):
        message = f"the file is no plain text: it is {kind}"
        return Diagnostic(file=file, rule="encoding", message=message, hint=HOW_TO_SAVE)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            return _cut_off(file, data, error.start)
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


def _cut_off(file: str, data: bytes, offset: int) -> Diagnostic:
    """UTF-8 to the last letter, of which a part is missing."""
    line = data.count(b"\n", 0, offset) + 1
    hint = "copy or export the file again: its end is missing"
    return Diagnostic(
        file=file, rule="encoding", message="the file is cut off inside a letter", span=Span(line), hint=hint
    )


def _undecodable(file: str, data: bytes, offset: int) -> Diagnostic:
    likely = likely_encoding(data)
    hint = UTF8_HINT if likely.startswith(("UTF-", "a ")) else _REOPEN.format(likely.partition(" ")[0])
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
        hint=hint,
        source=frame,
        cut=cut,
    )
