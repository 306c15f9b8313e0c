"""What is no case begins without the form of one, and is read without a mistake."""

from typing import get_args

import pytest

from sitegen.checks._runner import run_checks
from sitegen.model.case import Parsed
from sitegen.model.metadata import CaseType
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from sitegen.scaffold.answers import Author
from sitegen.scaffold.article_file import OTHERS, article_file
from sitegen.scaffold.case_file import Start
from sitegen.scaffold.publication import Journal
from tests.case_folders import of_text

JOURNAL = Journal("10.5555", ("crossref",))


def read(start: Start) -> tuple[Parsed, set[tuple[str, str]]]:
    folder = of_text(article_file(start, schema=True))
    parsed = read_case(folder, ReadOptions())
    return parsed, {(item.rule, item.severity) for item in (*parsed.diagnostics, *run_checks(parsed, folder))}


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("journal", [Journal(), JOURNAL])
def test_nothing_is_wrong_with_it_but_what_is_still_to_be_filled_in(kind: str, journal: Journal):
    parsed, found = read(Start(type=kind, slug="a", journal=journal, authors=(Author("Ada Example"),)))
    assert {item for item in found if not item[0].startswith(("crossref-", "doaj-", "pubmed-"))} == {
        ("unfilled", "info")
    }
    assert parsed.case is not None
    assert (parsed.case.meta.type, parsed.case.meta.status, parsed.case.authors[0].name.full) == (
        kind, "draft", "Ada Example",
    )  # fmt: skip


@pytest.mark.parametrize("kind", OTHERS)
def test_it_is_asked_nothing_of_a_patient(kind: str):
    text = article_file(Start(type=kind), schema=False)
    assert not [
        key for key in ("consent", "patient", "abstract", "timeline", "diagnosis", "ethics") if f"{key}:" in text
    ]


@pytest.mark.parametrize(
    ("kind", "relation"),
    [("correction", "corrects"), ("retraction", "retracts"), ("expression-of-concern", "concerns")],
)
def test_a_notice_asks_which_work_it_is_about(kind: str, relation: str):
    parsed, _ = read(Start(type=kind))
    assert parsed.case is not None
    assert [work.type for work in parsed.case.meta.related] == [relation]
    assert "the whole of it" in article_file(Start(type=kind), schema=False)


def test_every_kind_is_a_case_or_is_none():
    assert set(get_args(CaseType)) - set(OTHERS) == {"case-report", "case-series", "clinical-image"}
