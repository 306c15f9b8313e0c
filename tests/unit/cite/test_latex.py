from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite import latex
from tests.processor_time import within


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"Garc\'ia", "García"),
        (r"{\'{\i}}", "í"),
        (r"\'\i x", "íx"),
        (r"{\O}stergaard and {\AA}rhus", "Østergaard and Århus"),
        (r"\c{C}elik, Ho\v{r}ej\v s\'{\i}, Erd\H{o}s", "Çelik, Hořejší, Erdős"),
        (r"Stra{\ss}e \ss{} x", "Straße ß x"),
        (r"50\,\% \& more", "50\u202f% & more"),
        ("``quoted'' -- and --- b~c", "“quoted” – and — b\u00a0c"),
        (r"\TeX: {T}he {P}rogram", "TeX: The Program"),
        (r"$\alpha$-synuclein, CO$_2$, 10$^{-3}$", "α-synuclein, CO2, 10−3"),
        (r"\textit{E. coli} {\bf x}", "E. coli x"),
        ("one\n   two", "one two"),
        (r"cost \$5 and 5 $", "cost $5 and 5 $"),
        (r"\foo stays, \foo{x} too", r"\foo stays, x too"),
    ],
)
def test_latex_becomes_text(written: str, read: str) -> None:
    assert latex.plain(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"On \textit{E. coli} and {\it S. aureus}", "On <i>E. coli</i> and <i>S. aureus</i>"),
        (r"\textbf{b} \textsuperscript{18}F H\textsubscript{2}O", "<b>b</b> <sup>18</sup>F H<sub>2</sub>O"),
        (r"$^{18}$F-FDG and CO$_2$", "<sup>18</sup>F-FDG and CO<sub>2</sub>"),
        ("{Guillain-Barr{\\'e}} syndrome", '<span class="nocase">Guillain-Barré</span> syndrome'),
        (r"{\"U}ber", "Über"),
        ("{{The whole of it}}", "The whole of it"),
        (r"A $\frac{a}{b}$ ratio", r"A $\frac{a}{b}$ ratio"),
        (r"37 $^\circ$C", "37 °C"),
        (r"\emph{The {FOO} bar}", '<i>The <span class="nocase">FOO</span> bar</i>'),
    ],
)
def test_a_title_keeps_its_tags_and_protected_words(written: str, read: str) -> None:
    assert latex.rich(written) == read


def test_text_without_latex_is_untouched() -> None:
    assert latex.rich("A case of 3 < 4 & 5 > 2 (a–b)") == "A case of 3 < 4 & 5 > 2 (a–b)"


@given(st.text(alphabet=st.sampled_from("\\{}$~^_`'\"-% aité\n") | st.characters(codec="utf-8"), max_size=80))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str) -> None:
    latex.plain(text)
    latex.rich(text)


@pytest.mark.parametrize("piece", ["{", "}", r"\'", r"{\it ", "$", "{$", "\\", r"\textit{", r"$^{", "{}", r"\frac{"])
def test_long_nests_end_soon(piece: str) -> None:
    with within(5):
        latex.rich(piece * 20_000)
        latex.plain("x" + piece * 20_000 + "}" * 20_000)
