from __future__ import annotations

from sitegen.cite.csl.problems import BadStyle, Problem


def test_a_bad_style_says_where():
    assert "3: no <citation>" in str(BadStyle([Problem(3, 1, "no <citation>", "add one")]))


def test_problems_stand_in_the_order_of_the_file():
    found = [
        Problem(9, 1, "b", "x", file="de-DE"),
        Problem(7, 1, "c", "x"),
        Problem(3, 4, "a", "x"),
        Problem(3, 1, "z", "x"),
    ]
    assert [problem.message for problem in BadStyle(found).problems] == ["z", "a", "c", "b"]
