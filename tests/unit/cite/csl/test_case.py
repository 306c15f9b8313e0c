from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.case import changer
from sitegen.cite.csl.output import plain
from sitegen.cite.csl.richtext import rich


@pytest.mark.parametrize(("form", "before", "after"), [
    ("title", "the art of the case: a report", "The Art of the Case: A Report"),
    ("title", "effect of pH on iPads", "Effect of pH on iPads"),
    ("title", "between life and death: through the night", "Between Life and Death: Through the Night"),
    ("title", "life through a lens (being) infected(Job)", "Life through a Lens (Being) Infected(Job)"),
    ("title", "growth, i.e. division, in v1.0 of l’amour looked up", "Growth, i.e. Division, in v1.0 of l’amour Looked Up"),
    ("title", "<i>e. coli</i> in <span class=\"nocase\">nm</span> bars", "E. Coli in nm Bars"),
    ("title", "an old case of <i>Brucella melitensis</i> and <i>E. coli</i>", "An Old Case of Brucella melitensis and E. coli"),
    ("title", "<i>Salmonella enterica</i> subsp. <i>enterica</i>", "Salmonella enterica Subsp. Enterica"),
    ("title", "on <i>The art of war</i> and <i>Fever</i>", "On The Art of War and Fever"),
    ("title", "comment on: Ichikawa et al. published", "Comment on: Ichikawa et al. Published"),
    ("title", "what was new to Roe et al.", "What Was New to Roe et al."),
    ("sentence", "The Art Of DNA", "The art of DNA"),
    ("sentence", "ALL LOUD", "All loud"),
    ("capitalize-first", "one two", "One two"),
    ("capitalize-all", "one two 7g", "One Two 7g"),
    ("capitalize-first", "7g one", "7g one"),
    ("uppercase", "one", "ONE"),
    ("lowercase", "ONE", "one"),
])  # fmt: skip
def test_each_form_of_letter_case_changes_what_it_should(form: str, before: str, after: str):
    assert plain(changer(form, True)(rich(before))) == after


def test_title_case_is_for_english_only():
    assert changer("title", False) is None


@pytest.mark.parametrize(("form", "before", "after"), [
    ("uppercase", "iç ve ıd", "İÇ VE ID"), ("lowercase", "İÇ VE ID", "iç ve ıd"), ("capitalize-first", "ilk", "İlk"),
    ("capitalize-all", "ilk <i>iş</i>", "İlk İş"), ("sentence", "İLK IŞIK", "İlk ışık"),
])  # fmt: skip
def test_turkish_has_two_letters_i(form: str, before: str, after: str):
    assert plain(changer(form, False, dotted=True)(rich(before))) == after


@given(st.text(), st.sampled_from(["title", "sentence", "capitalize-first", "capitalize-all"]))
def test_no_letter_is_lost(text: str, form: str):
    assert len(plain(changer(form, True)(text))) == len(text)
