"""The second theme and every option, on every page of the demonstration: accessible, valid, fitting; on paper, too."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.demonstration import EVERY_PAGE
from tests.browser.examined import examined
from tests.browser.html_validity import html_errors
from tests.browser.rulers import OVERFLOW, SPACED
from tests.browser.served import serve
from tests.places import REPO

pytestmark = pytest.mark.browser

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#7a1f3d"/></svg>'
OPTIONS = """
  options:
    logo: {file: logo.svg, alt: Example Hospital}
    accent: "#7a1f3d"
    banner: An official website of Example Hospital, with a sentence that does not fit into one line of a phone.
    banner_links: [{label: How you can tell, path: /about/}]
    banner_tone: strong
    header_links: [{label: Example Hospital, path: "https://hospital.example/"}, {label: Submit a case, path: /for-authors/}]
    footer: Published by the library of Example Hospital.
    footer_links: [{label: Privacy, path: /policies/}, {label: Imprint, path: /about/}]
"""
CASES = ("cases/spinal-metastasis-liposarcoma/", "cases/brucellosis-ar/", "cases/takayasu-ja/", "cases/scurvy-series/")
NAVIGATION = "".join(f"  - {{label: Entry number {number}, path: /policies/}}\n" for number in range(9))
CUT = """() => [...document.querySelectorAll('main *, header *, footer *, .strip *')].filter(part =>
    !part.closest('.visually-hidden, .scroller, .equation, math, svg') &&
    ['hidden', 'clip'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1
).map(part => part.outerHTML.slice(0, 120))"""


def _built(project: Path, theme: str) -> Path:
    shutil.copytree(REPO / "content", project / "content")
    (project / "content/logo.svg").write_text(LOGO, "utf-8")
    file = project / "content/site.yml"
    text = file.read_text("utf-8").replace("navigation:", "issn: 2049-3630\nnavigation:", 1)
    before, _, after = text.partition("theme:\n")
    rest = "".join(line for line in after.splitlines(keepends=True) if not line.startswith("  name:"))
    head, _, tail = before.partition("  - {label: About")
    file.write_text(f"{head}{NAVIGATION}  - {{label: About{tail}theme:\n  name: {theme}{OPTIONS}{rest}", "utf-8")
    command = [sys.executable, "-m", "sitegen", "build", "-C", str(project)]
    told = subprocess.run(command, cwd=REPO, capture_output=True, text=True, timeout=300, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return project / "public"


@pytest.fixture(scope="module", params=["plain", "default"])
def dressed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration in one of the themes, with every option."""
    return _built(tmp_path_factory.mktemp(request.param), request.param)


@pytest.fixture(scope="module")
def dressed_url(dressed: Path) -> Iterator[str]:
    with serve(dressed) as url:
        yield url


def _pages(folder: Path) -> list[str]:
    """Four cases, the pages that people wrote, and of lists the first of each kind: there are hundreds."""
    found = [file for file in sorted(folder.rglob("*.html")) if 'http-equiv="refresh"' not in file.read_text("utf-8")]
    paths = [file.relative_to(folder).as_posix() for file in found if file.name != "404.html"]
    if EVERY_PAGE:
        deep = {(path.split("/")[0], path.count("/")): path for path in reversed(paths)}
        return [path for path in paths if path.startswith("cases/") or path in deep.values()]
    kinds = {path.split("/")[0]: path for path in reversed(paths)}
    return [path for path in paths if path.startswith(CASES) or path in kinds.values()]


@pytest.mark.node
def test_every_page_is_accessible_fits_and_is_silent(browser: Any, axe: str, dressed: Path, dressed_url: str) -> None:
    ways = [("light", 320), ("dark", 1280)]
    assert examined(browser, axe, [dressed_url + path for path in _pages(dressed)], ways) == {}


@pytest.mark.java
def test_html_is_valid(vnu: list[str], dressed: Path) -> None:
    assert html_errors(vnu, dressed) == ""


def test_wide_spacing_and_large_text_lose_nothing(browser: Any, dressed: Path, dressed_url: str) -> None:
    page = browser.new_page(bypass_csp=True)
    wrong = {}
    for path in _pages(dressed):
        page.goto(dressed_url + path)
        page.add_style_tag(content=SPACED)
        for width, text in ((320, 100), (640, 200)):
            page.set_viewport_size({"width": width, "height": 512})
            page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")
            if page.evaluate(OVERFLOW) > 0 or page.evaluate(CUT):
                wrong[path, width] = page.evaluate(OVERFLOW), page.evaluate(CUT)
    page.close()
    assert wrong == {}


def test_options_are_seen(browser: Any, dressed_url: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page.goto(dressed_url + "about/index.html")
    accent = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')")
    logo = page.evaluate(
        "(({width, height, naturalWidth}) => [width, height, naturalWidth])(document.querySelector('.logo'))"
    )
    strip = page.get_by_role("region", name="Notice").inner_text()
    current = page.evaluate("document.querySelectorAll('.site-header [aria-current]').length")
    page.close()
    assert accent.strip() == "#7a1f3d"
    assert logo == [80, 40, 200]
    assert "How you can tell" in strip
    assert current == 1


def test_readers_who_ask_for_more_contrast_outdo_the_colours_of_the_site(browser: Any, dressed_url: str) -> None:
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto(dressed_url + "about/index.html")
    muted, ink = page.evaluate(
        "['--muted', '--ink'].map(x => getComputedStyle(document.documentElement).getPropertyValue(x))"
    )
    context.close()
    assert muted == ink


def test_paper_shows_no_furniture_and_loses_nothing_at_the_side(browser: Any, dressed: Path, dressed_url: str) -> None:
    page = browser.new_page(viewport={"width": 660, "height": 900}, color_scheme="dark")
    page.emulate_media(media="print")
    for path in _pages(dressed):
        page.goto(dressed_url + path)
        shown = page.evaluate(
            "[...document.querySelectorAll('nav, button, .skip, .strip, .downloads')]"
            ".filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 80))"
        )
        assert (path, shown, page.evaluate(OVERFLOW)) == (path, [], 0)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for paper in ("A4", "Letter"):
        assert page.pdf(format=paper, prefer_css_page_size=True).startswith(b"%PDF")
    page.close()


def test_links_within_pages_lead_to_something(dressed: Path) -> None:
    wrong = {}
    for path in _pages(dressed):
        html = (dressed / path).read_text("utf-8")
        ids = set(re.findall(r'\sid="([^"]+)"', html))
        if dead := set(re.findall(r'\shref="#([^"]+)"', html)) - ids:
            wrong[path] = dead
    assert wrong == {}


def test_every_access_key_that_the_site_names_is_set_on_some_page(dressed: Path) -> None:
    named = set(re.findall(r'<th scope="row">(\d)</th>', (dressed / "accessibility/index.html").read_text("utf-8")))
    pages = [(dressed / path).read_text("utf-8") for path in _pages(dressed)]
    assert named == {key for html in pages for key in re.findall(r'accesskey="(\d)"', html)}
