"""Many cards become one site."""

from sitegen.config import Config
from sitegen.model.case import Page
from sitegen.model.document import Text
from sitegen.model.site import NavItem, PageCard, SiteInfo
from sitegen.resolve.site import resolve_site, with_navigation
from tests.listed_cases import card


def test_cases_stand_newest_first_and_those_of_a_day_by_slug():
    cards = [card("c", date="2020-01-01"), card("a", date="2020-01-01"), card("b", date="2021"), card("d", date="")]
    site = resolve_site(Config(), SiteInfo(title="T"), cards, [], {})
    assert [item.slug for item in site.cases] == ["b", "a", "c", "d"]


def test_prose_pages_are_the_navigation_when_the_site_names_none():
    page = PageCard(page=Page(slug="about", title=(Text("About"),)))
    assert with_navigation(SiteInfo(title="T"), [page]).navigation == (NavItem(label="About", path="/about/"),)
    own = SiteInfo(title="T", navigation=(NavItem(label="X", path="/x/"),))
    assert with_navigation(own, [page]) == own


def test_featured_cases_keep_their_order():
    site = resolve_site(Config(featured=("b", "a", "b")), SiteInfo(title="T"), [card("a"), card("b")], [], {})
    assert site.featured == ("b", "a")
