"""With the keyboard alone, with large text, zoomed in, in forced colours and on paper: nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.demonstration import Demonstration
from tests.browser.rulers import CLIPPED, OVERFLOW, SMALL, STOP

pytestmark = pytest.mark.browser

CASES = ("cases/mass/index.html", "cases/fever/index.html", "cases/small/index.html")
PAGES = (
    *CASES,
    "index.html",
    "page/5/index.html",
    "about/index.html",
    "404.html",
    "cite/index.html",
    "search/index.html",
    "accessibility/index.html",
)


@pytest.fixture
def visit(window: Any, gallery_url: str) -> Any:
    """Opens a page of the gallery: `visit(path, width, height, forced_colors="active", …)`."""

    def open_page(path: str, width: int, height: int = 900, **options: Any) -> Any:
        page = window(viewport={"width": width, "height": height}, **options)
        page.goto(gallery_url + path, wait_until="load")
        return page

    return open_page


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (320, 256)])
@pytest.mark.parametrize("path", PAGES)
def test_every_stop_of_the_tab_key_can_be_seen(visit: Any, path: str, width: int, height: int) -> None:
    page = visit(path, width, height)
    wrong, orders = [], []
    for _ in range(500):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        orders.append(stop["order"])
        if stop["outline"] < 2 or stop["above"] or stop["below"] or stop["covered"]:
            wrong.append(stop)
    assert wrong == []
    assert len(orders) > 3
    assert orders == sorted(orders)
    assert orders == list(range(len(orders)))


@pytest.mark.parametrize("path", PAGES)
def test_skip_link_leads_past_the_navigation(visit: Any, path: str) -> None:
    page = visit(path, 1280)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("location.hash") == "#main"
    assert page.evaluate("document.activeElement.closest('.site-header, .banner')") is None
    if page.evaluate("document.querySelectorAll('main a').length"):
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_targets_are_large_enough_or_in_a_sentence_or_far_apart(visit: Any, path: str, width: int) -> None:
    assert visit(path, width).evaluate(SMALL) == []


@pytest.mark.parametrize(("width", "height", "text"), [(1280, 1024, 200), (640, 512, 200), (320, 256, 100)])
@pytest.mark.parametrize("path", PAGES)
def test_large_text_and_fourfold_zoom_lose_nothing(visit: Any, path: str, width: int, height: int, text: int) -> None:
    """1280 pixels zoomed to 400 % are 320; WCAG 1.4.4 and 1.4.10."""
    page = visit(path, width, height)
    page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(CLIPPED) == []


def test_demonstration_fits_with_large_text(browser: Any, demonstration: Demonstration) -> None:
    """Every case and every prose page; of the many lists, a few."""
    page = browser.new_page()
    wrong = {}
    for path in demonstration.seen():
        page.goto(demonstration.url + path)
        for width, text in ((640, 200), (320, 100), (320, 200)):
            page.set_viewport_size({"width": width, "height": 512})
            page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")
            if (overflow := page.evaluate(OVERFLOW)) > 0 or page.evaluate(CLIPPED):
                wrong[path, width, text] = overflow
    page.close()
    assert wrong == {}


def test_abstract_needs_no_scrolling(visit: Any) -> None:
    page = visit("cases/mass/index.html", 1280)
    assert page.evaluate("document.querySelector('#abstract + *').getBoundingClientRect().bottom") < 900


def test_title_of_a_wide_table_stays_on_the_screen(visit: Any) -> None:
    """The table scrolls; its title is wrapped at the edge of the screen and does not."""
    page = visit("cases/mass/index.html", 320)
    page.evaluate(
        "document.querySelectorAll('table').forEach(table => { table.style.minInlineSize = '60rem' });"
        "document.querySelectorAll('.scroller').forEach(scroller => { scroller.scrollLeft = 200 })"
    )
    widths = page.evaluate(
        "[...document.querySelectorAll('caption')].map(title => title.getBoundingClientRect())"
        ".map(box => [box.left, box.right])"
    )
    assert widths
    assert all(left >= 0 and right <= 320 for left, right in widths)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_letters_marks_and_frames(visit: Any, scheme: str) -> None:
    page = visit("cases/mass/index.html", 1280, forced_colors="active", color_scheme=scheme)
    letter = page.evaluate(
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.querySelector('.letter')))"
    )
    assert letter[0] != letter[1]
    for part in (".glance", ".learning-points", ".aside"):
        assert page.evaluate(f"parseFloat(getComputedStyle(document.querySelector('{part}')).borderTopWidth)") >= 1
    page.click("#fig-ct > figcaption .mention a >> text=c")
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector(':target')).outlineWidth)") >= 2
    page = visit("page/5/index.html", 1280, forced_colors="active", color_scheme=scheme)
    here = page.evaluate(
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.querySelector('.here')))"
    )
    assert here[0] != here[1]


def test_paper_shows_letters_and_leaves_out_what_only_a_screen_can_do(visit: Any) -> None:
    page = visit("cases/mass/index.html", 794, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.letter')).color") == "rgb(0, 0, 0)"
    for part in (".contents", ".links", ".site-header nav", ".long summary", '[role="doc-backlink"]', ".orcid"):
        assert page.evaluate(f"getComputedStyle(document.querySelector('{part}')).display") == "none", part
    for part in ("#abstract", ".figure", ".long p", ".references", ".site-footer"):
        assert page.evaluate(f"document.querySelector('{part}').getBoundingClientRect().height") > 0, part


@pytest.mark.parametrize("width", [390, 1200])
def test_what_leads_to_another_case_begins_at_the_edge_of_its_title(browser: Any, site_url: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site_url}/cases/brucellosis-ar/index.html")
    edges = page.evaluate(
        """() => [...document.querySelectorAll(".neighbours p")].map(part => {
            const words = document.createRange();
            words.selectNodeContents(part.querySelector("span"));
            const side = part.className == "older" && innerWidth > 1000 ? "left" : "right";
            return [words, part.querySelector("a")].map(it => Math.round(it.getClientRects()[0][side]));
        })"""
    )
    page.close()
    assert len(edges) == 2
    assert all(label == title for label, title in edges), edges
