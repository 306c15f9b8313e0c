from __future__ import annotations

from sitegen.cite.records import MOST, Gathering, Records, keys, merge
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.reference import Reference

A = SourceText(file="a.bib", text="@a{k,}\n@a{x,}")
B = SourceText(file="b.bib", text="@b{k,}")


def test_files_are_merged_and_a_key_that_comes_again_is_told() -> None:
    first = Records(references=(Reference(key="k"), Reference(key="x")), spans={"k": Span(1, 4, 1)})
    second = Records(references=(Reference(key="k", type="book"), Reference(key="y")), spans={"k": Span(1, 4, 1)})
    merged = merge([(A, first), (B, second)])
    assert keys(merged.references) == ("k", "x", "y")
    (problem,) = merged.diagnostics
    assert (problem.file, problem.rule, problem.span, problem.source) == ("b.bib", "duplicate-key", Span(1, 4, 1),
                                                                         "@b{k,}")  # fmt: skip
    assert "a.bib" in problem.message


def test_no_file_and_one_file() -> None:
    assert merge([]) == Records()
    one = Records(references=(Reference(key="k"),))
    assert merge([(A, one)]) is one


def test_a_file_full_of_mistakes_tells_the_first_and_how_many_more() -> None:
    found = Gathering(A, "bibtex")
    for _ in range(MOST + 5):
        found.error(Span(2, 1, 1), "wrong")
    diagnostics = found.records().diagnostics
    assert len(diagnostics) == MOST + 1
    assert "5 more" in diagnostics[-1].message


def test_mistakes_stand_in_the_order_of_the_file() -> None:
    found = Gathering(A, "bibtex")
    found.warn(Span(2, 1, 1), "later")
    found.error(Span(1, 3, 1), "sooner")
    assert [problem.message for problem in found.records().diagnostics] == ["sooner", "later"]
