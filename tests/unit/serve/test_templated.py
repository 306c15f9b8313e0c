"""The preview's own pages: everything that is printed is escaped."""

import pytest
from jinja2 import UndefinedError
from selectolax.lexbor import LexborHTMLParser

from sitegen.serve.templated import FOLDER, templated


def test_what_is_printed_is_escaped():
    page = templated("error.html", status=404, title="<b>", words='"><script>')
    tree = LexborHTMLParser(page.decode())
    assert tree.css_first("h1").text() == "<b>"
    assert tree.css_first(".words").text() == '"><script>'
    assert len(tree.css("script")) == 1


def test_a_value_that_is_missing_is_a_mistake():
    with pytest.raises(UndefinedError):
        templated("error.html", status=404)


def test_half_a_letter_is_no_reason_to_fail():
    assert b"?" in templated("error.html", status=404, title="\ud800", words="")


def test_no_template_switches_escaping_off():
    for file in FOLDER.glob("*.html"):
        assert "safe" not in file.read_text("utf-8")
        assert "autoescape" not in file.read_text("utf-8")
