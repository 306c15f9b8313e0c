"""The lines are PubMed's own, as it prints them for real articles of each kind."""

from __future__ import annotations

from typing import Any

import pytest

from sitegen.model.metadata import Dates, Metadata
from sitegen.render.citation_line import imprint, note

# The facts of an article, and what PubMed prints of them before and after the DOI.
LINES: list[tuple[dict[str, Any], dict[str, str], str, str]] = [
    (  # 10.1155/2018/1708572: an electronic volume, no issues
        {"volume": "2018", "elocation_id": "1708572"}, {"published": "2018-07-16", "collection": "2018"},
        "2018 Jul 16:2018:1708572", "eCollection 2018",
    ),
    (  # 10.1371/journal.pone.0111026: issues, and gathered
        {"volume": "9", "issue": "11", "elocation_id": "e111026"}, {"published": "2014-11-05", "collection": "2014"},
        "2014 Nov 5;9(11):e111026", "eCollection 2014",
    ),
    (  # 10.1016/j.puhe.2015.01.018: an issue of a month, online before
        {"volume": "129", "issue": "5", "first_page": "475", "last_page": "82"},
        {"published": "2015-05", "online": "2015-03-03"},
        "2015 May;129(5):475-82", "Epub 2015 Mar 3",
    ),
    (  # PMID 15070402: an issue of a day, online before
        {"volume": "20", "issue": "9", "first_page": "1453", "last_page": "4"},
        {"published": "2004-06-12", "online": "2004-02-10"},
        "2004 Jun 12;20(9):1453-4", "Epub 2004 Feb 10",
    ),
    (  # PMID 8402902: print alone
        {"volume": "75", "issue": "1", "first_page": "25", "last_page": "36"}, {"published": "1993-10-08"},
        "1993 Oct 8;75(1):25-36", "",
    ),
    (  # PMID 12908736: a year and a double issue
        {"volume": "49", "issue": "7-8", "first_page": "367", "last_page": "77"}, {"published": "2003"},
        "2003;49(7-8):367-77", "",
    ),
    (  # 10.47739: a year, and the day it was online
        {"volume": "4", "issue": "1", "elocation_id": "1042"}, {"published": "2021", "online": "2021-12-27"},
        "2021;4(1):1042", "Epub 2021 Dec 27",
    ),
    (  # 10.1128/mbio.02243-25: ahead of its volume, with a number
        {"elocation_id": "e0224325"}, {"online": "2025-09-22"}, "2025 Sep 22:e0224325", "Online ahead of print",
    ),
    (  # 10.1038/s41586-021-03819-2 on its first day: a date and nothing else
        {}, {"online": "2021-07-15"}, "2021 Jul 15", "Online ahead of print",
    ),
    ({"volume": "7", "elocation_id": "10"}, {"published": "2006-01-10"}, "2006 Jan 10:7:10", ""),
    ({"volume": "12", "issue": "3", "first_page": "45", "last_page": "45"}, {"published": "2026"}, "2026;12(3):45", ""),
    ({"volume": "12"}, {"published": "2026"}, "2026:12", ""),
    ({"issue": "3"}, {"published": "2026-02"}, "2026 Feb;(3)", ""),
    ({"volume": "12", "issue": "3"}, {}, "12(3)", ""),
    ({}, {}, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "dates", "line", "after"), LINES)
def test_line_is_as_pubmed_prints_it(facts: dict[str, Any], dates: dict[str, str], line: str, after: str) -> None:
    meta = Metadata(title="A", date=Dates(**dates), **facts)
    assert (imprint(meta), note(meta.date)) == (line, after)


def test_a_case_online_and_published_on_one_day_says_so_once() -> None:
    assert note(Dates(online="2018-07-16", published="2018-07-16")) == ""
