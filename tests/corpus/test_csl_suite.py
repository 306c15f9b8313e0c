"""Every test of the CSL suite passes, but for those listed with their reason; a listed test that passes is unlisted."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.corpus import csl_suite

LIST = Path(__file__).parent / "csl_not_passed.txt"
LEAST = 818

pytestmark = pytest.mark.skipif(
    not csl_suite.SUITE.exists(), reason=f"the suite of CSL tests is not at {csl_suite.SUITE}: set SITEGEN_SHARED"
)


def listed() -> set[str]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


@cache
def failed() -> frozenset[str]:
    return frozenset(case.name for case in csl_suite.cases() if not csl_suite.passes(case))


def test_the_suite_is_whole():
    assert len(csl_suite.cases()) == 845


def test_no_test_fails_that_is_not_listed():
    assert not failed() - listed()


def test_no_listed_test_passes():
    assert not listed() - failed()


def test_the_count_does_not_fall():
    assert len(csl_suite.cases()) - len(failed()) >= LEAST
