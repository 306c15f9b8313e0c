"""What is wrong with an affiliation is told where that one stands, whatever its number on the page."""

import pytest

from sitegen.checks._runner import run_checks
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions

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
    folder = CaseFolder(slug="a", path="content/cases/a", texts={"index.md": text.encode()}, files={"index.md": ""})
    (problem,) = (it for it in run_checks(read_case(folder, ReadOptions()), folder) if it.rule == rule)
    assert problem.span.line == line
