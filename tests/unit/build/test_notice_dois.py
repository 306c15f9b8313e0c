"""A notice names a case of the site that has no DOI."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from sitegen.build.notice_dois import unlinked_notices
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.site import Card, Notice
from tests.unit.build import small_builds

POLICY = "10.5555/policy"


def card(slug: str, *notices: Notice, doi: str = "", status: str = "published", elsewhere: bool = False) -> Card:
    return Card(
        slug=slug, digest="", title=(), title_text="", status=status, doi=doi, notices_of=notices, elsewhere=elsewhere
    )


def told(registries: Collection[str], crossmark: str, *cards: Card) -> list[tuple[str, str]]:
    found = unlinked_notices(cards, registries, crossmark)
    return [(item.file.split("/")[2], item.severity) for item in found]


@pytest.mark.parametrize("relation", ["corrects", "retracts"])
def test_pubmed_needs_the_doi_of_the_article(relation: str) -> None:
    notice = card("note", Notice(relation, "gout"))
    assert told(["pubmed"], "", card("gout"), notice) == [("note", "error")]
    assert told(["pubmed"], "", card("gout", doi="10.5555/a"), notice) == []
    assert told([], POLICY, card("gout"), notice) == []


@pytest.mark.parametrize("relation", ["corrects", "retracts", "concerns"])
def test_crossref_marks_no_work_without_a_doi(relation: str) -> None:
    notice = card("note", Notice(relation, "gout"), doi="10.5555/n")
    assert told(["crossref"], POLICY, card("gout"), notice) == [("note", "warning")]
    assert told(["crossref"], "", card("gout"), notice) == []  # crossref-update tells
    assert told(["crossref"], POLICY, card("gout", doi="10.5555/a"), notice) == []


def test_a_doi_in_the_notice_itself_is_enough() -> None:
    assert told(["pubmed"], "", card("gout"), card("note", Notice("corrects", "gout", "10.5555/g"))) == []


@pytest.mark.parametrize("relation", ["concerns", "comment-on", "reply-to", "new-version-of"])
def test_pubmed_cites_other_works_without_a_link(relation: str) -> None:
    assert told(["pubmed"], "", card("gout"), card("note", Notice(relation, "gout"))) == []


def test_notices_that_no_registry_is_told_of_are_no_matter() -> None:
    notice = Notice("corrects", "gout")
    cards = (card("a", notice, status="draft"), card("b", notice, elsewhere=True))
    assert told(["pubmed"], "", card("gout"), *cards) == []


def of_build(root: Path, settings: str) -> dict[str, Diagnostic]:
    note = "title: B\ntype: correction\nrelated:\n- {type: corrects, case: gout}\n"
    return small_builds.told(root, settings, gout="title: A\n", note=note)


def test_it_is_told_at_the_name_of_the_case_to_sites_that_deposit(tmp_path: Path) -> None:
    assert "notice-doi" not in of_build(tmp_path, "")
    found = of_build(tmp_path, "deposits: [pubmed]\n")["notice-doi"]
    assert (found.file, found.span) == ("content/cases/note/index.md", Span(8, 26, 4))
    assert found.hint == "write the DOI of that case under doi: in content/cases/gout/index.md"
