from __future__ import annotations

from msgspec.structs import replace

from sitegen.exporters.open_graph import tags
from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.metadata import Metadata
from sitegen.model.published import Published
from sitegen.model.site import CardPicture, SiteInfo
from tests.made_cases import whole_published

SITE = SiteInfo(title="Reports", url="https://example.org/", card=CardPicture("card.png", 1200, 630, "image/png"))
CASE = Case(slug="x", meta=Metadata(title="T"), title=(Text("T"),))


def test_the_picture_is_the_card_of_the_site_with_what_belongs_to_it_behind_it() -> None:
    found = list(tags(Published(case=CASE), SITE))
    at = found.index(("og:image", "https://example.org/static/card.png"))
    assert [name for name, _ in found[at:]] == [
        "og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt", "twitter:card",
    ]  # fmt: skip
    assert ("og:image:alt", "Reports") in found
    assert ("twitter:card", "summary_large_image") in found


def test_no_picture_of_a_case_is_ever_a_card() -> None:
    known, site = whole_published()
    assert known.pictures
    shown = [content for name, content in tags(known, replace(site, card=SITE.card)) if name == "og:image"]
    assert shown == ["https://cases.example/journal/static/card.png"]
    assert not [name for name, _ in tags(known, site) if name == "og:image"]


def test_a_case_says_what_it_is_in_which_language() -> None:
    known, site = whole_published()
    found = dict(tags(known, site))
    assert found["og:type"] == "article"
    assert not [name for name in found if name.startswith("og:locale")]  # no country is said
    assert found["og:description"] == "A mass was found."
    assert found["article:published_time"] == "2018-07-16"


def test_a_retracted_case_says_so_first() -> None:
    retracted = replace(CASE, meta=replace(CASE.meta, status="retracted"))
    assert dict(tags(Published(case=retracted), SITE))["og:title"] == "RETRACTED: T"
