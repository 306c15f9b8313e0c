from __future__ import annotations

from sitegen.cite.csl.problems import BadStyle, Problem


def test_a_bad_style_says_where():
    assert "3: no <citation>" in str(BadStyle([Problem(3, 1, "no <citation>", "add one")]))
