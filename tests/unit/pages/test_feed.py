"""The feeds of the site."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.pages.feed import PAGE_TYPE
from tests.listed_cases import card, files, site


def test_the_newest_twenty_dated_cases_are_in_both_feeds(make_shop: Any) -> None:
    made = files(PAGE_TYPE, site(*(card(f"c{n}") for n in range(25))), make_shop())
    assert list(made) == ["feed.xml", "feed.json"]
    found = json.loads(made["feed.json"])
    assert [item["url"] for item in found["items"]] == [f"https://cases.example/journal/cases/c{n}/" for n in range(20)]
    assert made["feed.xml"].count(b"<entry>") == 20


@pytest.mark.parametrize("facts", [{"url": ""}, {"feeds": False}, {"noindex": True}])
def test_a_site_may_have_none(facts: dict[str, Any]) -> None:
    assert list(PAGE_TYPE.plan(site(card("a"), **facts))) == []
    assert list(PAGE_TYPE.plan(site(card("a", date="")))) == []
