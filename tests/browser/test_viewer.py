"""The viewer of figures: opened from a picture, driven by keyboard, pointer, fingers and buttons, closed where it began."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.rulers import AXE, EQUAL_ACCESS, SETTLED, TAGS

pytestmark = pytest.mark.browser

BOX = "document.querySelector('.viewer-stage > svg').getAttribute('viewBox').split(' ').map(Number)"
OTHER = "document.querySelectorAll('.viewer-stage > svg')[1].getAttribute('viewBox').split(' ').map(Number)"
FOCUSED = "document.activeElement.getAttribute('href')"
STATUS = "document.querySelector('.viewer [role=status]').textContent"


@pytest.fixture
def opened(window: Callable[..., Any], gallery_url: str) -> Callable[..., Any]:
    """Opens a picture of a case in the viewer."""

    def start(picture: str = "#fig-ct-b .picture", case: str = "mass", **options: Any) -> Any:
        page = window(**options)
        page.set_default_timeout(5000)
        page.goto(f"{gallery_url}cases/{case}/index.html")
        page.click(picture)
        page.wait_for_selector(".viewer[open]")
        return page

    return start


def _name(page: Any) -> str:
    return str(page.inner_text(".viewer h2"))


def _until(page: Any, expression: str) -> None:
    """Wait for it without `wait_for_function`, which evaluates strings in the page, against its policy."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)


def _status(page: Any, words: str) -> None:
    _until(page, f"{STATUS} === {words!r}")


def test_nothing_is_loaded_before_a_picture_is_opened(browser: Any, gallery_url: str) -> None:
    page = browser.new_page()
    page.goto(gallery_url + "cases/mass/index.html")
    before = page.evaluate("performance.getEntriesByType('resource').map(one => one.name).join(' ')")
    page.close()
    assert "previews.js" in before
    assert "viewer.js" not in before


def test_it_says_politely_what_is_shown(opened: Any) -> None:
    page = opened()
    _status(page, "Figure 1b, 2 of 8, zoom 79 %")
    page.keyboard.press("1")
    _status(page, "Figure 1b, 2 of 8, zoom 100 %")


def test_escape_button_and_way_back_return_to_the_picture(opened: Any) -> None:
    page = opened()
    address = page.url
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.click(".viewer [data-do=close]"),
        lambda: page.evaluate("history.back()"),
    ):
        close()
        page.wait_for_selector(".viewer", state="hidden")
        _until(page, "!history.state?.viewer")
        assert page.evaluate(FOCUSED) == "figures.html#fig-ct-b"
        assert page.url == address
        page.keyboard.press("Enter")
        page.wait_for_selector(".viewer[open]")


def test_pictures_follow_each_other_by_button_and_key(opened: Any) -> None:
    page = opened()
    seen = []
    for step in ("next", "previous"):
        page.click(f".viewer [data-do={step}]")
        seen.append(_name(page))
    for key in ("ArrowRight", "PageDown", "PageDown", "PageUp", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(_name(page))
    assert seen == ["Figure 1c", "Figure 1b", "Figure 1c", "Figure 1d", "Figure 3", "Figure 1d", "Figure 1c"]


def test_zoom_and_movement_by_key(opened: Any) -> None:
    page = opened()
    fit = page.evaluate(BOX)
    for _ in range(3):
        page.keyboard.press("+")
    near = page.evaluate(BOX)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    moved = page.evaluate(BOX)
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert near[2] == pytest.approx(fit[2] / 1.5**3)
    assert moved[0] > near[0]
    assert moved[1] > near[1]
    assert moved[2:] == near[2:]
    assert page.evaluate(BOX) == fit


def test_picture_fits_when_it_is_opened_again(opened: Any) -> None:
    page = opened()
    fit = page.evaluate(BOX)
    page.keyboard.press("+")
    page.keyboard.press("Escape")
    page.wait_for_selector(".viewer", state="hidden")
    _until(page, "!history.state?.viewer")
    page.keyboard.press("Enter")
    page.wait_for_selector(".viewer[open]")
    assert page.evaluate(BOX) == fit


def test_movement_by_button_is_there_when_there_is_somewhere_to_go(opened: Any) -> None:
    page = opened()
    assert not page.is_visible(".viewer-move")
    page.click("[data-do=larger]")
    page.click("[data-do=larger]")
    before = page.evaluate(BOX)
    page.click("[data-do=left]")
    page.click("[data-do=up]")
    moved = page.evaluate(BOX)
    page.click("[data-do=fit]")
    assert moved[0] < before[0]
    assert moved[1] < before[1]
    assert not page.is_visible(".viewer-move")


def test_picture_never_leaves_the_stage(opened: Any) -> None:
    page = opened()
    page.keyboard.press("1")
    page.keyboard.press("+")
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    x, _, width, _ = page.evaluate(BOX)
    assert x + width == pytest.approx(1200)


def test_pointer_drags_and_zooms_where_it_is(opened: Any) -> None:
    page = opened()
    page.mouse.dblclick(300, 300)
    near = page.evaluate(BOX)
    page.mouse.move(300, 300)
    page.mouse.down()
    page.mouse.move(250, 280)
    page.mouse.up()
    dragged = page.evaluate(BOX)
    assert near[2] < 700
    assert dragged[0] > near[0]
    assert dragged[1] > near[1]
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    _until(page, f"{BOX}[2] < {dragged[2] - 1}")


def _touch(session: Any, kind: str, *points: tuple[float, float]) -> None:
    touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


def test_fingers_swipe_pinch_and_tap(opened: Any) -> None:
    page = opened(**PHONE)
    screen = page.context.new_cdp_session(page)
    _touch(screen, "touchStart", (300, 200))
    _touch(screen, "touchMove", (200, 205))
    _touch(screen, "touchMove", (120, 205))
    _touch(screen, "touchEnd")
    _until(page, "document.querySelector('.viewer h2').textContent === 'Figure 1c'")
    fit = page.evaluate(BOX)
    _touch(screen, "touchStart", (180, 200), (220, 200))
    _touch(screen, "touchMove", (140, 200), (260, 200))
    _touch(screen, "touchEnd")
    _until(page, f"{BOX}[2] < {fit[2]} / 2")
    assert _name(page) == "Figure 1c"
    for _ in range(2):
        _touch(screen, "touchStart", (200, 200))
        _touch(screen, "touchEnd")
    _until(page, f"{BOX}[2] === {fit[2]}")


def test_two_pictures_stand_side_by_side_and_move_together(opened: Any) -> None:
    page = opened()
    page.select_option(".viewer select", label="Figure 2")
    first, second = (page.locator(".viewer-stage").nth(number).bounding_box() for number in range(2))
    assert second["x"] > first["x"] + first["width"]
    fit = page.evaluate(OTHER)
    page.focus(".viewer-stage")
    page.keyboard.press("+")
    assert page.evaluate(OTHER)[2] == pytest.approx(fit[2] / 1.5)
    _until(page, f"{STATUS}.startsWith('Figure 1b + Figure 2, 2 of 8, zoom ')")
    assert "Radiograph after the operation." in page.inner_text(".viewer-caption")
    page.select_option(".viewer select", "")
    assert not page.locator(".viewer-stage").nth(1).is_visible()


def test_on_a_phone_two_pictures_stand_one_over_the_other(opened: Any) -> None:
    page = opened(**PHONE)
    page.select_option(".viewer select", label="Figure 2")
    first, second = (page.locator(".viewer-stage").nth(number).bounding_box() for number in range(2))
    assert second["y"] > first["y"] + first["height"]


def test_region_fills_the_stage_with_its_frame(opened: Any) -> None:
    page = opened("#fig-mix-b .enlarge")
    x, y, width, height = page.evaluate(BOX)
    frame = page.evaluate(
        "['x', 'y', 'width', 'height'].map(name => +document.querySelector('.viewer-frame').getAttribute(name))"
    )
    assert _name(page) == "Figure 3b"
    assert frame == [800, 0, 800, 700]
    assert x <= 800
    assert y <= 0
    assert x + width >= 1600
    assert min(width / 800, height / 700) == pytest.approx(1.06)
    for _ in range(4):
        page.keyboard.press("-")
    assert page.evaluate(BOX)[2] >= 1600


def test_caption_is_beside_the_picture_with_facts_and_long_description(opened: Any) -> None:
    page = opened()
    caption = page.locator(".viewer-caption")
    assert "CT" in caption.inner_text()
    assert "Enhanced scans." in caption.inner_text()
    caption.locator("summary").click()
    assert "Four axial scans." in caption.inner_text()
    assert caption.bounding_box()["x"] > page.locator(".viewer-stage").first.bounding_box()["width"] - 1
    assert page.evaluate("document.querySelectorAll('.viewer-caption [id]').length") == 0


def test_letter_of_the_caption_shows_its_panel(opened: Any) -> None:
    page = opened()
    page.click(".viewer-caption .mention a >> text=d")
    assert _name(page) == "Figure 1d"
    assert page.is_visible(".viewer[open]")
    assert page.evaluate("document.activeElement.className").startswith("viewer-stage")


def test_close_stands_at_the_end_of_the_bar_also_when_there_is_nothing_to_compare_with(opened: Any) -> None:
    page = opened()
    where = "document.querySelector('.viewer [data-do=close]').getBoundingClientRect().right"
    beside = page.evaluate(where)
    page.evaluate("document.querySelector('.viewer-other').hidden = true")
    assert page.evaluate(where) == beside > 1200


def test_without_a_script_the_picture_has_a_page(browser: Any, gallery_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(gallery_url + "cases/mass/index.html")
    page.click("#fig-ct-b .picture")
    page.wait_for_url("**/figures.html#fig-ct-b")
    assert page.is_visible("#fig-ct-b img")
    assert not page.is_visible("#fig-ct-c")
    context.close()


def test_it_works_from_a_disk(browser: Any, gallery_dir: Path) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto((gallery_dir / "cases/mass/index.html").as_uri())
    page.click("#fig-xr .picture")
    page.wait_for_selector(".viewer[open]")
    name = _name(page)
    page.close()
    assert name == "Figure 2"
    assert wrong == []


def test_from_right_to_left_the_next_picture_is_on_the_left(opened: Any) -> None:
    page = opened(case="fever")
    page.keyboard.press("ArrowLeft")
    assert _name(page).endswith("1c")
    caption, stage = page.locator(".viewer-caption").bounding_box(), page.locator(".viewer-stage").first.bounding_box()
    assert caption["x"] < stage["x"]


@pytest.mark.parametrize("height", [256, 640, 900])
@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_are_large_enough_and_nothing_sticks_out(opened: Any, width: int, height: int) -> None:
    page = opened(viewport={"width": width, "height": height})
    page.keyboard.press("+")
    page.keyboard.press("+")
    small = page.evaluate(
        """[...document.querySelectorAll('.viewer :is(button, select)')].filter(one => one.checkVisibility())
        .filter(one => one.getBoundingClientRect().width < 24 || one.getBoundingClientRect().height < 24)
        .map(one => one.outerHTML)"""
    )
    over = page.evaluate(
        "document.querySelector('.viewer').scrollWidth - document.querySelector('.viewer').clientWidth"
    )
    stage = page.locator(".viewer-stage").first.bounding_box()
    assert small == []
    assert over <= 0
    assert stage["height"] > 150


@pytest.mark.node
@pytest.mark.parametrize("case", ["mass", "fever"])
@pytest.mark.parametrize("width", [320, 1280])
def test_open_viewer_is_accessible(opened: Any, axe: str, equal_access: str, case: str, width: int) -> None:
    page = opened("#fig-mix-b .enlarge", case, viewport={"width": width, "height": 800})
    page.keyboard.press("+")
    page.select_option(".viewer select", index=1)
    page.evaluate(axe)
    page.evaluate(equal_access)
    told = []
    for scheme, forced in (("light", "none"), ("dark", "none"), ("light", "active"), ("dark", "active")):
        page.emulate_media(color_scheme=scheme, forced_colors=forced)
        page.evaluate(SETTLED)
        found = page.evaluate(AXE, TAGS)["violations"]
        told += [f"{scheme} {forced} {item['id']}: {node['html']}" for item in found for node in item["nodes"]]
        told += [f"{scheme} {forced} {one}" for one in page.evaluate(EQUAL_ACCESS, ".viewer")]
    assert not told, "\n".join(told)


def test_keyboard_walk_stays_in_the_viewer(opened: Any) -> None:
    page = opened()
    page.keyboard.press("+")
    page.keyboard.press("+")
    seen = set()
    for _ in range(24):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate(
                """document.activeElement === document.body ? 'the browser'
                : document.activeElement.closest('.viewer') ? document.activeElement.dataset.do ?? 'another' : 'the page'"""
            )
        )
    assert {"close", "previous", "next", "smaller", "larger", "fit", "actual", "left", "up", "down", "right"} <= seen
    assert "the page" not in seen
