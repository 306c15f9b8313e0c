from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.problems import BadStyle
from sitegen.cite.csl.xml import LARGEST, parse


def test_elements_know_their_place():
    root = parse('<style xmlns="x">\n <macro name="a"> t </macro></style>')
    macro = root.find("macro")
    assert (macro.name, macro.get("name"), macro.line, macro.column, macro.text) == ("macro", "a", 2, 2, " t ")
    assert [element.name for element in root.walk()] == ["style", "macro"]


def test_a_doctype_is_refused():
    with pytest.raises(BadStyle, match="DOCTYPE"):
        parse('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


@pytest.mark.parametrize(("text", "place", "message"), [
    ("", (1, 1), "there is no style in this file"),
    ("<!DOCTYPE html><html>", (1, 15), "this is a web page, not a citation style"),
    ("<html><p></html>", (1, 1), "this is a web page, not a citation style"),
    ('{"a": 1}', (1, 1), "this is JSON, not a citation style"),
    ("<style>\n<a></style>", (2, 6), "the file closes another element here: <a> of line 2 is still open"),
    ("<style>\n<a>", (2, 4), "the file ends too early: <a> of line 2 is still open"),
    ("\n<?xml version='1.0'?><style/>", (2, 1), "<?xml …?> does not stand at the very beginning"),
    ("<style>&nbsp;</style>", (1, 8), "XML does not know this &…; sign"),
    ("<style>a & b</style>", (1, 11), "this is not well-formed XML: a character stands here that is not allowed here"),
    ("<a b='1' b='2'/>", (1, 10), "an attribute is given twice"),
    ("<style/>x", (1, 9), "something stands after the end of the style"),
    ("<a>" * 200, (1, 301), "elements stand more than 100 deep in each other"),
    ("<style/>" + " " * LARGEST, (1, 1), "this file is too large to be a style"),
    (b'<?xml version="1.0" encoding="klingon"?><a/>', (1, 1), "the encoding of this file is not one that can be read"),
    (b'<?xml version="1.0" encoding="big5"?><a/>', (1, 1), "the encoding of this file is not one that can be read"),
])  # fmt: skip
def test_what_is_no_xml_is_told_in_words(text: str | bytes, place: tuple[int, int], message: str):
    with pytest.raises(BadStyle) as caught:
        parse(text)
    found = caught.value.problems[0]
    assert ((found.line, found.column), found.message, found.fatal) == (place, message, True)
    assert found.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_bytes_are_read_in_their_encoding(encoding: str):
    declared = "" if encoding.startswith("utf") else f' encoding="{encoding}"'
    assert parse(f'<?xml version="1.0"{declared}?><style a="é"/>'.encode(encoding)).get("a") == "é"


def test_a_text_is_read_whatever_encoding_it_was_saved_in():
    assert parse('<?xml version="1.0" encoding="utf-16"?><style a="é"/>').get("a") == "é"


@given(st.text())
def test_any_other_text_is_a_bad_style(text: str):
    with pytest.raises(BadStyle):
        parse("x" + text)
