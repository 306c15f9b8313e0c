"""Real references in four official styles read as citeproc-js prints them, and as both processors where they agree.

Where the two differ, the head of csl_reference_texts.txt says who is right by the specification.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path

import pytest

from sitegen.cite.csl.plain import text
from sitegen.cite.csl.style import Style
from tests.corpus.csl_suite import SHARED, locale

REFERENCES = SHARED / "oracles/references/real-references-200.csl.json"
STYLES = ("nlm-citation-sequence", "american-medical-association", "apa", "modern-language-association")
TEXTS = Path(__file__).parent / "csl_reference_texts.txt"

pytestmark = pytest.mark.skipif(not REFERENCES.exists(), reason=f"there is no {REFERENCES}: set SITEGEN_SHARED")


@cache
def theirs(column: int) -> dict[str, str]:
    """The digests of one column: four of citeproc-js, four of pandoc."""
    lines = [line.split() for line in TEXTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {line[0]: line[1 + column] for line in lines}


@cache
def ours(style: str) -> dict[str, str]:
    """The digests of our texts."""
    made = Style.from_text((SHARED / f"oracles/csl/styles/{style}.csl").read_text(encoding="utf-8"), locale)
    entries = made.process(json.loads(REFERENCES.read_text(encoding="utf-8"))).bibliography
    return {entry.key: digest(text(entry.content)) for entry in entries}


def digest(printed: str) -> str:
    return hashlib.sha256(re.sub(r"\s+", " ", printed).strip().encode()).hexdigest()[:8]


@pytest.mark.parametrize(("column", "least"), [(0, 199), (1, 199), (2, 199), (3, 197)])
def test_references_are_printed_as_citeproc_js_prints_them(column: int, least: int):
    found = ours(STYLES[column])
    assert sum(found[key] == one for key, one in theirs(column).items()) >= least


@pytest.mark.parametrize("column", range(4))
def test_references_are_printed_as_both_processors_print_them(column: int):
    """Reference r82 has U+2010 in its initials, which neither takes for a hyphen."""
    found, first, second = ours(STYLES[column]), theirs(column), theirs(column + 4)
    assert {key for key in first if first[key] == second[key] != found[key]} <= {"r82"}
