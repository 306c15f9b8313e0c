from __future__ import annotations

import pytest

from sitegen.model.struct import decode, encode
from sitegen.resolve.evidence import STRONG, WEAK, Evidence, comparable, evidence, is_topic
from sitegen.resolve.topics import Topic
from tests import samples


def test_evidence_says_how_strongly_each_topic_and_word_is_meant() -> None:
    given = Evidence((Topic("=gout", "Gout", 3),), "tophus urate", "toe")
    assert given.strengths() == {"=gout": 3, "tophus": STRONG, "urate": STRONG, "toe": WEAK}


def test_evidence_of_a_case_is_small_and_survives_the_store() -> None:
    given = evidence(samples.rich_case())
    assert decode(encode(given), Evidence) == given
    assert len(encode(given)) < 2_000
    assert any(map(is_topic, given.strengths()))


@pytest.mark.parametrize(
    ("kind", "status", "suggested"),
    [
        ("case-report", "published", True), ("editorial", "published", True), ("case-report", "draft", True),
        ("correction", "published", False), ("retraction", "published", False),
        ("expression-of-concern", "published", False), ("case-report", "withdrawn", False),
    ],
)  # fmt: skip
def test_notices_and_withdrawn_cases_are_not_suggested(kind: str, status: str, suggested: bool) -> None:
    assert comparable(kind, status) is suggested
