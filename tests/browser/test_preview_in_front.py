"""The overlay over a dialog: mistakes are seen, said and reached while the viewer of figures, or a theme's own, is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sitegen.model.diagnostic import Diagnostic, Span
from tests.browser.previewed import Previewed
from tests.browser.rulers import AXE, OVERFLOW, SETTLED, TAGS
from tests.browser.tabs import FOCUSED, MASS, SHADOW, edit, gallery_previewed, is_now, titled, until, visitor

pytestmark = pytest.mark.browser

ERROR = Diagnostic(
    file="content/cases/mass/index.md", rule="crossref", message="there is no figure 'fig-ctt'", span=Span(120, 47, 8),
    hint="did you mean 'fig-ct'?", source="The mass displaced the left kidney (see it in @fig-ctt), and its margin was ill defined.",
)  # fmt: skip
OTHER = Diagnostic(
    file="content/cases/other/index.md", rule="orcid", message="'1' is not an ORCID iD", source="orcid: 1"
)
STANDS = "1 error. Behind this is the page as its text stands, mistakes and all."
SAID = f"{SHADOW}.querySelector('#said').textContent"
HOME = "(home => home.id || home.className || home.localName)(document.querySelector('sitegen-preview').parentNode)"
IN_FRONT = "document.elementFromPoint(innerWidth / 2, innerHeight - 20).localName"
OPEN = "[...document.querySelectorAll('dialog:modal')].map(one => one.id || one.className)"
ROOM = "[...document.querySelectorAll('dialog:modal')].map(one => [one.style.insetBlockEnd, one.style.maxBlockSize].join('')).join('')"
ASK = b'<dialog id="ask"><button>Close</button></dialog><dialog id="more"><button>Done</button></dialog><h1 id="title">'
# As themes make them: put into the middle by a transformation, and cut off.
STYLED = (
    "Object.assign(ask.style, {inset: '50% auto auto 50%', transform: 'translate(-50%, -50%)', overflow: 'hidden'})"
)
WAYS = [(scheme, width) for scheme in ("light", "dark") for width in (320, 1280)]


@pytest.fixture
def shown(gallery_dir: Path) -> Iterator[Previewed]:
    with gallery_previewed(gallery_dir) as running:
        yield running


@pytest.fixture
def visit(browser: Any, shown: Previewed) -> Iterator[Callable[..., Any]]:
    with visitor(browser, shown) as start:
        yield start


def _viewer(page: Any) -> None:
    page.click("#fig-ct-b .picture")
    page.wait_for_selector(".viewer[open]")
    is_now(page, HOME, "viewer")


def _told(page: Any, shown: Previewed, *problems: Diagnostic) -> None:
    shown.tell(problems=problems)
    page.wait_for_selector("#panel:visible")
    is_now(page, IN_FRONT, "sitegen-preview")


def _tabbed_to(page: Any, name: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == name:
            return
    raise AssertionError(f"the Tab key never comes to {name}")


def test_an_error_is_seen_said_and_reached_over_the_viewer(visit: Any, shown: Previewed) -> None:
    page = visit()
    _viewer(page)
    assert page.is_hidden("#badge")  # nothing is to be told
    _told(page, shown, ERROR)
    is_now(page, SAID, STANDS)
    _tabbed_to(page, "hide")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel", state="hidden")
    is_now(page, FOCUSED, "badge")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel:visible")
    page.keyboard.press("Escape")
    shown.tell(problems=())
    is_now(page, SAID, "Mended.")
    is_now(page, OPEN, ["viewer"])


def test_the_viewer_is_whole_above_the_panel_and_has_its_room_back_after(visit: Any, shown: Previewed) -> None:
    page = visit()
    _viewer(page)
    end = "document.querySelector('.viewer').getBoundingClientRect().bottom"
    is_now(page, end, 700)
    _told(page, shown, ERROR)
    until(page, f"Math.floor({SHADOW}.querySelector('#panel').getBoundingClientRect().top - {end}) === 0")
    shown.tell(problems=())
    is_now(page, end, 700)
    is_now(page, ROOM, "")


def test_escape_puts_away_what_lies_in_front_and_one_thing_at_a_time(visit: Any, shown: Previewed) -> None:
    page = visit()
    _viewer(page)
    _told(page, shown, ERROR)
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="hidden")
    assert page.evaluate(OPEN) == ["viewer"]
    page.keyboard.press("Escape")
    is_now(page, OPEN, [])
    is_now(page, HOME, "html")
    assert page.is_visible("#badge")
    page.click("#badge")
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="hidden")


def test_escape_that_a_dialog_takes_for_itself_leaves_the_panel(visit: Any, shown: Previewed) -> None:
    shown.files[MASS] = shown.files[MASS].replace(b'<h1 id="title">', ASK, 1)
    page = visit()
    page.evaluate("ask.onkeydown = event => { if (event.key === 'Escape') ask.close() }; ask.showModal()")
    _told(page, shown, ERROR)
    page.keyboard.press("Escape")
    is_now(page, OPEN, [])
    is_now(page, HOME, "html")
    assert page.is_visible("#panel")


def test_the_panel_keeps_focus_and_place_when_the_viewer_is_opened_over_another_version(
    visit: Any, shown: Previewed
) -> None:
    page = visit()
    _viewer(page)
    _told(page, shown, ERROR)
    _tabbed_to(page, "hide")
    for word in ("edited", "twice"):
        edit(shown, '<h1 id="title">', f'<p>Before.</p><h1 id="title">{word} ')
        titled(page, word)
        is_now(page, "document.querySelectorAll('.viewer').length", 1)
        is_now(page, HOME, "viewer")
        is_now(page, FOCUSED, "hide")
        is_now(page, IN_FRONT, "sitegen-preview")
    assert page.evaluate("window.sameDocument")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    is_now(page, OPEN, [])
    is_now(page, HOME, "html")


def test_an_error_that_comes_with_another_version_is_said_in_the_new_viewer(visit: Any, shown: Previewed) -> None:
    page = visit()
    _viewer(page)
    page.evaluate(
        f"window.said = []; new MutationObserver(() => said.push({SAID})).observe({SHADOW}, {{childList: true, characterData: true, subtree: true}})"
    )
    shown.now = shown.now._replace(problems=(OTHER,))
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    is_now(page, "document.querySelectorAll('.viewer').length", 1)
    is_now(page, SAID, "1 error. This page is as you saved it: the error is not in its text.")
    is_now(page, HOME, "viewer")
    page.wait_for_selector("#panel:visible")


def test_the_panel_that_was_open_before_comes_along(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.tell(problems=(ERROR,))
    page.wait_for_selector("#panel:visible")
    page.evaluate("document.querySelector('#fig-ct-b').scrollIntoView()")
    _viewer(page)
    is_now(page, IN_FRONT, "sitegen-preview")
    page.click("[data-do=close]")
    is_now(page, OPEN, [])
    is_now(page, HOME, "html")
    is_now(page, IN_FRONT, "sitegen-preview")


def test_keys_and_clicks_in_the_panel_are_no_business_of_the_viewer(visit: Any, shown: Previewed) -> None:
    page = visit()
    _viewer(page)
    _told(page, shown, ERROR)
    before = page.inner_text(".viewer h2")
    page.click("#panel pre")
    for key in ("PageDown", "ArrowRight", "+"):
        page.keyboard.press(key)
    page.evaluate(SETTLED)
    assert page.inner_text(".viewer h2") == before
    with page.context.expect_page():
        page.click("#panel a >> text=crossref")
    assert page.evaluate(OPEN) == ["viewer"]


def test_a_dialog_of_a_theme_does_not_cut_it_off_and_the_last_one_that_opened_has_it(
    visit: Any, shown: Previewed
) -> None:
    shown.files[MASS] = shown.files[MASS].replace(b'<h1 id="title">', ASK, 1)
    page = visit()
    page.evaluate(f"{STYLED}; more.showModal(); ask.showModal()")
    is_now(page, HOME, "ask")
    _told(page, shown, ERROR)
    is_now(
        page,
        f"(box => [box.left, box.right, box.bottom])({SHADOW}.querySelector('#panel').getBoundingClientRect())",
        [0, 1280, 700],
    )
    page.evaluate("more.append('What stands in the one below changes.')")
    page.evaluate(SETTLED)
    assert page.evaluate(HOME) == "ask"
    page.evaluate("ask.close()")
    is_now(page, HOME, "more")
    page.evaluate("more.remove()")
    is_now(page, HOME, "html")
    is_now(page, IN_FRONT, "sitegen-preview")


def test_that_a_newer_version_waits_is_said_in_the_dialog_it_waits_for(visit: Any, shown: Previewed) -> None:
    shown.files[MASS] = shown.files[MASS].replace(b'<h1 id="title">', ASK, 1)
    page = visit()
    page.evaluate("ask.showModal()")
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    is_now(page, SAID, "A newer version waits until this is closed")
    assert page.inner_text("#badge") == "A newer version waits until this is closed"
    shown.tell(problems=(OTHER,))
    page.wait_for_selector("#panel:visible")
    assert "A newer version waits until this is closed" in page.inner_text("#foot")
    page.evaluate("ask.close()")
    titled(page, "edited")
    until(page, f"!{SHADOW}.querySelector('#foot').textContent.includes('waits')")


@pytest.mark.parametrize(("scheme", "width"), WAYS)
def test_axe_has_nothing_to_say_of_it_and_nothing_that_has_the_focus_is_covered(
    visit: Any, shown: Previewed, axe: str, scheme: str, width: int
) -> None:
    page = visit(silent=False, color_scheme=scheme, viewport={"width": width, "height": 700})
    _viewer(page)
    _told(page, shown, ERROR, OTHER)
    page.evaluate(axe)
    page.evaluate(SETTLED)
    found = page.evaluate(AXE, TAGS)["violations"]
    assert [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]] == []
    assert page.evaluate(OVERFLOW) == 0
    for _ in range(30):
        page.keyboard.press("Tab")
        page.evaluate(SETTLED)
        covered = page.evaluate(
            f"(one => one.closest('.viewer') && !one.shadowRoot && one.getBoundingClientRect().top >= {SHADOW}.querySelector('#panel').getBoundingClientRect().top)(document.activeElement)"
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML")
