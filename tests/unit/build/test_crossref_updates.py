"""Notices reach Crossref as updates, or the office is told why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.build.crossref_updates import untold_updates
from sitegen.checks._deposited import NOTICES
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.site import Card, Notice
from tests.unit.build import small_builds


def card(slug: str, relation: str = "", of: str = "gout", status: str = "published", doi: bool = True) -> Card:
    notices = (Notice(relation, of),) if relation else ()
    named = f"10.5555/{slug}" if doi else ""
    return Card(slug=slug, digest="", title=(), title_text="", status=status, doi=named, notices_of=notices)


@pytest.mark.parametrize("relation", NOTICES.values())
def test_a_notice_of_a_site_without_crossmark_is_told(relation: str) -> None:
    (found,) = untold_updates([card("gout"), card("notice", relation)], "")
    assert (found.file, found.rule, found.severity) == ("content/cases/notice/index.md", "crossref-update", "warning")
    assert "crossref: {crossmark: " in found.hint
    assert list(untold_updates([card("gout"), card("notice", relation)], "10.5555/policy")) == []


def test_a_case_taken_back_is_told_once_by_its_notice_or_by_itself() -> None:
    def told(*cards: Card) -> list[str]:
        return [found.file.split("/")[2] for found in untold_updates(cards, "")]

    gout = card("gout", status="retracted")
    assert told(gout) == ["gout"]
    assert told(gout, card("notice", "retracts")) == ["notice"]
    assert told(gout, card("notice", "retracts", "10.5555/gout")) == ["notice"]


def test_what_crossref_is_not_told_of_anyhow_is_no_matter() -> None:
    cards = [card("a", "retracts", doi=False), card("b", "retracts", status="draft"), card("c", "comment-on")]
    assert list(untold_updates(cards, "")) == []


def of_build(root: Path, settings: str) -> dict[str, Diagnostic]:
    note = "title: B\ndoi: 10.5555/b\ntype: retraction\nrelated:\n- {type: retracts, case: gout}\n"
    return small_builds.told(root, settings, gout="title: A\ndoi: 10.1000/a\n", note=note)


def test_it_is_told_at_the_line_to_sites_that_deposit_there(tmp_path: Path) -> None:
    assert "crossref-update" not in of_build(tmp_path, "")
    found = of_build(tmp_path, "deposits: [crossref]\n")["crossref-update"]
    assert (found.file, found.span) == ("content/cases/note/index.md", Span(9, 1, 30))
    assert "crossref-update" not in of_build(tmp_path, "deposits: [crossref]\ncrossref: {crossmark: 10.5555/p}\n")


def test_another_prefix_is_an_error_where_cases_are_deposited(tmp_path: Path) -> None:
    """Crossref takes no DOI from a member but those of its prefix."""
    prefix = 'doi_prefix: "10.5555"\n'
    assert of_build(tmp_path, prefix)["foreign-doi"].severity == "warning"
    assert of_build(tmp_path, f"{prefix}deposits: [doaj]\n")["foreign-doi"].severity == "warning"
    assert of_build(tmp_path, f"{prefix}deposits: [crossref]\n")["foreign-doi"].severity == "error"
