import pytest
from hypothesis import given, strategies as st

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.read.source import decode


def text_of(data: bytes) -> str:
    source = decode("a.md", data)
    assert isinstance(source, SourceText)
    return source.text


def problem_of(data: bytes) -> Diagnostic:
    problem = decode("a.md", data)
    assert isinstance(problem, Diagnostic)
    return problem


def test_bom_and_line_ends_leave_no_trace():
    assert text_of(b"\xef\xbb\xbfa\r\nb\rc\n") == text_of(b"a\nb\nc\n")


@pytest.mark.parametrize("data", [b"", b"\n \t\n", b"\xef\xbb\xbf", b"\r\n"])
def test_an_empty_file_is_named(data: bytes):
    assert problem_of(data).rule == "empty-file"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("Müller".encode("latin-1"), "Latin-1"),
        ("“Müller”".encode("cp1252"), "Windows-1252"),
        ("title: x".encode("utf-16"), "UTF-16"),
        ("title: é".encode("utf-16-le"), "UTF-16"),
        ("title: x".encode("utf-32"), "UTF-32"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\xed\xa0\x80", "Latin-1"),
    ],
)
def test_the_likely_encoding_is_named(data: bytes, name: str):
    problem = problem_of(data)
    assert problem.rule == "encoding"
    assert name in problem.message or name == "Latin-1"
    assert "UTF-8" in problem.hint


def test_an_encoding_of_the_east_is_named_with_how_to_save() -> None:
    problem = problem_of("author = {王小明}, title = {肺脓肿一例报告}".encode("gbk"))
    assert "GBK (GB18030)" in problem.message
    assert problem.hint == "open it in an editor as GBK so that the letters are right, then save it as UTF-8"


def test_the_place_of_the_first_wrong_byte_is_told():
    problem = problem_of("gut\r\nKöln ist Köln".encode("latin-1"))
    assert problem.span == Span(2, 2, 1)
    assert problem.source.startswith("K")


def test_a_file_of_wide_characters_is_not_shown_letter_by_letter():
    assert problem_of("title: x".encode("utf-16")).source == ""


def test_a_nul_is_refused():
    assert problem_of(b"title: a\0b").span == Span(1, 9, 1)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_diagnostic(data: bytes):
    found = decode("a.md", data)
    if isinstance(found, SourceText):
        assert "\r" not in found.text
        assert found.text.strip()
    else:
        assert found.rule in ("encoding", "empty-file")


def test_utf_8_that_ends_inside_a_letter_is_cut_off_and_in_no_other_encoding() -> None:
    problem = decode("a.csl", "<!-- é -->\n<style>é".encode()[:-1])
    assert isinstance(problem, Diagnostic)
    assert (problem.message, problem.span.line) == ("the file is cut off inside a letter", 2)
