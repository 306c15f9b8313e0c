from __future__ import annotations

from typing import Any

from sitegen.pages.robots import PAGE_TYPE


def test_site_map_is_named(make_shop: Any) -> None:
    assert b"Sitemap: https://cases.example/journal/sitemap.xml\n" in PAGE_TYPE.make(b"", make_shop())


def test_build_not_to_be_indexed_lets_crawlers_read_that(make_shop: Any) -> None:
    assert PAGE_TYPE.make(b"", make_shop(noindex=True)) == b"User-agent: *\nAllow: /\n"
