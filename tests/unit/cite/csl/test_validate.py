from __future__ import annotations

from sitegen.cite.csl.validate import check
from sitegen.cite.csl.xml import parse


def test_everything_wrong_is_found_at_its_line():
    problems = check(
        parse(
            '<style version="0.8">\n<citation><layout><tex value="x"/>\n<text valeu="x"/></layout></citation></style>'
        )
    )
    assert [(problem.line, problem.message) for problem in problems] == [
        (1, "the style is of version 0.8, not 1.0"), (1, "the style has no <bibliography>"),
        (2, "<tex> is not an element of CSL"), (3, "'valeu' is not an attribute of <text>"),
    ]  # fmt: skip
    assert all(problem.hint for problem in problems)


def test_a_good_style_has_no_problems():
    good = '<style version="1.0"><citation><layout><text value="x"/></layout></citation><bibliography><layout/></bibliography></style>'
    assert check(parse(good)) == []
