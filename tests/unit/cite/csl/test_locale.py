from __future__ import annotations

import pytest

from sitegen.cite.csl.locale import chain, load
from sitegen.cite.csl.problems import Problem
from sitegen.cite.csl.xml import parse
from tests.unit.cite.csl.small_style import ENGLISH, source


def test_the_files_of_a_language_from_the_general_to_the_special():
    assert chain("de-at") == ["en-US", "de", "de-DE", "de-AT"]
    assert chain("") == ["en-US", "en"]


def test_a_term_without_a_form_is_had_in_the_next():
    locale = load("en-US", source)
    assert locale.term("page", "symbol", plural=True) == "pp."
    assert locale.term("editor", "verb-short") == "editor"
    assert locale.term("no such term") == ""


def test_the_style_overrides_the_file():
    own = parse('<locale xml:lang="en"><terms><term name="et-al">and others</term></terms></locale>')
    assert load("en-US", source, [own]).term("et-al") == "and others"
    assert load("de-DE", source, [own]).term("et-al") == "et al."


def test_new_ordinals_replace_all_old_ones():
    own = parse('<locale><terms><term name="ordinal">.</term></terms></locale>')
    assert load("en-US", source, [own]).find("ordinal-01") is None
    assert "ordinal-01" in ENGLISH


@pytest.mark.parametrize(("text", "message"), [
    ("<locale>\n<terms></locale>", "the file closes another element here: <terms> of line 2 is still open"),
    ("<style/>", "this is <style>, not the words of a language"),
    (b"\xff\xff", "this is not well-formed XML: a character stands here that is not allowed here"),
])  # fmt: skip
def test_a_broken_file_is_told_and_left_out(text: str | bytes, message: str):
    problems: list[Problem] = []
    locale = load("de-DE", {"en-US": ENGLISH, "de-DE": text}.get, problems=problems)
    assert [(one.message, one.file, one.fatal) for one in problems] == [(message, "de-DE", False)]
    assert locale.term("et-al") == "et al."


def test_variables_have_the_words_of_their_term():
    own = parse('<locale><terms><term name="part" gender="feminine">Teil</term></terms></locale>')
    locale = load("en-US", source, [own])
    assert (locale.term("part-number"), locale.genders["part-number"]) == ("Teil", "feminine")
