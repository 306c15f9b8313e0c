"""Figures without the viewer: letters lead to panels, a page shows each picture large, sizes are known before pictures."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('.plate')].filter(one => one.checkVisibility()).map(one => one.id)"
# A picture that says how wide it is by `sizes` has that for its natural width, whichever file was chosen.
WIDTHS = (
    """[...document.querySelectorAll('.figure img[sizes]')].map(image => [image.naturalWidth, image.clientWidth])"""
)
EAGER = """Promise.all([...document.querySelectorAll('.figure img')].map(image => {
    image.loading = 'eager'
    return image.decode().catch(() => {})
}))"""
SHIFTS = """new Promise(done => {
    let sum = 0
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value }))
        .observe({type: 'layout-shift', buffered: true})
    setTimeout(() => done(sum), 300)
})"""


def _page(browser: Any, url: str, **options: Any) -> Any:
    page = browser.new_context(**options).new_page()
    page.goto(url)
    return page


def test_address_alone_decides_what_is_shown(browser: Any, gallery_url: str) -> None:
    page = _page(browser, gallery_url + "cases/mass/figures.html", java_script_enabled=True)
    index = page.is_visible(".figure-index"), page.evaluate(SHOWN)
    page.click(".thumbnails a >> nth=1")
    one = page.is_visible(".figure-index"), page.evaluate(SHOWN)
    page.click("#fig-ct-b a[rel=next]")
    following = page.evaluate(SHOWN)
    page.click("#fig-ct-c >> text=Side by side")
    several = page.evaluate(SHOWN)
    page.click(".side-by-side >> text=All figures")
    back = page.is_visible(".figure-index"), page.evaluate(SHOWN)
    page.context.close()
    assert index == back == (True, [])
    assert one == (False, ["fig-ct-b"])
    assert following == ["fig-ct-c"]
    assert several == ["fig-ct-a", "fig-ct-b", "fig-ct-c", "fig-ct-d"]


def test_region_is_shown_in_its_proportions(browser: Any, gallery_url: str) -> None:
    page = _page(browser, gallery_url + "cases/mass/figures.html", viewport={"width": 1280, "height": 400})
    sides = """[...document.querySelectorAll('.stage .cut')].map(cut => {
        const {width, height} = cut.getBoundingClientRect(), [, , x, y] = cut.getAttribute('viewBox').split(' ')
        return [width / height, x / y]
    }).filter(([shown]) => shown)"""
    hrefs = page.evaluate("[...document.querySelectorAll('.thumbnails a:has(.cut)')].map(one => one.hash)")
    for anchor in hrefs:
        page.goto(gallery_url + f"cases/mass/figures.html{anchor}")
        for shown, right in page.evaluate(sides):
            assert shown == pytest.approx(right, rel=0.01)
    page.context.close()
    assert hrefs


def test_pictures_stand_side_by_side_on_a_desk_and_one_over_the_other_on_a_phone(
    browser: Any, gallery_url: str
) -> None:
    tops = {}
    for width in (390, 1280):
        page = _page(browser, gallery_url + "cases/mass/figures.html#fig-ct", viewport={"width": width, "height": 800})
        tops[width] = [page.locator(f"#fig-ct-{letter} .stage").bounding_box()["y"] for letter in "ab"]
        page.context.close()
    assert tops[1280][0] == tops[1280][1]
    assert tops[390][0] < tops[390][1]


def test_pictures_that_are_not_shown_are_not_loaded(browser: Any, gallery_url: str) -> None:
    page = _page(browser, gallery_url + "cases/mass/figures.html#fig-xr")
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => one.name.split('/').pop())")
    page.context.close()
    assert "fig-xr.webp" in loaded
    # The index, of small pictures, may be seen for a moment before the address is looked at.
    assert not [name for name in loaded if name.startswith("fig-ct") and not name.endswith("-480.webp")]


def test_picture_leads_back_to_its_place_which_is_marked(browser: Any, gallery_url: str) -> None:
    page = _page(browser, gallery_url + "cases/mass/index.html", java_script_enabled=False)
    page.click("#fig-mix-b .enlarge")
    page.wait_for_url("**/figures.html#fig-mix-b")
    page.click("#fig-mix-b >> text=In the case")
    page.wait_for_url("**/index.html#fig-mix-b")
    frame = page.locator("#fig-mix rect").nth(1).evaluate("rect => getComputedStyle(rect).stroke")
    page.context.close()
    assert frame == "rgb(255, 176, 0)"


def test_mention_in_the_text_marks_its_panel_also_after_the_viewer(browser: Any, gallery_url: str) -> None:
    page = _page(browser, gallery_url + "cases/mass/index.html", viewport={"width": 1280, "height": 800})
    page.click("#fig-ct-a .picture")
    page.wait_for_selector(".viewer[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector(".viewer", state="hidden")
    page.wait_for_timeout(100)
    page.click(".text p a.xref >> nth=0")
    target, seen = page.evaluate("[document.querySelector(':target').id, scrollY > 0]")
    page.context.close()
    assert (target, seen) == ("fig-ct-a", True)


@pytest.mark.parametrize("width", [320, 500, 700, 900, 1023, 1100, 1600])
def test_pictures_are_as_wide_as_they_say(browser: Any, gallery_url: str, width: int) -> None:
    page = _page(browser, gallery_url + "cases/mass/index.html", viewport={"width": width, "height": 800})
    page.evaluate(EAGER)
    widths = page.evaluate(WIDTHS)
    page.context.close()
    assert len(widths) == 4
    assert all(natural == pytest.approx(shown, rel=0.2) for natural, shown in widths), widths


def test_screen_with_more_pixels_gets_the_larger_file(browser: Any, gallery_url: str) -> None:
    chosen = {}
    for density in (1, 4):
        page = _page(browser, gallery_url + "cases/mass/index.html", device_scale_factor=density)
        page.evaluate(EAGER)
        chosen[density] = page.evaluate("document.querySelector('#fig-ct-a img').currentSrc.split('/').pop()")
        page.context.close()
    assert chosen == {1: "fig-ct-a-480.webp", 4: "fig-ct-a.webp"}


@pytest.mark.parametrize("path", ["index.html", "figures.html", "figures.html#fig-ct-b", "figures.html#fig-mix-a"])
def test_nothing_moves_while_pictures_load(browser: Any, gallery_url: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.route("**/*.webp", lambda route: (page.wait_for_timeout(100), route.continue_()))
    page.goto(f"{gallery_url}cases/mass/{path}", wait_until="load")
    page.evaluate("scrollBy(0, 600)")
    shifted = page.evaluate(SHIFTS)
    context.close()
    assert shifted == 0


def test_on_paper_every_picture_is_there_and_no_way_to_others(browser: Any, gallery_url: str) -> None:
    page = _page(browser, gallery_url + "cases/mass/figures.html")
    page.emulate_media(media="print")
    shown, ways = page.evaluate(SHOWN), page.locator(".plate-ways >> visible=true").count()
    page.context.close()
    assert len(shown) == 8
    assert ways == 0
