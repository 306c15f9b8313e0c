"""The reference that a mark shows: on hover and focus, reachable by the pointer, put away by Escape, never read twice."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser

MARK = "[data-preview]"
SHOWN = "mark => getComputedStyle(mark, '::after').content"
WORDS = "Vane R, Ficticio M. On masses."
MIDDLE = "mark => { const box = mark.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2] }"


def _open(browser: Any, url: str, **options: Any) -> tuple[Any, Any]:
    context = browser.new_context(viewport={"width": options.pop("width", 1280), "height": 900}, **options)
    page = context.new_page()
    page.goto(url + "cases/mass/index.html")
    return page, page.locator(MARK).first


def test_the_pointer_brings_it_and_may_move_onto_it(browser: Any, gallery_url: str) -> None:
    page, mark = _open(browser, gallery_url)
    mark.hover()
    x, y = mark.evaluate(MIDDLE)
    lost = []
    for step in range(50):
        page.mouse.move(x, y + step)
        if WORDS not in mark.evaluate(SHOWN):
            lost.append(step)
    page.mouse.move(1, 1)
    left = mark.evaluate(SHOWN)
    page.context.close()
    assert lost == []
    assert left == "none"


def test_the_keyboard_brings_it_and_escape_puts_it_away_until_the_next_time(browser: Any, gallery_url: str) -> None:
    page, mark = _open(browser, gallery_url)
    mark.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    focused = mark.evaluate(SHOWN)
    page.keyboard.press("Escape")
    dismissed = mark.evaluate(SHOWN)
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    again = mark.evaluate(SHOWN)
    page.context.close()
    assert WORDS in focused
    assert dismissed == "none"
    assert WORDS in again


def test_it_is_no_part_of_the_name_that_is_read_aloud(browser: Any, gallery_url: str) -> None:
    page, mark = _open(browser, gallery_url)
    mark.hover()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    page.context.close()
    links = [node["name"]["value"] for node in tree["nodes"] if "link" in node["role"]["value"].lower() or "doc" in node["role"]["value"].lower()]  # fmt: skip
    assert links.count("1") >= 2
    assert not [name for name in links if WORDS in name]


@pytest.mark.parametrize("width", [320, 1280])
def test_without_a_script_it_covers_nothing_and_fits(browser: Any, gallery_url: str, width: int) -> None:
    page, mark = _open(browser, gallery_url, width=width)
    over = "mark => getComputedStyle(mark, '::after').position"
    mark.hover()
    with_script = mark.evaluate(over)
    sticks_out = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.context.close()
    page, mark = _open(browser, gallery_url, width=width, java_script_enabled=False)
    below = page.locator("#discussion")
    before = below.bounding_box()["y"] - mark.bounding_box()["y"]
    mark.hover()
    after = below.bounding_box()["y"] - mark.bounding_box()["y"]
    page.context.close()
    assert (with_script, sticks_out) == ("absolute", 0)
    assert after > before + 10


ARABIC = """() => {
  const line = document.querySelector('#discussion p');
  line.dir = 'rtl';
  line.innerHTML = 'كتاب (<a href="#a" data-preview="Words">1</a>,<a href="#b" data-preview="Words">2</a>) كتاب';
}"""
PLACES = "[...document.querySelectorAll('#discussion p [data-preview]')].map(mark => mark.getBoundingClientRect().x)"


def test_it_does_not_turn_the_numbers_of_a_citation_round(browser: Any, gallery_url: str) -> None:
    page, _ = _open(browser, gallery_url)
    page.evaluate(ARABIC)
    before = page.evaluate(PLACES)
    page.locator("#discussion p [data-preview]").first.hover(timeout=2000)
    after = page.evaluate(PLACES)
    page.context.close()
    assert before == after
