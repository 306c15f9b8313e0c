r"""Text as LaTeX: what `latex.py` reads back, braces balanced whatever the text."""

from unicodedata import normalize

import pytest
from hypothesis import example, given, strategies as st

from sitegen.cite import latex
from sitegen.cite.latex_writer import escaped, marked
from tests import references


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50 % & more_or #1 for $5", r"50 \% \& more\_or \#1 for \$5"),
        ("a{b}c\\d", r"a\textbraceleft{}b\textbraceright{}c\textbackslash{}d"),
        ("a--b ''c''", r"a-\/-b '\/'c'\/'"),
        ("two\nlines", "two lines"),
        ("<5 cm, >2 | 3", r"\textless{}5 cm, \textgreater{}2 \textbar{} 3"),  # else ¡5 cm, ¿2 — 3 in print
    ],
)
def test_what_latex_would_take_for_a_command_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("MRI of Ewing’s sarcoma", "{MRI} of {Ewing’s} sarcoma"),
        ("A case: The knee of (DNA) pH", "A case: The knee of ({DNA}) {pH}"),
        ("Of <i>Helicobacter pylori</i>", r"Of \textit{Helicobacter pylori}"),
        ('The <span class="nocase">iPS</span> cell', "The {iPS} cell"),
        ('<span class="nocase"><i>Ex</i></span> vivo', r"{{}\textit{Ex}} vivo"),
        ("DNA", "{}{DNA}"),
    ],
)
def test_capitals_that_styles_would_lose_are_protected(text: str, written: str) -> None:
    assert marked(text, protect=True) == written


@given(references.texts)
@example("} \U0002f800")
@example("\U0002f800")
def test_braces_are_balanced_and_what_is_written_is_read_back(text: str) -> None:
    for written in (escaped(text), marked(text), marked(text, protect=True)):
        assert latex.closing(f"{{{written}}}", 0) == len(written) + 1
    assert _one(latex.plain(escaped(text))) == references.composed(text)
    assert _one(latex.rich(marked(text))) == references.balanced(text)


def _one(text: str) -> str:
    """*text* in Unicode's composed form: the reader composes what it decodes and leaves plain text; both are one text."""
    return normalize("NFC", text)


@given(st.text(max_size=60))
@example("\ufa2a")
@example("} \ufa2a")
def test_no_text_whatever_is_lost(text: str) -> None:
    assert _one(latex.plain(escaped(text))) == references.composed(text)
