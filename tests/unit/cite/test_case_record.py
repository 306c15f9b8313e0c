from __future__ import annotations

from typing import Any

import pytest

from sitegen.cite.case_record import citable, first_page, may_be_cited, pages, record
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.model.case import Case
from sitegen.model.document import Emphasis, Text
from sitegen.model.metadata import Dates, MeshTerm, Metadata, Venue
from sitegen.model.reference import PartialDate


def _case(**facts: Any) -> Case:
    meta = Metadata(title="A", **facts)
    return Case(slug="a", meta=meta, title=(Text("A mass "), Emphasis((Text("in vivo"),))))


def test_a_record_has_what_a_citation_prints_and_what_is_kept_beside_it() -> None:
    case = _case(volume="3", issue="2", first_page="10", last_page="12", doi="10.5555/a", keywords=("spine",))
    assert dict(record(case).text) == {
        "title": "A mass <i>in vivo</i>", "volume": "3", "issue": "2", "page": "10-12", "DOI": "10.5555/a", "keyword": "spine",
    }  # fmt: skip


def test_a_subtitle_follows_a_colon_or_the_sign_that_ends_the_title() -> None:
    case = Case(slug="a", meta=Metadata(title="A"), title=(Text("Why?"),), subtitle=(Text("A case"),))
    assert record(case).text["title"] == "Why? A case"


def test_the_journal_a_case_names_is_its_journal() -> None:
    assert record(_case(venue=Venue(title="Case Reports"))).text["container-title"] == "Case Reports"
    assert record(_case(venue=Venue(short_title="Case Rep"))).text["container-title"] == "Case Rep"
    assert "container-title" not in record(_case()).text  # the site will say


@pytest.mark.parametrize(
    ("dates", "issued"),
    [
        (Dates(published="2018-07-16"), PartialDate(2018, 7, 16)),
        (Dates(published="2018-07", online="2018-03-02"), PartialDate(2018, 7)),
        (Dates(online="2018-03-02"), PartialDate(2018, 3, 2)),
    ],
)
def test_a_case_is_cited_by_its_issue_or_until_then_by_its_day_online(dates: Dates, issued: PartialDate) -> None:
    assert record(_case(date=dates)).dates["issued"] == issued


def test_a_withdrawn_case_says_so_in_its_title() -> None:
    assert record(_case(status="withdrawn")).text["title"].startswith("WITHDRAWN: A mass")


def test_a_case_without_an_issue_says_where_it_stands() -> None:
    assert record(_case(status="accepted")).text["status"] == "in press"
    online = Dates(published="2018-07", online="2018-03-02")
    assert "status" not in record(_case(status="accepted", date=online)).text  # it has its day online instead
    assert record(_case(date=Dates(online="2018-03-02"))).text["status"] == AHEAD_OF_PRINT
    assert "status" not in record(_case(status="published", date=Dates(published="2018"))).text


def test_the_day_online_is_told_when_it_is_another() -> None:
    told = record(_case(date=Dates(published="2018-07", online="2018-03-02"))).dates
    assert told["available-date"] == PartialDate(2018, 3, 2)
    ahead = record(_case(date=Dates(online="2018-03-02"))).dates
    assert ahead["available-date"] == ahead["issued"]
    assert "available-date" not in record(_case(date=Dates(published="2018-03-02", online="2018-03-02"))).dates


def test_drafts_and_cases_in_review_are_not_to_be_cited() -> None:
    known = ("draft", "in-review", "accepted", "published", "withdrawn")
    assert [status for status in known if may_be_cited(status)] == ["accepted", "published", "withdrawn"]


def test_an_article_number_stands_for_pages() -> None:
    assert pages(_case(elocation_id="e19").meta) == "e19"
    assert pages(_case(first_page="4", last_page="4", elocation_id="e19").meta) == "4"


def test_mesh_is_written_as_medline_writes_it() -> None:
    terms = (MeshTerm(term="Liposarcoma", qualifier="surgery", major=True), MeshTerm(term="Knee", major=True))
    case = Case(slug="x", meta=Metadata(title="T", mesh=terms), title=())
    assert citable(case).particulars.mesh == ("Liposarcoma/*surgery", "*Knee")
    assert citable(case).particulars.kinds == ("Case Reports",)


def test_a_case_begins_at_its_first_page_or_is_found_by_its_number() -> None:
    assert first_page(Metadata(title="T", first_page="105", elocation_id="e7")) == "105"
    assert first_page(Metadata(title="T", elocation_id="e7")) == "e7"
    assert first_page(Metadata(title="T")) == ""
