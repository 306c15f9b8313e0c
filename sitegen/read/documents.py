"""Documents of word processors in place of a plain text, told by their first bytes; editors give them any name."""

from __future__ import annotations

HOW_TO_SAVE = "save it as plain text (TextEdit: Format, Make Plain Text; Word: Save As, Plain Text, UTF-8)"
_BEGINNINGS = (
    (b"{\\rtf", "RTF, a text with fonts and colours"),
    (b"PK\x03\x04", "a document of Word or another office program, or an archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old document of Word or another office program"),
    (b"%PDF-", "a PDF"),
)


def document_kind(data: bytes) -> str:
    """What *data* is, in words; empty when it may be a text."""
    start = data[:64].lstrip()
    return next((words for mark, words in _BEGINNINGS if start.startswith(mark)), "")
