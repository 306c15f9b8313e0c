from __future__ import annotations

import pytest

from sitegen.cite.csl.foreign import kind_of


@pytest.mark.parametrize(("start", "kind"), [
    ("<!DOCTYPE html>", "a web page"), ("<HTML>", "a web page"), ("%PDF-1.7", "a PDF"), ("[{", "JSON"),
    ("@article{a", "BibTeX"), ("PK\x03\x04", "a ZIP archive or a document of Word"),
    ("\xd0\xcf\x11\xe0", "a file of EndNote or of an old Word"),
])  # fmt: skip
def test_files_that_are_no_styles_are_named(start: str, kind: str):
    message, hint = kind_of(start)
    assert message == f"this is {kind}, not a citation style"
    assert hint


def test_xml_is_left_to_its_reader():
    assert kind_of('<?xml version="1.0"?><style>') == ()
