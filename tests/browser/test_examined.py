"""What is asked again in other colours is enough: faults that only they show are told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.examined import examined, show, told
from tests.browser.rulers import SEEN, SETTLED

pytestmark = [pytest.mark.browser, pytest.mark.node]

PAGE = """<!doctype html><html lang="en"><title>A page</title>
<meta name="viewport" content="width=device-width">
<style>:root {{ color-scheme: light dark; background: white; color: black }} @media {media} {{ {style} }}</style>
<main><h1>A page</h1><p>Words of a page.</p><button hidden></button></main></html>"""
DARK, FORCED = "(prefers-color-scheme: dark)", "(forced-colors: active)"


@pytest.fixture
def page(browser: Any, axe: str, equal_access: str) -> Any:
    made = browser.new_page()
    yield made
    made.close()


def _told(page: Any, scripts: tuple[str, ...], colours: str, media: str, style: str) -> tuple[list[str], list[str]]:
    page.set_content(PAGE.format(media=media, style=style))
    for script in scripts:
        page.evaluate(script)
    found = []
    for shown in ("light", colours):
        show(page, shown, 320)
        found.append(list(told(page, equal_access=True)))
    return found[0], found[1]


@pytest.mark.parametrize(
    ("colours", "media", "style", "expected"),
    [
        ("dark", DARK, "p { color: #ccc }", {"color-contrast", "text_contrast_sufficient"}),
        ("dark", DARK, "button { display: block !important }", {"button-name", "input_label_exists"}),
        ("forced", FORCED, "button { display: block !important }", {"button-name", "input_label_exists"}),
        ("dark", DARK, "p { inline-size: 600px }", {"sticks out by 288 pixels"}),
        ("dark", DARK, "p { font-style: italic }", set()),
    ],
)  # fmt: skip
def test_a_fault_of_other_colours_is_told(
    page: Any, axe: str, equal_access: str, colours: str, media: str, style: str, expected: set[str]
) -> None:
    first, second = _told(page, (axe, equal_access), colours, media, style)
    assert first == []
    assert {line.partition(":")[0] for line in second} == expected


def test_a_page_is_seen_again_only_when_nothing_moved_or_changed(page: Any) -> None:
    page.set_content(PAGE.format(media=DARK, style="p { color: #222 }"))
    answers = []
    for colours, width in (("light", 320), ("dark", 320), ("dark", 640), ("light", 640)):
        show(page, colours, width)
        page.evaluate(SETTLED)
        answers.append(page.evaluate(SEEN))
    page.evaluate("document.querySelector('p').setAttribute('role', 'button')")
    assert [*answers, page.evaluate(SEEN)] == [False, True, False, True, False]


def test_what_is_said_of_a_page_is_not_said_of_the_next(browser: Any, axe: str, gallery_url: str) -> None:
    ways = [("light", 320)]
    missing, good = f"{gallery_url}missing.html", f"{gallery_url}about/index.html"
    found = examined(browser, axe, [missing, good], ways)
    assert list(found) == [missing]
    assert any(line.startswith("404 ") for line in found[missing])
