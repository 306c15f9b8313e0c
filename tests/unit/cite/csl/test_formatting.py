from __future__ import annotations

from sitegen.cite.csl.formatting import finisher, layout_finisher
from sitegen.cite.csl.locale import Locale
from sitegen.cite.csl.output import Node

ENGLISH = Locale("en-US")


def test_nothing_to_do_is_none():
    assert finisher({"variable": "title"}, ENGLISH) is None


def test_affixes_stand_outside_the_formatting():
    finish = finisher({"font-style": "italic", "prefix": "(", "suffix": ")", "strip-periods": "true"}, ENGLISH)
    assert finish("a.b.") == Node("", ["(", Node("i", ["ab"]), ")"])


def test_affixes_of_a_layout_stand_inside():
    assert layout_finisher({"vertical-align": "sup", "prefix": "["}, ENGLISH)("1") == Node("sup", ["[1"])
