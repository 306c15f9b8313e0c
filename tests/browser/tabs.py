"""Tabs that show a preview and listen to it, and how a test waits for what it does in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from tests.browser.previewed import Previewed, previewed

MASS = "cases/mass/index.html"
SHADOW = "document.querySelector('sitegen-preview').shadowRoot"
FOCUSED = f"{SHADOW}.activeElement?.id ?? null"
PATIENCE = 150  # looks, of which each takes 30 ms


@contextmanager
def gallery_previewed(gallery: Path) -> Iterator[Previewed]:
    """The pages of the *gallery* in a preview."""
    files = {path.relative_to(gallery).as_posix(): path.read_bytes() for path in gallery.rglob("*") if path.is_file()}
    with previewed(files) as running:
        yield running


@contextmanager
def visitor(browser: Any, shown: Previewed) -> Iterator[Callable[..., Any]]:
    """Opens an address in a tab that is listening; what the console says is a failure."""
    contexts, said = [], []

    def start(path: str = "cases/mass/", *, silent: bool = True, **options: Any) -> Any:
        options.setdefault("viewport", {"width": 1280, "height": 700})
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda message: said.append(message.text) if silent and message.type == "error" else None)
        page.goto(shown.url + path)
        page.wait_for_selector("#badge, #panel", state="attached")
        until(page, lambda: len(shown.tabs) >= 1)
        page.evaluate("window.sameDocument = true")
        return page

    yield start
    for context in contexts:
        context.close()
    assert [words for words in said if "404" not in words and "503" not in words and "WebSocket" not in words] == []


def until(page: Any, true: Callable[[], bool] | str) -> None:
    """Wait for something to be *true*, here or in the page."""
    for _ in range(PATIENCE):
        with suppress(Error):  # the page is being left
            if page.evaluate(true) if isinstance(true, str) else true():
                return
        page.wait_for_timeout(30)
    raise AssertionError(true)


def is_now(page: Any, expression: str, value: object) -> None:
    """Wait for an *expression* to have this *value* in the page; what it has instead is told."""
    found: list[object] = []

    def same() -> bool:
        found.append(page.evaluate(expression))
        return bool(found[-1] == value)

    try:
        until(page, same)
    except AssertionError:
        raise AssertionError(f"{expression}\n  is {found[-1:]}\n  and not {value!r}") from None


def edit(shown: Previewed, old: str, new: str, path: str = MASS) -> None:
    """Other words in a page that is shown, told to all tabs."""
    assert old.encode() in shown.files[path]
    shown.put(path, shown.files[path].replace(old.encode(), new.encode(), 1))


def titled(page: Any, words: str) -> None:
    """Wait for *words* in the heading of the page."""
    until(page, f"document.querySelector('h1').textContent.includes({words!r})")
