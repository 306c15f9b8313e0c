from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from sitegen.model.site import Card, PageCard, Site
from sitegen.pages.redirect import PAGE_TYPE
from tests import samples


def _site() -> Site:
    card = Card(slug="x", digest="d", title=(), title_text="", aliases=("/2018/old", "/old page.html"))
    return Site(
        info=samples.site(), cases=(card,), pages=(PageCard(page=replace(samples.prose(), aliases=("/who/",))),)
    )


def test_every_earlier_address_has_a_stub() -> None:
    assert [target.path for target in PAGE_TYPE.plan(_site())] == [
        "2018/old/index.html", "old page.html", "who/index.html", "_redirects",
    ]  # fmt: skip


def test_stub_leads_to_the_present_address(make_shop: Any) -> None:
    page = PAGE_TYPE.make(next(iter(PAGE_TYPE.plan(_site()))).inputs, make_shop()).decode()
    assert '<meta http-equiv="refresh" content="0; url=../../cases/x/index.html">' in page
    assert '<link rel="canonical" href="https://cases.example/journal/cases/x/">' in page


def test_host_is_told_the_moves(make_shop: Any) -> None:
    rules = PAGE_TYPE.make(list(PAGE_TYPE.plan(_site()))[-1].inputs, make_shop()).decode()
    assert rules.splitlines() == ["/2018/old/ /cases/x/ 301!", "/old%20page.html /cases/x/ 301!", "/who/ /about/ 301!"]


def test_site_without_aliases_has_no_rules() -> None:
    assert list(PAGE_TYPE.plan(Site(info=samples.site()))) == []
