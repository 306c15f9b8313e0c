"""Every kind of page of the demonstration, whatever page types there are, in light, dark and forced colours, on a phone, a
tablet and a desk: two checkers and a ruler have nothing to say, and no reader loses anything.

A page is loaded once and shown in each way, which takes a fifth of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest

from sitegen.plugins import discover
from tests.browser import examined
from tests.browser.demonstration import Demonstration, Kind, html_makers
from tests.browser.examined import show
from tests.browser.rulers import (
    CLIPPED,
    LOADED,
    MOVING,
    OVERFLOW,
    SMALL,
    SPACED,
    STOP,
)

pytestmark = pytest.mark.browser

COLOURS = ("light", "dark", "forced")
WIDTHS = (320, 768, 1280)
MAKERS = html_makers()
LONGEST_WALK = 1500  # presses of the Tab key
OPENED = "document.querySelectorAll('details').forEach(part => { part.open = true })"
Found = dict[str, list[str]]


def test_every_page_type_is_shown(demonstration: Demonstration) -> None:
    """What the demonstration does not show, no test here sees: give it a case that has it."""
    seen = {kind.maker for kind in demonstration.kinds}
    assert seen == set(MAKERS)
    assert demonstration.makers | {"redirect"} >= {kind.name for kind in discover("pages")}


def _lines(found: Found) -> str:
    return "\n".join(f"{where}: {one}" for where, all_found in found.items() for one in all_found)


@pytest.fixture
def each(context: Any, demonstration: Demonstration) -> Callable[[str], Iterator[tuple[Kind, Any]]]:
    """`each(maker)`: the kinds of pages that it makes, each opened."""

    def opened(maker: str) -> Iterator[tuple[Kind, Any]]:
        for kind in demonstration.of(maker):
            page = context.new_page()
            page.goto(demonstration.url + kind.path, wait_until="load")
            page.evaluate(LOADED)
            yield kind, page
            page.close()

    return opened


Each = Callable[[str], Iterator[tuple[Kind, Any]]]


@pytest.mark.node
@pytest.mark.parametrize("maker", MAKERS)
def test_checkers_have_nothing_to_say(each: Each, axe: str, equal_access: str, maker: str) -> None:
    told: Found = {}
    for kind, page in each(maker):
        page.evaluate(axe)
        page.evaluate(equal_access)
        for width, colours in product(WIDTHS, COLOURS):
            show(page, colours, width)
            if found := list(examined.told(page, equal_access=True)):
                told[f"{kind.name} {colours} {width}"] = found
    assert not told, _lines(told)


@pytest.mark.parametrize("maker", MAKERS)
def test_every_control_is_reached_by_the_keyboard_seen_and_uncovered(each: Each, maker: str) -> None:
    wrong: Found = {}
    for kind, page in each(maker):
        for width, height in ((1280, 800), (320, 480)):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(OPENED)
            if found := list(_walk(page)):
                wrong[f"{kind.name} {width}"] = found
            page.reload(wait_until="load")
    assert not wrong, _lines(wrong)


def _walk(page: Any) -> Iterator[str]:
    """Press Tab through the page and say what is out of order, without a mark, off the screen or under something."""
    last, missed = -1, 0
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        if stop["order"] <= last:
            yield f"out of order: {stop['name']}"
        missed += max(stop["order"] - last - 1, 0)
        last = stop["order"]
        if stop["outline"] < 2:
            yield f"without a mark: {stop['name']}"
        if stop["above"] or stop["below"] or stop["covered"]:
            yield f"not to be seen: {stop['name']}"
        count = stop["count"]
    if missed or last != count - 1:
        yield f"{missed + count - 1 - last} controls were not reached"


@pytest.mark.parametrize("maker", MAKERS)
def test_targets_are_large_enough_or_in_a_sentence_or_far_apart(each: Each, maker: str) -> None:
    wrong: Found = {}
    for kind, page in each(maker):
        page.evaluate(OPENED)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if found := page.evaluate(SMALL):
                wrong[f"{kind.name} {width}"] = found
    assert not wrong, _lines(wrong)


# 1280 pixels zoomed to 400 % are 320 (WCAG 1.4.10); text alone to 200 % (1.4.4); a reader's own spacing (1.4.12).
WAYS = {
    "zoom 400 %": (320, 256, 100, ""), "text 200 %": (1280, 900, 200, ""), "zoom and text 200 %": (640, 450, 200, ""),
    "spaced on a desk": (1280, 900, 100, SPACED), "spaced on a phone": (320, 640, 100, SPACED),
}  # fmt: skip


@pytest.mark.parametrize("maker", MAKERS)
def test_zoom_large_text_and_wide_spacing_lose_nothing(each: Each, maker: str) -> None:
    wrong: Found = {}
    for kind, page in each(maker):
        page.evaluate(OPENED)
        for way, (width, height, text, style) in WAYS.items():
            page.set_viewport_size({"width": width, "height": height})
            with _styled(page, style + f":root {{ font-size: {text}% !important; }}"):
                found = page.evaluate(CLIPPED)
                if (overflow := page.evaluate(OVERFLOW)) > 0:
                    found.append(f"sticks out by {overflow} pixels")
            if found:
                wrong[f"{kind.name}, {way}"] = found
    assert not wrong, _lines(wrong)


@contextmanager
def _styled(page: Any, style: str) -> Iterator[None]:
    """A style sheet that the policy of the page does not refuse, as a browser's settings are not."""
    page.evaluate(
        "style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet] }",
        style,
    )
    yield
    page.evaluate("document.adoptedStyleSheets = []")


@pytest.mark.parametrize("maker", MAKERS)
def test_nothing_moves_for_those_who_asked_for_less_motion(each: Each, maker: str) -> None:
    wrong: Found = {}
    for kind, page in each(maker):
        page.emulate_media(reduced_motion="reduce")
        page.evaluate(OPENED)
        if found := page.evaluate(MOVING):
            wrong[kind.name] = found
    assert not wrong, _lines(wrong)
