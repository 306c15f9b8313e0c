"""Texts for cases that are made by chance: plain, hostile, and Markdown with every construct the format has."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

LONG = "A title that does not end, " * 190  # 5,000 characters
PLAIN = (
    "Back pain", "A mass beside the spine", "症例報告", "حمى مطوّلة", "p < 0.05 & n > 3", "Éire’s “first” case – again",
    "12 × 10⁹/L", "β-lactam", "Q&A", "50 %", "one-legged", "Crohn's",
)  # fmt: skip
HOSTILE = (
    "]]>", "a -- b --- c", "-->", "<!--", "<b>bold</b>", "<script>alert(1)</script>", "</title>", "&amp; &lt; &#0; &nope;",
    "\U0001f9ec gene", "\U00020000 astral", "\u202eright to left\u202c", "\u200fmark\u200e", "\u2028line\u2029",
    "\ufffe\uffff", "\ufeffbom", "\x01\x0b\x1f control", "\x7f\x85\x9f", "\x00", "'\"`", "a\tb\nc", "a  b", "$x_1$", "{}%\\",
    "a\u0301\u0327", "\u00a0", "\u200b", "�", "<?xml version='1.0'?>", "<![CDATA[x]]>", "%3Cx%3E", "10.5555/x<y>", "ﬁ",
)  # fmt: skip
# In Markdown, besides: what makes nodes of its own.
MARKED = (
    "*in vivo*", "**never**", "H~2~O", "10^9^/L", "`code < 1`", "$\\frac{a}{b} < c$", "[primum]{lang=la}", "[שלום]{lang=he dir=rtl}",
    "[a link](https://example.org/a?b=1&c=2)", "<https://example.org/x_y>", "WDL", "*H~2~O in **bold***", "a\\\nb", "\\*not\\*",
)  # fmt: skip
line = st.lists(st.sampled_from((*PLAIN, *PLAIN, *HOSTILE)), min_size=1, max_size=2).map(" ".join)
long_line = st.one_of(line, line, line, line, line, line, st.just(LONG))
named = st.builds("{} {}".format, st.sampled_from(PLAIN), st.sampled_from((*PLAIN, *HOSTILE)))  # words, whatever else
_WRITTEN = tuple(text for text in HOSTILE if text != "<!--")  # what is after it would be a comment
said = st.lists(st.sampled_from((*PLAIN, *MARKED, *MARKED, *_WRITTEN)), min_size=1, max_size=3).map(" ".join)
title = st.builds("{} {}".format, st.sampled_from(PLAIN), st.one_of(said, said, said, said, st.just(LONG)))
statement = st.one_of(said, st.builds("{}\n\n{}".format, said, said), st.builds("- {}\n- {}".format, said, said))


class Piece(NamedTuple):
    """A block of Markdown and what it points at: figures by id, references by key, sections and tables of the text."""

    text: str
    needs: frozenset[str] = frozenset()


def _piece(text: str, *needs: str) -> Piece:
    return Piece(text, frozenset(needs))


# Of each block the text holds at most one, so that no id stands twice.
PIECES = (
    _piece("Cited once [@r1], with a place [@r1, p. 3], [see @r1, chap. 2 and *passim*; -@r2], and @r2 [pp. 4–5] in the text.", "r1", "r2"),
    _piece("Again [@r2; @r1]. Twice the same [@r1; @r1].", "r1", "r2"),
    _piece("See @fig-ct, @fig-ct(a) and @fig-ct(a–b).", "fig-ct"),
    _piece("::: {#fig-ct}\n:::", "fig-ct"),
    _piece("[as in @fig-mix(b) on the left], @fig-mix.", "fig-mix"),
    _piece('![The film, *standing* (a [note]{lang=la}).](figures/xr.png){#fig-xr alt="A film of the chest <1>"}\n\nAs @fig-xr shows.'),
    _piece('![Without a number.](figures/plain.png){#fig-s label="Figure S1" alt="A film"}'),
    _piece("| Test | Value |\n| :-- | --: |\n| Na~s~ | 140 [@r1] |\n| K | < 4 |\n\n: Laboratory *values*. {#tbl-labs}\n\nAs in @tbl-labs.", "r1"),
    _piece("| a | < | c |\n| - | - | - |\n| d | e | ^ |\n| f | < | $y$ |\n\n: Spans & ]]> {#tbl-spans head=2 label=\"Box 1\"}\n: A note under it.\n\nSee @tbl-spans."),
    _piece("::: {#tbl-csv src=\"labs.csv\" caption=\"From *a file*.\"}\n:::\n\nIn @tbl-csv."),
    _piece("| only | a head |\n| - | - |"),
    _piece("A note.[^n] Another one.^[In *place*, with $x^2$ & a [@r1].]\n\n[^n]: The text of it.\n\n    Its second paragraph.\n\n    - with a list", "r1"),
    _piece("The dose is $d = \\frac{m}{w} < 3$, or\n\n$$\nD = \\sum_{i=1}^{n} x_i \\le 5\n$$ {#eq-dose}\n\nby @eq-dose."),
    _piece("$$E = mc^2$$"),
    _piece("- one\n- two *and*\n\n  its second paragraph\n  1. inner\n  2. list\n- three"),
    _piece("7. seven\n8. eight"),
    _piece("Term *one*\n: Its meaning.\n: Another one.\n\nTerm two\n\n:   A paragraph.\n\n    ```\n    code ]]> <x> & --\n    ```"),
    _piece("> Said the patient.\n>\n> - a list in it\n>\n> > and deeper"),
    _piece("```python\nif a < b and c > d: print(\"]]>\")  # -- \t é\n```"),
    _piece("::: {.note title=\"Take *care*\"}\nA note.\n\n- with a list\n:::"),
    _piece("::: {.warning lang=la dir=ltr}\nCave.\n:::"),
    _piece("::: {.patient-perspective}\nI was afraid.\n\n> Very.\n:::"),
    _piece("::: {.learning-points}\n- Look twice.\n- *Ask*.\n:::"),
    _piece("A line\\\nbroken, a soft\nbreak, and a rule:\n\n---\n\nAfter it."),
    _piece("[A link](https://example.org/?a=1&b=<2>), [one within](#sec-case), <mailto:a@b.example>."),
    _piece("A WDL was found. WDL again."),
    _piece("<!-- never published -->"),
    _piece("[λόγος]{lang=grc} and [שלום *x*]{lang=he dir=rtl} and ~sub *x*~ ^sup^."),
    _piece("Raw <b>HTML</b> &amp; entities &lt; &nope; \\<i>."),
    _piece("**Bold *both* `code ]]> <x>`**, a picture ![in a line](figures/one.png) of it."),
    _piece("****"),
)  # fmt: skip
HEADINGS = ("## Case presentation {#sec-case}", "## Discussion *of* $x$ {#sec-discussion care=11}", "### Deeper & ]]>", "#### 症例", "## Case presentation",
            "##### Five", "###### Six WDL")  # fmt: skip


@st.composite
def bodies(draw: st.DrawFn, known: frozenset[str]) -> str:
    """A text of any of the pieces that point at nothing but what is *known*, under headings, with hostile words between."""
    pieces = [piece.text for piece in PIECES if piece.needs <= known]
    chosen = draw(st.lists(st.sampled_from(pieces), max_size=8, unique=True))
    heads = draw(st.lists(st.sampled_from(HEADINGS), max_size=4, unique=True))
    words = draw(st.lists(said, max_size=3))
    if any("(#sec-case)" in piece for piece in chosen):
        heads = list(dict.fromkeys((HEADINGS[0], *heads)))
    return "\n\n".join(draw(st.permutations([*chosen, *words, *heads]))).replace("\0", "\ufffd")  # else no text file


def whole_body() -> str:
    """A text with every piece there is."""
    blocks = [
        HEADINGS[0],
        *(piece.text for piece in PIECES[:12]),
        *HEADINGS[1:4],
        *(piece.text for piece in PIECES[12:]),
    ]
    return "\n\n".join(blocks)
