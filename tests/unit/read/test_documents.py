"""Documents of word processors are told from texts, whatever they are called."""

import pytest

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.read.documents import document_kind
from sitegen.read.source import decode


@pytest.mark.parametrize(("data", "word"), [
    (rb"{\rtf1\ansi\ansicpg1252 title: A\par}", "RTF"), (b"\n {\\rtf1", "RTF"), (b"PK\x03\x04", "office"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old"), (b"%PDF-1.7", "PDF"), (b"\xef\xbb\xbf{\\rtf1", "RTF"),
])  # fmt: skip
def test_a_document_is_refused_and_told_how_to_be_a_text(data: bytes, word: str) -> None:
    problem = decode("content/cases/a/index.md", data)
    assert isinstance(problem, Diagnostic)
    assert word in problem.message
    assert "Make Plain Text" in problem.hint


@pytest.mark.parametrize("data", [b"---\ntitle: A\n---\n", b"{rtf}", b"PK is pharmacokinetics", b"100 %PDF-"])
def test_a_text_is_none(data: bytes) -> None:
    assert document_kind(data) == ""
    assert isinstance(decode("a.md", data), SourceText)
