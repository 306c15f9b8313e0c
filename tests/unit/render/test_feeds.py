"""Feeds, read by readers that are not ours."""

from __future__ import annotations

import json

import feedparser
import pytest
from lxml import etree

from sitegen.model.site import Listed
from sitegen.render.feeds import atom, json_feed, moment
from sitegen.render.phrases import Phrases
from tests import samples

ITEMS = (
    Listed(slug="a&b", title=samples.text("Fever & <chills>"), authors=("Ann Lee", "Bo Roy"), date="2026-03-02", updated="2026-09-14",
           summary="A man with \x0b fever.", keywords=("fever", "a \"quote\""), lang="es"),
    Listed(slug="old", title=samples.text("Old"), status="withdrawn", date="2019"),
)  # fmt: skip
PATH, TITLE, WORDS = "/browse/keyword/fever/", "fever – Journal", Phrases()


def parsed() -> feedparser.FeedParserDict:
    found = feedparser.parse(atom(ITEMS, PATH, TITLE, samples.site(), WORDS))
    assert not found.bozo
    assert found.version == "atom10"
    return found


def test_a_feed_reader_finds_the_feed() -> None:
    feed = parsed().feed
    assert feed.id == feed.link == "https://cases.example/journal/browse/keyword/fever/"
    assert (feed.title, feed.updated, feed.author) == (TITLE, "2026-09-14T00:00:00Z", "Example Press")
    assert {link.rel: (link.type, link.href) for link in feed.links} == {
        "self": ("application/atom+xml", "https://cases.example/journal/browse/keyword/fever/feed.xml"),
        "alternate": ("text/html", "https://cases.example/journal/browse/keyword/fever/"),
    }


def test_a_feed_reader_finds_each_case() -> None:
    first, second = parsed().entries
    assert first.id == first.link == "https://cases.example/journal/cases/a%26b/"
    assert first.title_detail.value == "Fever &amp; <chills>" or first.title == "Fever & <chills>"
    assert (first.published, first.updated) == ("2026-03-02T00:00:00Z", "2026-09-14T00:00:00Z")
    assert [author.name for author in first.authors] == ["Ann Lee", "Bo Roy"]
    assert [tag.term for tag in first.tags] == ["fever", 'a "quote"']
    assert first.summary == "A man with  fever."
    assert (second.title, second.updated) == ("Withdrawn: Old", "2019-01-01T00:00:00Z")
    assert "summary" not in second


def test_what_rfc_4287_requires_is_there_once() -> None:
    root = etree.fromstring(atom(ITEMS, PATH, TITLE, samples.site(publisher=""), WORDS))
    space = {"a": "http://www.w3.org/2005/Atom"}
    for place in ("/a:feed", "/a:feed/a:entry"):
        for element in root.xpath(place, namespaces=space):
            for name in ("id", "title", "updated"):
                assert len(element.xpath(f"a:{name}", namespaces=space)) == 1
    assert root.xpath("a:author/a:name/text()", namespaces=space) == ["Journal of Example Cases"]


def test_json_feed_has_what_its_specification_requires() -> None:
    feed = json.loads(json_feed(ITEMS, PATH, TITLE, samples.site(), WORDS))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == TITLE
    assert feed["feed_url"] == "https://cases.example/journal/browse/keyword/fever/feed.json"
    assert feed["home_page_url"] == "https://cases.example/journal/browse/keyword/fever/"
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert all(isinstance(author["name"], str) for author in item.get("authors", []))
    assert feed["items"][0]["tags"] == ["fever", 'a "quote"']
    assert feed["items"][1]["title"] == "Withdrawn: Old"
    assert "summary" not in feed["items"][1]


@pytest.mark.parametrize(
    ("iso", "shown"),
    [("2019", "2019-01-01T00:00:00Z"), ("2019-07", "2019-07-01T00:00:00Z"), ("2019-07-16", "2019-07-16T00:00:00Z")],
)
def test_dates_are_whole_moments(iso: str, shown: str) -> None:
    assert moment(iso) == shown
