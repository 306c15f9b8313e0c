from __future__ import annotations

from sitegen.read.math import mathml
from sitegen.read.math_strict import strict


def test_style_of_a_fraction_moves_to_an_element_around_it() -> None:
    assert strict('<mfrac displaystyle="false"><mi>a</mi><mi>b</mi></mfrac>') == (
        '<mstyle displaystyle="false"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>'
    )


def test_fractions_inside_fractions_are_closed_in_their_order() -> None:
    inner = '<mfrac displaystyle="false"><mn>1</mn><mn>2</mn></mfrac>'
    made = strict(f'<mfrac>{inner}<mrow scriptlevel="1"><mn>3</mn></mrow></mfrac>')
    assert made == (
        '<mfrac><mstyle displaystyle="false"><mfrac><mn>1</mn><mn>2</mn></mfrac></mstyle>'
        '<mstyle scriptlevel="1"><mrow><mn>3</mn></mrow></mstyle></mfrac>'
    )


def test_accent_stands_alone() -> None:
    assert "\u20d7" not in mathml(r"\vec{v}", display=False)
    assert strict("<mo>\u0302</mo>") == "<mo>^</mo>"


def test_plain_formula_is_left_as_it_is() -> None:
    assert strict("<math><mi>x</mi></math>") == "<math><mi>x</mi></math>"
