from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.model.document import List, ListItem, Math, MathBlock, Paragraph, Subscript, Superscript, Text
from sitegen.model.formula_words import formula_words
from sitegen.model.walk import plain_text, raised_text
from sitegen.read.math import MathError, mathml


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        ("10^5", "10⁵"),
        (r"\alpha", "α"),
        (r"\frac{1}{2}", "1/2"),
        (r"\frac{a+b}{2}", "(a + b)/2"),
        (r"1\frac12", "1 1/2"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (r"5 \times 10^{-3}\,\mathrm{mg/L}", "5 × 10⁻³ mg/L"),
        ("p<0.05", "p < 0.05"),
        (r"x=-1+y", "x = −1 + y"),
        (r"\pm 3", "±3"),
        (r"\mathrm{SO_4^{2-}}", "SO₄²⁻"),
        (r"^{131}\mathrm I", "¹³¹I"),
        (r"37.5^\circ\mathrm{C}", "37.5°C"),
        (r"x^{ab}", "x^(ab)"),
        (r"x_i^2", "x_i²"),
        (r"K_{sp}", "Ksp"),
        (r"V_{max}^2", "Vmax²"),
        (r"x_{i+j}", "x_(i+j)"),
        (r"\log_{ab} x", "log_(ab) x"),
        (r"\sqrt{x+1}", "√(x + 1)"),
        (r"\sqrt[3]{2}", "³√2"),
        (r"\bar{x}", "x̄"),
        (r"\overline{ab}", "ab"),
        (r"\sum_{i=1}^n x", "∑_(i=1)ⁿ x"),
        (r"\lim_{x\to 0} f(x)", "lim_(x→0) f(x)"),
        (r"\sin x", "sin x"),
        (r"\mathbf{x}", "x"),
        (r"\text{dose in mg}", "dose in mg"),
        (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "(1, 2; 3, 4)"),
        (r"\binom{n}{k}", "(n, k)"),
        (r"\phantom{x}y", "y"),
    ],
)
def test_a_formula_is_said_in_a_line(tex: str, words: str) -> None:
    assert formula_words(tex, mathml(tex, display=False)) == words


def test_the_source_within_the_formula_is_not_said_twice() -> None:
    made = '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation></semantics></math>'
    assert formula_words(r"\x", made) == "x"


@pytest.mark.parametrize("broken", ["", "<math><mi>x</math>", "</mi>", "<math>"])
def test_without_sound_mathml_the_source_stands_without_backslashes(broken: str) -> None:
    assert formula_words(r"\ce{H2O}\,", broken) == "ce{H2O},"


@given(st.text(alphabet="ab12+-=^_{}\\ /<>&$frac√αsqrt", max_size=40))
def test_every_formula_has_words_in_one_line(tex: str) -> None:
    try:
        made = mathml(tex, display=False)
    except MathError:
        made = ""
    words = formula_words(tex, made)
    assert "\x1f" not in words
    assert words == " ".join(words.split())


def test_a_formula_of_any_depth_is_read() -> None:
    deep = "<math>" + "<mrow>" * 50_000 + "<mi>x</mi>" + "</mrow>" * 50_000 + "</math>"
    assert formula_words("x", deep) == "x"


def test_words_of_a_text_hold_its_formulas() -> None:
    nodes = (Text("At "), Math("10^5", mathml("10^5", display=False)), Text(" cells."))
    assert plain_text(nodes) == "At 10⁵ cells."


def test_raised_and_lowered_digits_are_kept_where_asked_for() -> None:
    line = (
        Text("10"),
        Superscript((Text("9"),)),
        Text("/L of CO"),
        Subscript((Text("2"),)),
        Superscript((Text("a b"),)),
    )
    assert plain_text([Paragraph(line)]) == "109/L of CO2a b"
    assert raised_text([Paragraph(line)]) == "10⁹/L of CO₂a b"


def test_points_of_a_list_and_formulas_of_their_own_line_stand_apart() -> None:
    points = List(tuple(ListItem((Paragraph((Text(words),)),)) for words in ("One.", "Two.")))
    formula = MathBlock(r"\alpha", mathml(r"\alpha", display=True))
    assert raised_text([points, Paragraph((Text("Three."),)), formula]) == "One. Two. Three. α"
