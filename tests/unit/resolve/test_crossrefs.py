"""Cross-references lead somewhere or are a mistake at their place."""

import pytest

from sitegen.checks._runner import run_checks
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions
from sitegen.resolve.crossrefs import anchors, meant
from tests.case_folders import of_text

TEXT = """---
title: A
abstract: See @fig-xy first.
figures:
  - id: ct
    caption: (a) Here, as in @tbl-labs. (b) There, as in @fig-none.
    panels: [{src: figures/a.png, alt: A}, {src: figures/b.png, alt: B}]
---

## Course {#sec-course}

See @fig-ct(a), @fig-ct(A–C), @fig-xr(a), @tbl-lab, @eq-dose and @sec-curse.^[And @fig-cd.]

![A film, unlike @fig-cx.](figures/xr.png){#fig-xr alt="A fracture"}

| A | B |
|---|---|
| 1 | 2 |

: Blood. {#tbl-labs}

$$
a = b
$$ {#eq-dose}

::: {.note #remark}
See [there](#sec-course), [the note](#remark), [the panel](#fig-ct-b) and [nowhere](#remarc).
:::
"""


def folder(text: str) -> CaseFolder:
    return of_text(text, "figures/a.png", "figures/b.png", "figures/xr.png")


def case() -> Case:
    parsed = read_case(folder(TEXT), ReadOptions())
    assert parsed.case is not None
    return parsed.case


def problems(text: str = TEXT) -> list[Diagnostic]:
    parsed = read_case(folder(text), ReadOptions())
    assert parsed.diagnostics == ()
    return list(run_checks(parsed, folder(text)))


def shown(problem: Diagnostic) -> str:
    start = problem.span.column - 1
    return problem.source[start : start + problem.span.length]


@pytest.mark.parametrize(("key", "target"), [
    ("figct", "fig-ct"), ("fig_ct", "fig-ct"), ("Figure-ct", "fig-ct"), ("figct-a", "fig-ct-a"), ("table-labs", "tbl-labs"),
    ("tab:labs", "tbl-labs"), ("sectioncourse", "sec-course"), ("eqdose", "eq-dose"), ("equation-dose", "eq-dose"),
    ("fig1", "fig-1"), ("Table2b", "tbl-2b"), ("figueroa2019", ""), ("table2019", ""), ("silva2019", ""), ("tableau2020", ""), ("fig", ""),
])  # fmt: skip
def test_a_reference_that_is_written_like_a_citation_is_understood(key: str, target: str) -> None:
    assert meant(case(), key) == target


def test_a_reference_without_its_hyphen_is_told_which_was_meant() -> None:
    text = "---\ntitle: A\nfigures: [{id: ct, src: figures/a.png, alt: A}]\n---\n\nSee (@figct) and @fig-ct.\n"
    told = run_checks(read_case(folder(text), ReadOptions()), folder(text))
    assert [(item.rule, item.hint, shown(item)) for item in told if item.rule == "citation-key"] == [
        ("citation-key", "did you mean @fig-ct?", "@figct")
    ]


def test_what_a_link_may_lead_to() -> None:
    assert anchors(case()) == (
        "fig-ct", "fig-xr", "fig-ct-a", "fig-ct-b", "sec-course", "tbl-labs", "eq-dose", "remark",
    )  # fmt: skip


def test_each_reference_that_leads_nowhere_is_shown_at_its_place() -> None:
    found = [(shown(it), it.message, it.hint) for it in problems() if it.rule == "crossref"]
    assert [place for place, _, _ in found] == [
        "@fig-xy", "@fig-none", "@fig-ct(A–C)", "@fig-xr(a)", "@tbl-lab", "@sec-curse", "@fig-cd", "@fig-cx",
    ]  # fmt: skip
    assert found[2][1:] == ("figure 'fig-ct' has no panel 'c'", "its panels are a, b")
    assert found[3][1:] == ("figure 'fig-xr' has no panel 'a'", "it has no panels: leave the letter out")
    assert found[4][1:] == ("there is no table 'tbl-lab'", "did you mean 'tbl-labs'?")
    assert found[5][2] == "did you mean 'sec-course'?"


def test_a_link_to_no_place_of_the_text_is_shown_at_its_place() -> None:
    (found,) = [it for it in problems() if it.rule == "link"]
    assert shown(found) == "[nowhere](#remarc)"
    assert found.hint == "did you mean 'remark'?"
