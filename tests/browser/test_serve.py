"""`sitegen serve` in a real browser: what is saved is on screen, mistakes come and go, and every open tab follows."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serving import Serving, case, serving
from tests.small_site import SITE, project

pytestmark = pytest.mark.browser

PATIENCE_MS = 5000
THEME, TEMPLATE = (
    "themes/own",
    "{% extends 'default:case.html' %}{% block main %}<p>Ours.</p>{{ super() }}{% endblock %}",
)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    root = project(tmp_path_factory.mktemp("serve") / "journal", a=case(), b=case("Other.", title="Beta"))
    write(root, f"{THEME}/theme.yml", "name: own\nextends: default\n")
    write(root, f"{THEME}/static/own.css", "p { color: rgb(1, 2, 3) }\n")
    write(root, "content/site.yml", f"{SITE}theme: own\n")
    with serving(root) as running:
        yield running.whole()


@pytest.fixture
def visit(browser: Any, preview: Serving) -> Iterator[Callable[..., Any]]:
    """Opens an address in a tab; what the console says fails the test."""
    context, said = browser.new_context(), []

    def start(path: str = "cases/a/") -> Any:
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        greeted: list[object] = []
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: greeted.append(frame)))
        page.goto(preview.url + path)
        until = time.monotonic() + PATIENCE_MS / 1000
        while not greeted and time.monotonic() < until:
            page.wait_for_timeout(10)
        assert greeted
        page.evaluate("window.sameDocument = true")
        return page

    yield start
    context.close()
    assert [words for words in said if "404" not in words] == []


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def save(preview: Serving, text: str, slug: str = "a", **front: str) -> None:
    write(preview.root, f"content/cases/{slug}/index.md", case(text, **front))


def shows(page: Any, words: str) -> None:
    page.get_by_text(words).first.wait_for(state="attached")


def test_four_edits_in_a_row_are_each_on_screen(preview: Serving, visit: Callable[..., Any]) -> None:
    page = visit()
    for number in ("one", "two", "three", "four"):
        save(preview, f"Edit number {number}.")
        shows(page, f"Edit number {number}.")
    assert page.get_by_text("Edit number").count() == 1


def test_a_mistake_lies_over_the_last_good_page_and_goes_when_it_is_mended(
    preview: Serving, visit: Callable[..., Any]
) -> None:
    save(preview, "Still sound.")
    page = visit()
    save(preview, "Broken.", title="[unclosed")
    page.wait_for_selector("#panel:visible")
    assert "content/cases/a/index.md" in page.inner_text("#panel")
    shows(page, "Still sound.")
    save(preview, "Broken in two ways.", title="Alpha", date="2020-13-41")
    page.wait_for_selector("#panel:visible")
    save(preview, "Mended.")
    shows(page, "Mended.")
    page.wait_for_selector("#panel", state="hidden")


def test_a_new_case_is_there_and_a_deleted_one_is_gone(preview: Serving, visit: Callable[..., Any]) -> None:
    page, front = visit("cases/new/"), visit("")
    save(preview, "Quite new.", "new", title="Gamma")
    shows(page, "Quite new.")
    shows(front, "Gamma")
    shutil.rmtree(preview.root / "content/cases/new")
    page.get_by_text("Quite new.").first.wait_for(state="detached")
    front.get_by_text("Gamma").first.wait_for(state="detached")


def test_a_folder_that_is_renamed_is_another_address(preview: Serving, visit: Callable[..., Any]) -> None:
    save(preview, "Moves.", "from", title="Moving")
    before, after = visit("cases/from/"), visit("cases/to/")
    shows(before, "Moves.")
    (preview.root / "content/cases/from").rename(preview.root / "content/cases/to")
    shows(after, "Moves.")
    before.get_by_text("Moves.").first.wait_for(state="detached")
    shutil.rmtree(preview.root / "content/cases/to")
    after.get_by_text("Moves.").first.wait_for(state="detached")


def test_a_style_is_exchanged_and_the_page_is_not_asked_for_again(preview: Serving, visit: Callable[..., Any]) -> None:
    page, asked = visit("accessibility/"), []  # a page that no case changes: an edit before may still be at work
    page.on("request", lambda request: asked.append(request.url.removeprefix(preview.url).partition("?")[0]))
    for color in ("rgb(4, 5, 6)", "rgb(7, 8, 9)"):
        write(preview.root, f"{THEME}/static/own.css", f"main p {{ color: {color} !important }}\n")
        _until(page, f"getComputedStyle(document.querySelector('main p')).color === '{color}'")
    assert page.evaluate("window.sameDocument")
    assert "static/site.css" in asked
    assert "accessibility/" not in asked


def test_the_theme_is_obeyed(preview: Serving, visit: Callable[..., Any]) -> None:
    page, template = visit(), f"{THEME}/templates/case.html"
    write(preview.root, template, TEMPLATE)
    shows(page, "Ours.")
    write(preview.root, template, TEMPLATE.replace("super()", "super("))
    page.wait_for_selector("#panel:visible")
    shows(page, "Ours.")
    write(preview.root, template, TEMPLATE.replace("Ours", "Theirs"))
    page.wait_for_selector("#panel", state="hidden")
    shows(page, "Theirs.")
    (preview.root / template).unlink()
    page.get_by_text("Theirs.").first.wait_for(state="detached")


def test_settings_are_obeyed_on_every_page(preview: Serving, visit: Callable[..., Any]) -> None:
    pages = [visit(), visit("")]
    write(preview.root, "content/site.yml", f"{SITE.replace('Cases', 'Rare Cases')}theme: own\n")
    for page in pages:
        shows(page, "Rare Cases")
    write(preview.root, "content/site.yml", "title: [Cases\n")
    pages[0].wait_for_selector("#panel:visible")
    shows(pages[0], "Rare Cases")
    write(preview.root, "content/site.yml", f"{SITE}theme: own\n")
    pages[0].wait_for_selector("#panel", state="hidden")
    for page in pages:
        page.get_by_text("Rare Cases").first.wait_for(state="detached")


def test_twenty_tabs_follow(preview: Serving, visit: Callable[..., Any]) -> None:
    pages = [visit() for _ in range(20)]
    for number in ("one", "two"):
        save(preview, f"For all tabs, {number}.")
        for page in pages:
            shows(page, f"For all tabs, {number}.")


def test_a_tab_finds_the_next_preview(browser: Any, tmp_path: Path) -> None:
    root = project(tmp_path / "journal", a=case("Before the end."))
    context = browser.new_context()
    page = context.new_page()
    with serving(root) as first:
        page.goto(f"{first.ready().url}cases/a/")
        shows(page, "Before the end.")
    write(root, "content/cases/a/index.md", case("Saved while nothing ran."))
    with serving(root, port=first.port) as second:
        second.ready()
        shows(page, "Saved while nothing ran.")
    context.close()


def _until(page: Any, true: str) -> None:
    for _ in range(PATIENCE_MS // 20):
        if page.evaluate(true):
            return
        page.wait_for_timeout(20)
    raise AssertionError(true)
