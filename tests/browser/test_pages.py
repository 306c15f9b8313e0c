"""Every page type in light and dark, on a phone and a desk: nothing for axe or vnu to say, nothing sticks out, nothing
is refused by the policy, nothing is asked of another host."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitegen.cite.csl.html import html
from sitegen.cite.isolate import isolated
from tests.browser.demonstration import EVERY_PAGE, Demonstration
from tests.browser.examined import examined, listen
from tests.browser.html_validity import html_errors
from tests.browser.rulers import LOADED, OVERFLOW

pytestmark = pytest.mark.browser

PAGES = (
    "cases/mass/index.html", "cases/small/index.html", "cases/fever/index.html", "index.html", "page/5/index.html",
    "about/index.html", "404.html", "cite/index.html", "search/index.html", "cases/mass/figures.html",
    "cases/mass/figures.html#fig-ct-b", "cases/mass/figures.html#fig-ct", "cases/mass/figures.html#fig-mix-b",
    "cases/fever/figures.html#fig-xr",
    "accessibility/index.html",
    "browse/diagnosis/mass/index.html", "authors/lee-min/index.html", "browse/index.html", "a-z/index.html",
)  # fmt: skip
WAYS = (("light", 320), ("dark", 320), ("light", 1280), ("dark", 1280))


def _open(browser: Any, url: str, scheme: str, width: int, **options: Any) -> tuple[Any, list[str]]:
    """The page at *url* and everything that went wrong while it loaded."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    wrong: list[str] = []
    listen(page, wrong)
    page.goto(url, wait_until="load")
    page.evaluate(LOADED)
    return page, wrong


@pytest.mark.node
@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_fits_and_is_silent(browser: Any, axe: str, gallery_url: str, path: str) -> None:
    assert examined(browser, axe, [gallery_url + path], WAYS) == {}


@pytest.mark.node
@pytest.mark.parametrize("half", [0, 1])
def test_demonstration_is_accessible_fits_and_is_silent(
    browser: Any, axe: str, demonstration: Demonstration, half: int
) -> None:
    """Every case and every prose page; of the many lists, a few. What stands for its kind is seen in each way by
    test_page_types, and heard by test_weights.
    """
    known = {kind.path for kind in demonstration.kinds}
    paths = [path for path in demonstration.seen() if path not in known]
    ways = WAYS[1:3] if EVERY_PAGE else WAYS[1 + half : 2 + half]
    assert examined(browser, axe, [demonstration.url + path for path in paths[half::2]], ways) == {}


@pytest.mark.parametrize("path", PAGES)
def test_targets_are_large_enough(browser: Any, gallery_url: str, path: str) -> None:
    """24 by 24 CSS pixels, or a link inside a sentence (WCAG 2.5.8)."""
    page, _ = _open(browser, gallery_url + path, "light", 320)
    small = page.evaluate(
        """[...document.querySelectorAll('a, summary')]
        .filter(link => getComputedStyle(link).display !== 'inline' && !link.closest('.skip'))
        .filter(link => {
            const box = link.getBoundingClientRect()
            return box.width && (box.width < 24 || box.height < 24)
        })
        .map(link => link.outerHTML)"""
    )
    page.context.close()
    assert small == []


def test_page_works_from_a_disk(browser: Any, gallery_dir: Path) -> None:
    page, wrong = _open(browser, (gallery_dir / "cases/mass/index.html").as_uri(), "light", 1280)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    shown = page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
    page.click(".site-header nav a >> nth=1")
    title = page.title()
    page.context.close()
    assert wrong == []
    assert paper == "rgb(253, 252, 250)"
    assert shown
    assert title.startswith("About")


def test_letter_in_caption_leads_to_its_panel(browser: Any, gallery_url: str) -> None:
    page, _ = _open(browser, gallery_url + "cases/mass/index.html", "light", 1280)
    page.click("#fig-ct > figcaption .mention a >> text=c")
    target = page.evaluate("document.querySelector(':target').id")
    page.click("#fig-mix .mention a >> text=b")
    frame = page.evaluate("getComputedStyle(document.querySelector('#fig-mix rect:nth-child(2)')).stroke")
    page.context.close()
    assert target == "fig-ct-c"
    assert frame == "rgb(255, 176, 0)"


def test_stub_sends_the_reader_on(browser: Any, gallery_url: str) -> None:
    page = browser.new_page()
    page.goto(gallery_url + "old/index.html")
    page.wait_for_url("**/cases/mass/index.html")
    page.close()


def test_keyboard_reaches_the_text_first(browser: Any, gallery_url: str) -> None:
    page, _ = _open(browser, gallery_url + "index.html", "light", 1280)
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent")
    seen = page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    page.context.close()
    assert first == "Skip to the text"
    assert seen


@pytest.mark.java
def test_html_is_valid(vnu: list[str], gallery_dir: Path) -> None:
    assert html_errors(vnu, gallery_dir) == ""


@pytest.mark.java
def test_html_of_the_demonstration_is_valid(vnu: list[str], site_dir: Path) -> None:
    assert html_errors(vnu, site_dir) == ""


def test_formulas_fit_and_line_up(browser: Any, gallery_dir: Path) -> None:
    """A formula in a paragraph scrolls by itself; the sides of an alignment meet at the sign."""
    long = "<math><mi>a</mi>" + "<mo>+</mo><mi>b</mi><mo>=</mo><mn>123</mn>" * 20 + "</math>"
    rows = "".join(
        f'<mtr><mtd class="right"><mi>{left}</mi></mtd><mtd class="left"><mo>=</mo><mn>{right}</mn></mtd></mtr>'
        for left, right in (("x", "1234567"), ("abcdefg", "1"))
    )
    style = (gallery_dir / "static/site.css").read_text("utf-8")
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.set_content(f'<style>{style}</style><p>{long}</p><math display="block"><mtable>{rows}</mtable></math>')
    ends = page.evaluate("[...document.querySelectorAll('.right > mi')].map(x => x.getBoundingClientRect().right)")
    signs = page.evaluate("[...document.querySelectorAll('.left > mo')].map(x => x.getBoundingClientRect().left)")
    overflow = page.evaluate(OVERFLOW)
    page.close()
    assert overflow <= 0
    assert ends[0] == pytest.approx(ends[1], abs=0.5)
    assert signs[0] == pytest.approx(signs[1], abs=0.5)


ORDER = """() => {
  const range = document.createRange();
  return [...document.querySelectorAll('p')].map(line => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), places = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const word of node.data.matchAll(/[^ ;:]+/g)) {
        range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
        places.push(range.getBoundingClientRect().left);
      }
    return places;
  });
}"""


def test_an_arabic_month_leaves_the_numbers_of_an_english_reference_in_their_order(browser: Any) -> None:
    bare = "Roe 2019 أبريل;393:12"
    page = browser.new_page()
    page.set_content(f'<p dir="auto">{bare}</p><p dir="auto">{html(isolated(bare))}</p>')
    scrambled, mended = page.evaluate(ORDER)
    page.close()
    assert scrambled != sorted(scrambled)
    assert mended == sorted(mended)


def test_the_heading_of_the_files_stands_where_lines_begin(browser: Any, gallery_dir: Path) -> None:
    style = (gallery_dir / "static/site.css").read_text("utf-8")
    page = browser.new_page()
    page.set_content(
        f'<html dir="rtl"><style>{style}</style><p class="cite-files" lang="en" dir="ltr">Files</p></html>'
    )
    shown = page.evaluate("getComputedStyle(document.querySelector('.cite-files')).textAlign")
    page.close()
    assert shown == "end"
