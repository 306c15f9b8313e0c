from __future__ import annotations

from sitegen.cite.csl.locale import chain, load
from sitegen.cite.csl.xml import parse
from tests.unit.cite.csl.small_style import ENGLISH, source


def test_the_files_of_a_language_from_the_general_to_the_special():
    assert chain("de-at") == ["en-US", "de", "de-DE", "de-AT"]
    assert chain("") == ["en-US", "en"]


def test_forms_fall_back():
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
