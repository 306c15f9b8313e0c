"""What checkers, the console, the network and a ruler have to say of a page, in each way to show it.

A page is loaded once. Where only colours differ from what was looked at before, only what looks at colours is asked again:
to the other rules it would be the same page. The tests of this file show that this misses nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.browser.rulers import (
    AXE,
    AXE_COLOURS,
    EQUAL_ACCESS,
    EQUAL_ACCESS_COLOURS,
    LOADED,
    OVERFLOW,
    SEEN,
    SETTLED,
    TAGS,
)

Way = tuple[str, int]  # colours, which may be "forced", and width


def show(page: Any, colours: str, width: int, height: int = 900) -> None:
    """Show *page* in these colours at this width."""
    scheme, forced = ("light", "active") if colours == "forced" else (colours, "none")
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    page.set_viewport_size({"width": width, "height": height})


def told(page: Any, *, equal_access: bool = False) -> Iterator[str]:
    """What axe, and IBM's checker if it is loaded and asked, and a ruler say of the page as it is shown now."""
    page.evaluate(SETTLED)
    seen = page.evaluate(SEEN)
    found = page.evaluate(AXE_COLOURS) if seen else page.evaluate(AXE, TAGS)
    for item in found["violations"]:
        yield from (f"{item['id']}: {node['html'][:160]} {node['failureSummary']}" for node in item["nodes"])
    if equal_access:
        yield from page.evaluate(EQUAL_ACCESS_COLOURS if seen else EQUAL_ACCESS)
    if (overflow := page.evaluate(OVERFLOW)) > 0:
        yield f"sticks out by {overflow} pixels"


def listen(page: Any, wrong: list[str]) -> None:
    """Put into *wrong* what the console says, what is asked of other sites than that of the page, and what is not there."""

    def asked(request: Any) -> None:
        site = (page.url if page.url != "about:blank" else request.url).split("/", 3)[:3]
        if request.url.split("/", 3)[:3] != site:
            wrong.append(f"asked {request.url}")

    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", asked)
    page.on("response", lambda answer: wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)


def examined(browser: Any, axe: str, urls: Sequence[str], ways: Sequence[Way]) -> dict[str, list[str]]:
    """What there is to say of each of these pages, in one tab, one after the other: only those with something."""
    context = browser.new_context()
    page, wrong = context.new_page(), list[str]()
    listen(page, wrong)
    found = {}
    for url in urls:
        show(page, *ways[0])
        page.goto(url, wait_until="load")
        page.evaluate(LOADED)
        page.evaluate(axe)
        for way in ways:
            show(page, *way)
            wrong += told(page)
        if wrong:
            found[url] = wrong.copy()
            wrong.clear()
    context.close()
    return found
