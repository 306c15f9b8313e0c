from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.serve.inject import tag, with_script
from tests.processor_time import within

IT = tag("ab12")


@pytest.mark.parametrize("before", [
    b"<!doctype html><html lang=en><head>", b"<!DOCTYPE HTML>\n<HTML>\n<HEAD>", b"<html><head\n prefix='og: a>b'  >",
    b"\xef\xbb\xbf<!-- <head> -->\n<!doctype html>\n<!-- <html> --><html data-a=\"x>y\" dir=rtl><!----><!--> <head class=a/>",
    b"<head>", b"<!doctype html><html><head a=b'c d e\"f>", b"<!doctype html PUBLIC '-//W3C//DTD XHTML 1.0//EN'>\r\n<html\t><head/>",
    b"<!--><html><head>", b"<html a= b ><head>", b"<html a = 'b>' ><head>",
])  # fmt: skip
def test_the_script_stands_first_in_the_head(before: bytes) -> None:
    after = b"<meta charset=utf-8><title>x</title></head><body><head></body></html>"
    assert with_script(before + after, "ab12") == before + IT + after


@pytest.mark.parametrize(("page", "expected"), [
    (b"<!doctype html><title>x</title>", b"<!doctype html>IT<title>x</title>"),
    (b"<html><header>x", b"<html>IT<header>x"), (b"words", b"ITwords"), (b"", b"IT"),
    (b"<!doctype html><html><body><head>", b"<!doctype html><html>IT<body><head>"),
    (b"<!doctype html><htmlx><head>", b"<!doctype html>IT<htmlx><head>"),
    (b"<!doctype html><!-- never ends <html><head>", b"<!doctype html>IT<!-- never ends <html><head>"),
    (b'<html a="never ends><head>', b'IT<html a="never ends><head>'),
])  # fmt: skip
def test_a_page_without_a_head_has_it_where_a_browser_begins_one(page: bytes, expected: bytes) -> None:
    assert with_script(page, "ab12") == expected.replace(b"IT", IT)


WORDS = st.sampled_from([b"<", b">", b"<!--", b"-->", b"<html", b"<head", b"<!doctype html", b" ", b'"', b"'", b"=", b"x", b"/", b"\xff"])  # fmt: skip


@given(st.one_of(st.binary(), st.lists(WORDS).map(b"".join)))
def test_the_rest_of_a_page_is_as_it_was(page: bytes) -> None:
    made = with_script(page, "ab12")
    at = made.index(IT)
    assert made[:at] + made[at + len(IT) :] == page


@pytest.mark.parametrize(
    "piece", [b"<!-- ", b"<html a=", b'<html "', b" ", b"<!---->", b"<html a='", b"<!doctype ", b"<html  a"]
)
def test_no_page_is_slow_to_look_through(piece: bytes) -> None:
    with within(2):
        with_script(piece * 100_000, "")


def test_a_digest_is_nothing_but_digits() -> None:
    with pytest.raises(ValueError, match="not a digest"):
        tag('"><script>')
    assert tag("") == b'<script src="/_sitegen/preview.js" data-digest=""></script>'
