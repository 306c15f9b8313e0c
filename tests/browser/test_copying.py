"""The Cite box with a script and without: what is copied, what is said, and that nothing is there that does nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.rulers import AXE, TAGS

pytestmark = pytest.mark.browser

CASE, ARABIC, LIST = "cases/mass/index.html", "cases/fever/index.html", "cite/index.html"
READ = """async () => {
    const [item] = await navigator.clipboard.read()
    const text = async kind => item.types.includes(kind) ? (await item.getType(kind)).text() : ""
    return {html: await text("text/html"), plain: await text("text/plain")}
}"""


@pytest.fixture
def visit(window: Any, gallery_url: str) -> Any:
    def open_page(path: str, permissions: tuple[str, ...] = (), **options: Any) -> Any:
        page = window(**options)
        page.context.grant_permissions(list(permissions))
        page.goto(gallery_url + path, wait_until="load")
        return page

    return open_page


ALLOWED = ("clipboard-read", "clipboard-write")


def _status(page: Any) -> str:
    return str(page.wait_for_selector("[role=status]:not(:empty)").text_content())


def test_a_citation_is_copied_with_its_italics_and_as_plain_text(visit: Any) -> None:
    page = visit(CASE, ALLOWED)
    page.click("#cite > summary")
    page.click("text=Copy AMA")
    assert _status(page) == "AMA citation copied"
    copied = page.evaluate(READ)
    assert copied["plain"] == page.text_content("#cite-as-ama")
    assert "<em>J Ex Cases</em>" in copied["html"]
    assert 'href="https://doi.org/10.5555/example.1"' in copied["html"]
    page.click("text=Copy APA")
    page.wait_for_selector("[role=status]:text('APA')")


def test_the_keyboard_alone_copies(visit: Any) -> None:
    page = visit(CASE, ALLOWED)
    page.focus("#cite > summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.copy") == "cite-as-nlm"
    page.keyboard.press("Enter")
    assert _status(page) == "NLM citation copied"
    assert page.evaluate("document.activeElement.dataset.copy") == "cite-as-nlm"


def test_a_list_is_copied_as_a_list_with_the_numbers_of_its_style(visit: Any) -> None:
    page = visit(LIST, ALLOWED)
    page.click("text=Copy NLM")
    assert _status(page) == "NLM citations copied"
    copied = page.evaluate(READ)
    assert [line[:3] for line in copied["plain"].split("\n")] == ["1. ", "2. ", "3. "]
    assert copied["html"].count("<li>") == 3
    page.click("text=Copy APA")
    page.wait_for_selector("[role=status]:text('APA')")
    copied = page.evaluate(READ)
    assert not copied["plain"].startswith("1.")
    assert copied["html"].count("<p>") == 3
    for style, starts in (("Brackets", ["[1] ", "[2] ", "[3] "]), ("Words", ["Doe99 "] * 3)):
        page.click(f"text=Copy {style}")
        page.wait_for_selector(f"[role=status]:text('{style}')")
        lines = page.evaluate(READ)["plain"].split("\n")
        assert [line[: len(start)] for line, start in zip(lines, starts, strict=True)] == starts
        assert page.evaluate(READ)["html"].count("<li>") == 0


def test_where_copying_is_forbidden_the_citation_is_selected(visit: Any) -> None:
    page = visit(CASE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.click("#cite > summary")
    page.click("text=Copy NLM")
    assert "is selected now" in _status(page)
    assert page.evaluate("getSelection().toString().trim()") == page.text_content("#cite-as-nlm").strip()


@pytest.mark.parametrize("path", [CASE, ARABIC, LIST])
def test_without_a_script_everything_is_read_and_no_button_is_dead(visit: Any, path: str) -> None:
    page = visit(path, java_script_enabled=False)
    if path != LIST:
        assert not page.is_visible("#cite-as-nlm")
        page.click("#cite > summary")
    for style in ("nlm", "ama", "apa", "mla"):
        assert page.is_visible(f"#cite-as-{style}")
    assert page.locator("button:visible").count() == 0


def test_an_address_opens_the_box(visit: Any) -> None:
    assert visit(CASE + "#cite").is_visible("#cite-as-nlm")


@pytest.mark.node
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [CASE, ARABIC])
def test_the_open_box_is_accessible_and_fits(visit: Any, axe: str, path: str, scheme: str) -> None:
    page = visit(path, color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 900})
    page.click("#cite > summary")
    page.evaluate(axe)
    assert [item["id"] for item in page.evaluate(AXE, TAGS)["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    small = page.evaluate(
        "[...document.querySelectorAll('.cite button, .cite summary')].map(it => it.getBoundingClientRect())"
        ".filter(box => box.width < 24 || box.height < 24).length"
    )
    assert small == 0


def test_paper_says_how_to_cite_in_one_style(visit: Any) -> None:
    page = visit(CASE)
    page.emulate_media(media="print")
    assert page.is_visible("#cite-as-nlm")
    assert not page.is_visible("#cite-as-ama")
    assert not page.is_visible(".copy")


def test_forced_colours_keep_the_edge_of_the_box_and_of_its_buttons(visit: Any) -> None:
    page = visit(CASE, forced_colors="active")
    page.click("#cite > summary")
    for part in (".cite-body", ".copy", ".cite > summary"):
        assert page.evaluate(f"parseFloat(getComputedStyle(document.querySelector('{part}')).borderTopWidth)") >= 1
