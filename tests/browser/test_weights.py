"""What a page costs its reader, of every kind: bytes, requests, other hosts, traces left behind, complaints of the browser."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.browser.demonstration import SEED, Demonstration, Kind, html_makers
from tests.browser.served import LEVEL

pytestmark = pytest.mark.browser

KB = 1024
HTML, CSS, JS = 30 * KB, 20 * KB, 25 * KB  # compressed
REQUESTS = 5  # without pictures
SEARCH = re.compile(
    r"/pagefind/|search", re.IGNORECASE
)  # a script that is part of the search, which is counted by itself
TRACES = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
    ...(await indexedDB.databases()).map(base => base.name), ...document.cookie.split(';').filter(Boolean),
]"""


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), LEVEL))


def _page(site: Demonstration, path: str) -> Path:
    file = site.folder / path
    return file / "index.html" if file.is_dir() else file


def _visited(browser: Any, site: Demonstration, kind: Kind) -> tuple[list[tuple[str, str]], list[str]]:
    """Type and address of each request of a first visit, and what was wrong with it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[tuple[str, str]] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append((request.resource_type, request.url)))
    page.on("response", lambda answer: wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(site.url + kind.path, wait_until="load")
    page.wait_for_timeout(200)  # what scripts ask for afterwards
    wrong += [f"asked {url}" for _, url in asked if not url.startswith(site.url)]
    wrong += [f"left {cookie['name']}" for cookie in context.cookies()]
    wrong += [f"left {trace}" for trace in page.evaluate(TRACES)]
    context.close()
    return asked, wrong


@pytest.mark.parametrize("maker", html_makers())
def test_a_first_visit_is_light_stays_on_the_site_and_leaves_no_trace(
    browser: Any, demonstration: Demonstration, maker: str
) -> None:
    for kind in demonstration.of(maker):
        asked, wrong = _visited(browser, demonstration, kind)
        assert not wrong, (kind.name, wrong)
        own = [
            (what, url)
            for what, url in asked
            if what != "image" and not SEARCH.search(url.removeprefix(demonstration.url))
        ]
        assert len(own) <= REQUESTS, (kind.name, own)
        packed: Counter[str] = Counter()
        for what, url in own:
            if what in ("stylesheet", "script"):
                packed[what] += _packed(demonstration.folder / url.removeprefix(demonstration.url).partition("?")[0])
        assert packed["stylesheet"] <= CSS, kind.name
        assert packed["script"] <= JS, kind.name


def test_a_typical_case_is_light(demonstration: Demonstration) -> None:
    cases = [path for kind in demonstration.of("case") for path in kind.paths]
    sizes = {path: _packed(_page(demonstration, path)) for path in cases}
    assert sizes[SEED] <= HTML
    assert median(sizes.values()) <= HTML, sizes


def test_scripts_are_light_also_those_that_are_loaded_when_they_are_wanted(demonstration: Demonstration) -> None:
    scripts = [file for file in (demonstration.folder / "static").rglob("*.js") if not SEARCH.search(file.name)]
    assert scripts
    assert sum(map(_packed, scripts)) <= JS


def test_other_pages_are_light_too(demonstration: Demonstration) -> None:
    heavy = {
        kind.name: size for kind in demonstration.kinds if (size := _packed(_page(demonstration, kind.path))) > HTML
    }
    assert heavy == {}
