"""Titles keep their words and the marks a record may hold."""

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.jats_text import rich
from sitegen.cite.richtext import plain


@pytest.mark.parametrize(("given_text", "wanted"), [
    ("Fever in <jats:italic>Brucella</jats:italic> infection.", "Fever in <i>Brucella</i> infection"),
    ("CO<sub>2</sub> and Ca<jats:sup>2+</jats:sup>", "CO<sub>2</sub> and Ca<sup>2+</sup>"),
    ("&lt;i&gt;Candida&lt;/i&gt; &amp;amp; others", "<i>Candida</i> & others"),
    ("Pain\n        after  surgery", "Pain after surgery"),
    ("p &lt; 0.05 and x > 3", "p < 0.05 and x > 3"),
    ("<scp>L</scp>-dopa", '<span style="font-variant:small-caps;">L</span>-dopa'),
    ('The <mml:math xmlns:mml="x"><mml:mi>β</mml:mi></mml:math> sign', "The β sign"),
    ("A <inline-formula><tex-math>\\alpha</tex-math></inline-formula> case", "A case"),
    ("To be continued..", "To be continued.."), ("If <B> is large", "If <B> is large"),
])  # fmt: skip
def test_marks_are_those_of_records(given_text: str, wanted: str) -> None:
    assert rich(given_text) == wanted


@given(st.text())
def test_no_text_raises_and_the_result_is_one_line(text: str) -> None:
    assert len(plain(rich(text)).splitlines()) <= 1
