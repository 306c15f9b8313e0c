"""What is wrong with an affiliation is told where that one stands, whatever its number on the page."""

import pytest

from tests.case_folders import breaches

LONG = "Hospital " * 130
FRONT = "---\ntitle: A\nstatus: published\ndate: 2024\ndoi: 10.5555/a\n"
UNDER = f"authors: [{{name: Ada Example, affiliations: [b, a]}}]\naffiliations:\n- {{id: a, name: {LONG}}}\n- {{id: b, name: B}}\n"
BESIDE = (
    f"authors:\n- {{name: Bo Sample, affiliations: B}}\n- name: Ada Example\n  affiliations:\n  - {{name: {LONG}}}\n"
)
ALONE = f"authors:\n- name: Ada Example\n  affiliations: {LONG}\n"


@pytest.mark.parametrize("rule", ["crossref-affiliation", "doaj-script"])
@pytest.mark.parametrize(("authors", "line"), [(UNDER, 8), (BESIDE, 10), (ALONE, 8)])
def test_the_place_is_the_affiliation(rule: str, authors: str, line: int) -> None:
    text = f"{FRONT}{authors.replace('Hospital', 'Hospital <script>', 1)}---\n"
    (problem,) = breaches(text, rule)
    assert problem.span.line == line
