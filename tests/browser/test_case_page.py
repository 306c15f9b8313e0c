"""What a case page adds for comfort: contents that follow, ways back to them, keys, parts that open, a column that stays."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser

CURRENT = "[...document.querySelectorAll('.contents [aria-current]')].map(link => link.hash)"
OPEN = "document.querySelector('.affiliations-box').open"


def _open(browser: Any, url: str, place: str = "", **options: Any) -> Any:
    size = {"width": options.pop("width", 1280), "height": options.pop("height", 900)}
    page = browser.new_context(viewport=size, **options).new_page()
    page.goto(url + "cases/mass/index.html" + place)
    return page


def _wait(page: Any, expression: str) -> None:
    """Until *expression* is true, for three seconds. Playwright's own waiting evaluates text, which the policy refuses."""
    for _ in range(60):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


@pytest.mark.parametrize("place", ["#timeline", "#statements", "#references"])
def test_contents_mark_the_part_that_is_read(browser: Any, gallery_url: str, place: str) -> None:
    page = _open(browser, gallery_url, height=500)
    page.evaluate("place => document.querySelector(place).scrollIntoView()", place)
    _wait(page, f"({CURRENT}).join() === '{place}'")
    page.context.close()


def test_a_fragment_that_cannot_be_decoded_stops_nothing(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url, "#50%", height=500)
    page.evaluate("document.getElementById('timeline').scrollIntoView()")
    _wait(page, f"({CURRENT}).join() === '#timeline'")
    page.context.close()


def test_contents_are_marked_for_sections_of_the_author_too(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url, height=500)
    page.evaluate("document.getElementById('sec-case').scrollIntoView()")
    _wait(page, f"({CURRENT}).join() === '#sec-case'")
    page.context.close()


def test_a_mark_of_an_author_opens_the_affiliations_it_leads_to(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url)
    closed = page.evaluate(OPEN)
    page.locator(".marks a").first.click()
    opened = page.evaluate(OPEN)
    page.context.close()
    assert (closed, opened) == (False, True)


def test_an_address_that_leads_into_the_affiliations_opens_them(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url, "#aff-2")
    _wait(page, OPEN)
    page.context.close()


def test_on_a_phone_the_contents_are_one_step_away_without_a_script(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url, "#sec-case", width=320, java_script_enabled=False)
    link = page.locator(".to-contents a")
    box = link.bounding_box()
    link.click()
    top = page.locator("#contents").bounding_box()["y"]
    page.context.close()
    assert 0 <= box["y"] <= 900 - box["height"]
    assert box["height"] >= 24
    assert 0 <= top < 900


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_that_has_the_focus_is_hidden_behind_what_stays(browser: Any, gallery_url: str, width: int) -> None:
    """WCAG 2.4.12: the link back to the contents covers no part of any other stop of the keyboard."""
    page = _open(browser, gallery_url, width=width, height=500)
    page.evaluate(
        "document.querySelector('.body .scroller').style.blockSize = '900px'"
    )  # a table taller than the phone
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('main a[href], main summary, main [tabindex="0"]')]
        .filter(stop => stop.checkVisibility() && !stop.closest('.to-contents'))
        .filter(stop => {
            stop.focus({preventScroll: false})
            const pill = document.querySelector('.to-contents a')?.getBoundingClientRect()
            const box = stop.getBoundingClientRect()
            return pill?.width && box.left < pill.right && box.right > pill.left && box.top < pill.bottom
                && box.bottom > pill.top
        }).map(stop => stop.outerHTML)"""
    )
    page.context.close()
    assert hidden == []


def test_skip_links_show_themselves_in_turn_and_lead_where_they_say(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url)
    seen = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("[document.activeElement.hash, document.activeElement.getBoundingClientRect().top >= 0]")
        )
    page.keyboard.press("Enter")
    hash = page.evaluate("location.hash")
    page.context.close()
    assert seen == [["#main", True], ["#contents", True], ["#references", True]]
    assert hash == "#references"


def test_the_first_column_stays_while_the_others_scroll_by(browser: Any, gallery_url: str) -> None:
    page = _open(browser, gallery_url, width=320)
    moved = page.evaluate(
        """() => {
            const scroller = document.querySelector('#tbl-labs .scroller')
            const cell = scroller.querySelector('tbody th')
            const before = cell.getBoundingClientRect().left
            scroller.scrollLeft = 60
            return [scroller.scrollLeft, Math.round(cell.getBoundingClientRect().left - before)]
        }"""
    )
    page.context.close()
    assert moved == [60, 0]


def test_the_timeline_is_drawn_in_text_that_keeps_its_size(browser: Any, gallery_url: str) -> None:
    sizes = []
    for width in (320, 1280):
        page = _open(browser, gallery_url, width=width)
        sizes.append(
            page.evaluate(
                """() => {
                    const line = document.querySelector('.line'), text = line.querySelector('text')
                    return [getComputedStyle(text).fontSize, line.getBoundingClientRect().width > 250]
                }"""
            )
        )
        page.context.close()
    assert sizes == [["12px", True]] * 2


def test_the_drawing_is_one_picture_for_screen_readers_and_the_table_says_it_all(
    browser: Any, gallery_url: str
) -> None:
    page = _open(browser, gallery_url)
    tree = page.locator("section:has(> #timeline)").aria_snapshot()
    page.context.close()
    assert 'img "The events of the table below, drawn on a line in order of time"' in tree
    assert tree.count("- row ") == 5
    assert "text: " not in tree.split("img", 1)[1].split("paragraph", 1)[0]
