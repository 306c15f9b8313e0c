from __future__ import annotations

from typing import Any
from urllib.robotparser import RobotFileParser

import pytest

from sitegen.pages.robots import PAGE_TYPE


def test_site_map_is_named(make_shop: Any) -> None:
    assert b"Sitemap: https://cases.example/journal/sitemap.xml\n" in PAGE_TYPE.make(b"", make_shop())


def test_build_not_to_be_indexed_lets_crawlers_read_that(make_shop: Any) -> None:
    assert PAGE_TYPE.make(b"", make_shop(noindex=True)) == b"User-agent: *\nAllow: /\n"


@pytest.mark.parametrize("facts", [{}, {"noindex": True}, {"url": ""}])
@pytest.mark.parametrize("agent", ["Googlebot", "Googlebot-Scholar", "LOCKSS cache", "ia_archiver", "*"])
def test_a_reader_of_such_files_may_read_everything(make_shop: Any, facts: Any, agent: str) -> None:
    robots = RobotFileParser()
    robots.parse(PAGE_TYPE.make(b"", make_shop(**facts)).decode().splitlines())
    for path in (
        "",
        "cases/a/",
        "cases/a/a.pdf",
        "cases/a/a.jats.xml",
        "lockss/2026/",
        "browse/keyword/fever/",
        "static/site.css",
    ):
        assert robots.can_fetch(agent, f"https://cases.example/journal/{path}")
    assert robots.site_maps() == (None if facts else ["https://cases.example/journal/sitemap.xml"])
