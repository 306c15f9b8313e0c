"""The figures of docs/citation-styles.md are those of the suite and of the list of tests not passed.

`UPDATE_GOLDEN=1` writes them anew.
"""

from __future__ import annotations

import os
import re
from collections import Counter

import pytest

from tests.corpus import csl_suite
from tests.places import REPO

PAGE = REPO / "docs/citation-styles.md"
OURS = re.compile(r"(\| \*\*sitegen\*\* \| MIT \| )\d+ of \d+")
GROUPS = re.compile(r"(?<=<!-- groups -->\n).*?(?=<!-- /groups -->)", re.DOTALL)
SMALL = 5  # groups with fewer tests stand together

pytestmark = pytest.mark.skipif(
    not csl_suite.SUITE.exists(), reason=f"the suite of CSL tests is not at {csl_suite.SUITE}: set SITEGEN_SHARED"
)


def as_it_should_be(page: str) -> str:
    tests, not_passed = Counter(case.name.split("_")[0] for case in csl_suite.cases()), Counter()
    not_passed.update(name.split("_")[0] for name in csl_suite.not_passed())
    small = [name for name, count in tests.items() if count < SMALL]
    rows = [(name, count, not_passed[name]) for name, count in tests.most_common() if count >= SMALL]
    rows.append(
        (f"{len(small)} small groups", sum(tests[name] for name in small), sum(not_passed[name] for name in small))
    )
    whole, failed = tests.total(), not_passed.total()
    lines = ["| group | tests | passed |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {count} | {count - lost} |" for name, count, lost in rows]
    lines.append(f"| **all** | {whole} | {whole - failed} |")
    table = "\n".join(lines) + "\n"
    return GROUPS.sub(lambda _: table, OURS.sub(rf"\g<1>{whole - failed} of {whole}", page))


def test_the_page_says_what_the_suite_shows():
    page = PAGE.read_text("utf-8")
    right = as_it_should_be(page)
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(right, encoding="utf-8")
        page = right
    assert page == right
