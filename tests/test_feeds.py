"""Feeds of the site are what feed readers are promised; and each rule that says so is broken once by an example."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sitegen.model.case import Case
from sitegen.render.feeds import atom, json_feed
from sitegen.render.phrases import Phrases
from sitegen.resolve.card import listed
from tests import samples
from tests.made_cases import BARE_SITE, SITES, cases, whole_case
from tests.rules import feed as feed_rules

GOOD = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://a.example/</id><title>T</title>
<updated>2026-01-02T00:00:00Z</updated><author><name>P</name></author>
<link rel="self" type="application/atom+xml" href="https://a.example/feed.xml"/><link href="https://a.example/"/>
<entry xml:lang="pt-BR"><id>https://a.example/b/</id><title>B</title><updated>2026-01-02T00:00:00Z</updated>
<link href="https://a.example/b/"/><author><name>Q</name></author><category term="fever"/><summary>S</summary></entry></feed>"""
JSON: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1", "title": "T", "feed_url": "https://a.example/feed.json", "language": "en",
    "authors": [{"name": "P"}],
    "items": [{"id": "https://a.example/b/", "url": "https://a.example/b/", "content_text": "S", "tags": ["fever"],
               "date_published": "2026-01-02T00:00:00Z", "authors": [{"name": "Q"}]}],
}  # fmt: skip
ENTRY = GOOD[GOOD.index("<entry") : GOOD.index("</feed>")]
BAD_ATOM = {
    "known": ("<summary>S</summary>", "<abstract>S</abstract>"),
    "needed": ("<title>B</title>", ""),
    "too-often": ("<summary>S</summary>", "<summary>S</summary><summary>S</summary>"),
    "author": ("<author><name>P</name></author>", ""),
    "person": ("<author><name>P</name></author>", "<author><email>p@a.example</email></author>"),
    "moment": ("<updated>2026-01-02T00:00:00Z</updated><author>", "<updated>2026-01-02</updated><author>"),
    "id": ("<id>https://a.example/b/</id>", "<id>/b/</id>"),
    "entry-id": (ENTRY, ENTRY + ENTRY),
    "link": ('<link href="https://a.example/b/"/>', '<link href="../b/"/>'),
    "alternate": ('<link href="https://a.example/b/"/>', ""),
    "self": ('rel="self"', 'rel="related"'),
    "text": ("<title>B</title>", "<title><b>B</b></title>"),
    "category": ('term="fever"', 'label="fever"'),
    "language": ('xml:lang="pt-BR"', 'xml:lang="pt BR"'),
}
BAD_JSON: dict[str, dict[str, Any]] = {
    "version": {"version": "1.1"},
    "title": {"title": ""},
    "items": {"items": {}},
    "item-id": {"items": [*JSON["items"], *JSON["items"]]},
    "content": {"items": [{"id": "https://a.example/b/"}]},
    "string": {"items": [{"id": 1, "content_text": "S"}]},
    "url": {"feed_url": "feed.json"},
    "date": {"items": [{**JSON["items"][0], "date_published": "2026-01-02"}]},
    "authors": {"authors": [{"email": "p@a.example"}]},
    "tags": {"items": [{**JSON["items"][0], "tags": "fever"}]},
    "language": {"language": "English (US)"},
}
FOUND = [site for site in SITES if site is not BARE_SITE]  # feeds need the site's address


def _broken(found: list[str]) -> set[str]:
    return {said.partition(":")[0] for said in found}


def test_every_rule_has_an_example() -> None:
    assert set(BAD_ATOM) == set(feed_rules.ATOM_RULES)
    assert set(BAD_JSON) == set(feed_rules.JSON_RULES)
    assert feed_rules.atom(GOOD.encode()) == []
    assert feed_rules.json_feed(json.dumps(JSON).encode()) == []


@pytest.mark.parametrize("rule", BAD_ATOM)
def test_a_breach_of_atom_is_seen(rule: str) -> None:
    said, instead = BAD_ATOM[rule]
    bad = GOOD.replace(said, instead, 1)
    if rule == "author":  # which only a feed of entries without authors needs
        bad = bad.replace("<author><name>Q</name></author>", "")
    assert bad != GOOD
    assert _broken(feed_rules.atom(bad.encode())) == {rule}


@pytest.mark.parametrize("rule", BAD_JSON)
def test_a_breach_of_json_feed_is_seen(rule: str) -> None:
    assert _broken(feed_rules.json_feed(json.dumps(JSON | BAD_JSON[rule]).encode())) == {rule}


@pytest.mark.parametrize(
    ("check", "data"),
    [
        (feed_rules.atom, b"<feed>"),
        (feed_rules.atom, b"<rss/>"),
        (feed_rules.json_feed, b"{"),
        (feed_rules.json_feed, b"[]"),
    ],
)
def test_what_is_no_feed_at_all_is_seen(check: Any, data: bytes) -> None:
    assert check(data)


def _both(found: list[Case], site: Any) -> list[str]:
    items = [listed(case) for case in found if case.meta.date.issued]
    if not items:
        return []
    given = (items, "/browse/x/", site.title, site, Phrases())
    return feed_rules.atom(atom(*given)) + feed_rules.json_feed(json_feed(*given))


@pytest.mark.parametrize("site", FOUND, ids=lambda site: site.lang)
def test_a_feed_of_a_case_with_everything_is_valid(site: Any) -> None:
    assert _both([whole_case(), whole_case("other", title="A " + "long " * 1000, authors=[])], site) == []


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(case=cases(always=("date",)), site=st.sampled_from(FOUND))
def test_a_feed_of_cases_made_by_chance_is_valid(case: Case, site: Any) -> None:
    assert _both([case], site) == []


@pytest.mark.parametrize("words", ["]]>", "a & <b>", "\u202eabc", "\U0001d6fc", "--", "\ufffe\x0b x", "'\"", "&#0;"])
def test_no_text_makes_a_feed_invalid(words: str) -> None:
    site = samples.site(title=f"T {words}", publisher=words)
    assert _both([whole_case(title=f"T {words}", description=words, keywords=[f"k {words}"])], site) == []
