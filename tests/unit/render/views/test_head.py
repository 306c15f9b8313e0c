"""The head of a page: what it says of itself to search engines."""

from __future__ import annotations

from sitegen.render.views.head import head
from tests import samples


def test_a_page_with_nothing_to_say_of_itself_is_described_by_its_title_and_the_site() -> None:
    site = samples.site()
    assert site.description
    assert head(site, "/a-z/", "A–Z").description == f"A–Z – {site.description}"
    assert head(site, "/a-z/", "A–Z", description="Of its own.").description == "Of its own."
