"""The preview in the browser: an edit is on screen with the reader's place kept, mistakes are told, and go when mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.site import Card
from sitegen.serve.shown import UnderWay
from tests import samples
from tests.browser.previewed import EMPTY, Previewed
from tests.browser.rulers import AXE, OVERFLOW, SETTLED, TAGS
from tests.browser.tabs import FOCUSED, MASS, SHADOW, edit, gallery_previewed, is_now, titled, until, visitor

pytestmark = pytest.mark.browser

SMALL = "cases/small/index.html"
ERROR = Diagnostic(
    file="content/cases/mass/index.md", rule="crossref", message="there is no figure 'fig-ctt'", span=Span(120, 47, 8),
    hint="did you mean 'fig-ct'?", source="The mass displaced the left kidney (see it in @fig-ctt), and its margin was ill defined.",
)  # fmt: skip
OTHER = Diagnostic(
    file="content/cases/other/index.md", rule="orcid", message="'1' is not an ORCID iD", source="orcid: 1"
)
WARNING = Diagnostic(
    file="content/site.yml", rule="unknown-key", message="no key 'titel'", severity="warning", source="titel: A"
)
PLACES = tuple(
    Diagnostic(
        file="content/cases/mass/index.md", rule="unfilled", message=f"'{key}' is still to be filled in", severity="info",
        source=f'{key}: "[FILL IN: what]"', span=Span(line, 10, 15),
    ) for line, key in enumerate(("consent", "title", "funding"), 1)
)  # fmt: skip
LONG = tuple(
    Diagnostic(file=f"content/cases/c{number}/index.md", rule="orcid", message=f"number {number}", source="orcid: 1")
    for number in range(20)
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


def test_every_edit_in_a_row_is_on_screen_in_the_same_document(visit: Any, shown: Previewed) -> None:
    page = visit()
    for number in range(4):
        edit(shown, '<h1 id="title">', f'<h1 id="title">edit {number} ')
        titled(page, f"edit {number}")
    assert page.evaluate("window.sameDocument")


def test_the_place_what_is_open_and_the_focus_are_kept(visit: Any, shown: Previewed) -> None:
    page = visit()
    page.evaluate("document.querySelector('details.cite').open = true")
    page.evaluate(
        "document.querySelector('#references').scrollIntoView(); document.querySelector('a[href=\"/about/\"], header a').focus({preventScroll: true})"
    )
    before = page.evaluate("document.querySelector('#references').getBoundingClientRect().top")
    focus = page.evaluate("document.activeElement.outerHTML")
    edit(shown, '<h1 id="title">', "<p>A new paragraph.</p>" * 20 + '<h1 id="title">longer ')
    titled(page, "longer")
    page.evaluate(SETTLED)
    assert abs(page.evaluate("document.querySelector('#references').getBoundingClientRect().top") - before) <= 1
    assert page.evaluate("document.querySelector('details.cite').open")
    assert page.evaluate("document.activeElement.outerHTML") == focus


SELECTED = "getSelection().toString()"
SELECT = """words => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), found = []
  while (texts.nextNode()) {
    const at = texts.currentNode.data.indexOf(words)
    if (at >= 0) found.push([texts.currentNode, at, texts.currentNode, at + words.length])
  }
  getSelection().setBaseAndExtent(...found.at(-1))
}"""


def test_what_is_selected_stays_selected_while_its_words_are_there(visit: Any, shown: Previewed) -> None:
    shown.files[MASS] = shown.files[MASS].replace(
        b'<h1 id="title">', b'<p>one drop two</p><p id="mine">First words, one drop three.</p><h1 id="title">', 1
    )
    page = visit()
    page.evaluate(SELECT, "one drop")
    edit(shown, "First words", "<p>one drop</p>".join(["Before. "] * 9) + "Other first words")
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    assert page.evaluate(SELECTED) == "one drop"
    assert page.evaluate("document.querySelector('#mine').parentNode.contains(getSelection().anchorNode)")
    assert page.evaluate("getSelection().anchorNode.data.slice(getSelection().focusOffset)") == " three."
    edit(shown, "one drop three", "nothing")
    edit(shown, '<h1 id="title">', '<h1 id="title">twice ')
    titled(page, "twice")
    assert page.evaluate("window.sameDocument")


def test_a_selection_across_elements_keeps_its_ends_and_its_direction(visit: Any, shown: Previewed) -> None:
    page = visit()
    page.evaluate(
        "(([first, second]) => getSelection().setBaseAndExtent(second.firstChild, 4, first.firstChild, 2))(document.querySelectorAll('#references li, main h2'))"
    )
    words = page.evaluate(SELECTED)
    edit(shown, '<h1 id="title">', "<p>New.</p>" + '<h1 id="title">edited ')
    titled(page, "edited")
    assert len(words) > 4
    assert page.evaluate(SELECTED) == words
    assert page.evaluate(
        "(({anchorNode, focusNode}) => !!(focusNode.compareDocumentPosition(anchorNode) & 4))(getSelection())"
    )


def test_words_that_are_gone_are_selected_no_more(visit: Any, shown: Previewed) -> None:
    shown.files[MASS] = shown.files[MASS].replace(b'<h1 id="title">', b'<p>only once</p><h1 id="title">', 1)
    page = visit()
    page.evaluate(SELECT, "only once")
    edit(shown, '<p>only once</p><h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    assert page.evaluate("getSelection().isCollapsed")


VIEW = "document.querySelector('.viewer-stage > svg').getAttribute('viewBox')"


def _opened_viewer(page: Any) -> None:
    page.click("#fig-ct-b .picture")
    page.wait_for_selector(".viewer[open]")
    page.keyboard.press("+")
    page.keyboard.press("+")
    page.click("[data-do=larger]")
    until(page, "document.activeElement.dataset.do === 'larger'")


def test_the_viewer_stays_open_on_the_same_part_of_the_same_picture(visit: Any, shown: Previewed) -> None:
    page = visit("")
    page.goto(f"{shown.url}cases/mass/")
    until(page, lambda: len(shown.tabs) == 1)
    page.evaluate("window.sameDocument = true")
    _opened_viewer(page)
    page.select_option(".viewer select", index=3)
    page.click("[data-do=larger]")
    seen = (
        "[document.querySelector('.viewer h2').textContent, document.querySelector('.viewer select').value, document.activeElement.dataset.do, history.length, "
        + VIEW
        + "]"
    )
    page.evaluate(SETTLED)
    before = page.evaluate(seen)
    for word in ("edited", "twice"):
        edit(shown, '<h1 id="title">', f'<p>Before.</p><h1 id="title">{word} ')
        titled(page, word)
        until(page, "document.querySelectorAll('.viewer').length === 1")
        is_now(page, seen, before)
    assert page.evaluate("[window.sameDocument, document.querySelectorAll('.viewer:modal').length]") == [True, 1]
    page.keyboard.press("Escape")
    page.wait_for_selector(".viewer", state="hidden")
    until(page, "document.activeElement.closest('#fig-ct-b') !== null")  # the event that gives it back comes after
    until(page, "history.state === null")
    page.go_back()  # the viewer that was opened anew has left no entry of its own
    page.wait_for_url(shown.url)


def test_a_page_whose_viewer_was_used_is_not_loaded_for_it(visit: Any, shown: Previewed) -> None:
    page = visit()
    for word in ("edited", "twice"):
        _opened_viewer(page)
        page.keyboard.press("Escape")
        page.wait_for_selector(".viewer", state="hidden")
        edit(shown, '<h1 id="title">', f'<h1 id="title">{word} ')
        titled(page, word)
        assert page.evaluate("[window.sameDocument, document.querySelectorAll('.viewer').length]") == [True, 0]


def test_its_words_are_those_of_the_new_version(visit: Any, shown: Previewed) -> None:
    page = visit()
    _opened_viewer(page)
    shown.files[MASS] = shown.files[MASS].replace(b"</figcaption>", b" A new sentence.</figcaption>")
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    page.wait_for_selector(".viewer-caption >> text=A new sentence.")
    until(page, "document.querySelectorAll('.viewer').length === 1")


def test_the_viewer_stays_open_when_a_picture_is_another_one(visit: Any, shown: Previewed) -> None:
    page = visit()
    _opened_viewer(page)
    page.evaluate(SETTLED)
    before = page.evaluate(VIEW)
    picture = page.evaluate("new URL(document.querySelector('#fig-ct-b img').currentSrc).pathname.slice(1)")
    shown.put(picture, shown.files[picture] + b" ")
    until(page, "window.sameDocument === undefined")
    page.wait_for_selector(".viewer[open]")
    is_now(page, VIEW, before)
    assert page.locator(".viewer").count() == 1


def test_the_viewer_closes_when_its_picture_is_gone(visit: Any, shown: Previewed) -> None:
    page = visit()
    _opened_viewer(page)
    assert b'id="fig-ct-b"' in shown.files[MASS]
    shown.files[MASS] = shown.files[MASS].replace(b'href="figures.html#fig-ct-b"', b'href="figures.html#other"')
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    until(page, "document.querySelectorAll('.viewer').length === 0")
    until(page, "history.state === null")
    page.click("#fig-ct-a .picture")
    page.wait_for_selector(".viewer[open]")


def test_a_dialog_of_a_theme_holds_a_newer_version_back_until_it_closes(visit: Any, shown: Previewed) -> None:
    shown.files[MASS] = shown.files[MASS].replace(
        b'<h1 id="title">', b'<dialog id="ask"><button>Close</button></dialog><h1 id="title">', 1
    )
    page = visit()
    page.evaluate("document.querySelector('#ask').showModal()")
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    page.wait_for_selector("#ask #badge:text('A newer version waits until this is closed')")
    edit(shown, '<h1 id="title">', '<h1 id="title">twice ')
    page.wait_for_timeout(200)
    assert page.is_visible("#ask button")
    assert "edited" not in page.inner_text("h1")
    page.evaluate("document.querySelector('#ask').close()")
    titled(page, "twice edited")
    assert page.evaluate("window.sameDocument")


def test_scripts_of_the_theme_work_once_after_an_edit(visit: Any, shown: Previewed) -> None:
    page = visit()
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    page.evaluate("document.querySelector('details.cite').open = true")
    page.wait_for_selector("button[data-copy]:visible")
    page.evaluate("window.heard = 0; addEventListener('enlarge', () => heard++)")
    page.click("#fig-ct-b .picture")
    page.wait_for_selector(".viewer[open]")
    assert page.evaluate("[heard, document.querySelectorAll('.viewer[open]').length]") == [1, 1]


def test_a_page_with_other_scripts_is_loaded_and_the_place_is_kept(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.files["static/more.js"] = b"document.documentElement.dataset.more = 'ran'"
    page.evaluate("document.querySelector('#references').scrollIntoView()")
    page.evaluate(SETTLED)
    before = page.evaluate("document.querySelector('#references').getBoundingClientRect().top")
    edit(shown, "</head>", '<script src="../../static/more.js" defer></script></head>')
    until(page, "document.documentElement.dataset.more === 'ran'")
    assert page.evaluate("window.sameDocument") is None
    until(page, f"Math.abs(document.querySelector('#references').getBoundingClientRect().top - {before}) <= 1")


def test_a_script_that_cannot_run_twice_makes_the_page_load(browser: Any, shown: Previewed) -> None:
    shown.files["static/once.js"] = b"const only = 1"
    shown.files[MASS] = shown.files[MASS].replace(b"</head>", b'<script src="../../static/once.js"></script></head>')
    page = browser.new_page()
    page.goto(shown.url + "cases/mass/")
    until(page, lambda: len(shown.tabs) == 1)
    page.evaluate("window.sameDocument = true")
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    until(page, "window.sameDocument === undefined")
    titled(page, "edited")
    page.close()


def test_a_mistake_in_a_script_makes_pages_load_until_it_is_mended(browser: Any, shown: Previewed) -> None:
    shown.files["static/own.js"] = b"if (sessionStorage.wrong) throw new Error('wrong')"
    shown.files[MASS] = shown.files[MASS].replace(b"</head>", b'<script src="../../static/own.js"></script></head>')
    page = browser.new_page()
    page.goto(shown.url + "cases/mass/")
    until(page, lambda: len(shown.tabs) == 1)

    def in_place(word: str) -> bool:
        page.wait_for_timeout(500)  # longer than a script has to fail after a load
        page.evaluate("window.sameDocument = true")
        edit(shown, '<h1 id="title">', f'<h1 id="title">{word} ')
        titled(page, word)
        page.wait_for_timeout(500)
        until(page, lambda: len(shown.tabs) == 1)
        return bool(page.evaluate("window.sameDocument === true"))

    assert in_place("first")
    page.evaluate("sessionStorage.wrong = 1")
    assert [in_place("second"), in_place("third")] == [False, False]
    page.evaluate("sessionStorage.removeItem('wrong')")
    assert [in_place("fourth"), in_place("fifth")] == [False, True]
    page.close()


def test_a_style_sheet_is_swapped_without_loading(visit: Any, shown: Previewed) -> None:
    page = visit()
    page.evaluate("scrollTo(0, 900)")
    shown.put("static/site.css", shown.files["static/site.css"] + b"h1 { outline-offset: 7px }")
    until(page, "getComputedStyle(document.querySelector('h1')).outlineOffset === '7px'")
    until(page, "document.querySelectorAll('link[rel=stylesheet]').length === 1")
    assert page.evaluate("[window.sameDocument, scrollY]") == [True, 900]


def test_errors_are_told_over_the_last_good_page_and_go_when_mended(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.tell(problems=(OTHER, ERROR, WARNING), kept=frozenset({"/cases/mass/"}))
    page.wait_for_selector("#panel:visible")
    told = page.inner_text("#panel")
    assert told.startswith("2 errors. Behind this is the last good version of the page.")
    assert (
        told.index("content/cases/mass/index.md:120:47")
        < told.index("content/cases/other/index.md:1:1")
        < told.index("site.yml")
    )
    assert "did you mean 'fig-ct'?" in told
    line, carets = page.inner_text("#panel pre >> nth=0").split("\n")
    assert line[carets.index("^") : carets.rindex("^") + 1] == page.inner_text("#panel mark >> nth=0") == "@fig-ctt"
    page.mouse.move(600, 100)
    page.mouse.wheel(0, 400)
    until(page, "scrollY > 100")
    assert page.evaluate("document.activeElement === document.body")
    shown.tell(problems=())
    page.wait_for_selector("#panel", state="hidden")
    assert page.inner_text("#badge") == "Preview"


def test_it_is_said_whether_the_page_beneath_is_good_as_it_stands_or_not_meant(visit: Any, shown: Previewed) -> None:
    page = visit()
    title = f"{SHADOW}.querySelector('#title').textContent"
    for problems, kept, words in (
        ((ERROR,), "/cases/mass/", "1 error. Behind this is the last good version of the page."),
        ((ERROR,), "", "1 error. Behind this is the page as its text stands, mistakes and all."),
        ((OTHER,), "", "1 error. This page is as you saved it: the error is not in its text."),
    ):
        shown.tell(problems=problems, kept=frozenset({kept}))
        until(page, f"{title} === {words!r}")
    shown.tell(problems=())
    until(page, f"{title} === 'Nothing is wrong'")


def test_an_error_is_announced_once_and_so_is_its_mending(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.now = shown.now._replace(kept=frozenset({"/cases/mass/"}))
    page.evaluate(
        f"window.said = []; new MutationObserver(() => said.push({SHADOW}.querySelector('#said').textContent)).observe({SHADOW}.querySelector('#said'), {{childList: true, characterData: true, subtree: true}})"
    )
    for column in (47, 48, 49):
        shown.tell(
            problems=(
                Diagnostic(
                    **{name: getattr(ERROR, name) for name in ERROR.__struct_fields__} | {"span": Span(120, column, 8)}
                ),
            )
        )
        until(page, f"{SHADOW}.querySelector('#list')?.textContent.includes(':{column}')")
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    assert page.evaluate("said") == ["1 error. Behind this is the last good version of the page."]
    shown.tell(problems=())
    until(page, "said.length === 2")
    assert page.evaluate("said[1]") == "Mended."


def test_places_to_fill_in_are_one_line_that_opens_and_hide_no_mistake(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.tell(problems=(*PLACES, ERROR, PLACES[0]))
    page.wait_for_selector("#panel:visible")
    assert page.locator("#list > ol > li").count() == 1
    assert page.inner_text("#list summary") == "4 places to fill in"
    assert page.is_hidden("#list details li >> nth=0")
    page.click("#list summary")
    assert page.inner_text("#list details li >> nth=1").split("\n\n")[:2] == [
        "content/cases/mass/index.md:2:10", "'title' is still to be filled in"
    ]  # fmt: skip
    shown.tell(problems=PLACES)
    until(page, f"{SHADOW}.querySelector('#title').textContent === '3 places to fill in'")
    assert page.is_visible("#list details li >> nth=0")
    page.goto(shown.url + "cases/small/")
    until(page, f"{SHADOW}?.querySelector('#badge').textContent === 'Preview'")
    page.click("#badge")
    assert "Nothing is wrong" in page.inner_text("#panel")
    assert "3 places to fill in in cases." in page.inner_text("#panel")


def test_a_panel_that_opens_shows_its_first_entry(visit: Any, shown: Previewed) -> None:
    page = visit()
    top = f"{SHADOW}.querySelector('#list').scrollTop"
    shown.tell(problems=LONG)
    page.wait_for_selector("#panel:visible")
    page.evaluate(f"{top} = 500")
    page.click("#hide")
    page.click("#badge")
    assert page.evaluate(top) == 0
    page.evaluate(f"{top} = 500")
    shown.tell(problems=LONG[:-1])  # what is read stays where it is
    until(page, f"!{SHADOW}.querySelector('#list').textContent.includes('number 19')")
    assert page.evaluate(top) == 500
    shown.tell(problems=(ERROR, *LONG))  # what is new is seen
    until(page, f"{SHADOW}.querySelector('#list').textContent.includes('fig-ctt')")
    assert page.evaluate(top) == 0


def test_the_words_of_a_rule_leave_the_page_that_is_written(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.tell(problems=(ERROR, OTHER))
    page.wait_for_selector("#panel:visible")
    with page.context.expect_page() as opened:
        page.click("#panel a >> text=crossref")
    opened.value.wait_for_selector("section.rule")
    page.click("#panel a >> text=orcid")
    opened.value.wait_for_url("**rule=orcid")
    assert page.url.endswith("/cases/mass/")
    assert page.evaluate("window.sameDocument")
    assert len(page.context.pages) == 2


BADGE = f"{SHADOW}?.querySelector('#badge').textContent"


def test_while_cases_are_read_the_badge_says_how_far_and_that_lists_are_of_a_few(visit: Any, shown: Previewed) -> None:
    shown.now = EMPTY._replace(whole=False)
    page = visit("")
    until(page, f"{BADGE} === 'Starting; lists and counts may still lack cases'")
    shown.tell(work=UnderWay("read", 497, 2501))
    until(page, f"{BADGE} === 'Reading cases, 497 of 2,501; lists and counts may still lack cases'")
    shown.tell(problems=(ERROR,))
    page.wait_for_selector("#panel:visible")
    assert "Reading cases, 497 of 2,501;" in page.inner_text("#foot")
    shown.tell(problems=(), work=None)
    until(page, f"{BADGE} === 'Putting the site together; lists and counts may still lack cases'")
    shown.tell(problems=(), whole=True, work=UnderWay("make", 1, 9000))
    until(page, f"{BADGE} === 'Preview'")
    page.wait_for_timeout(2100)
    shown.tell(work=UnderWay("make", 1200, 9000))
    until(page, f"{BADGE} === 'Making pages, 1,200 of 9,000'")
    shown.tell(work=None)
    until(page, f"{BADGE} === 'Preview'")


def test_a_page_that_mistakes_keep_back_says_so_and_comes_when_they_are_mended(visit: Any, shown: Previewed) -> None:
    made = shown.files.pop(MASS)
    shown.now = EMPTY._replace(problems=(ERROR, OTHER))
    page = visit()
    assert page.inner_text("h1") == "Not shown yet because of:"
    assert page.inner_text("main").count("there is no figure 'fig-ctt'") == 1
    until(page, f"{BADGE} === '2 errors'")
    assert page.is_hidden("#panel")
    page.click("#badge")
    assert page.inner_text("#title") == "2 errors"  # and nothing of what lies beneath, as nothing does
    again = Diagnostic(file=ERROR.file, rule="yaml", message="now this", source=ERROR.source)
    shown.tell(problems=(again,))
    page.wait_for_selector("main >> text=now this")
    shown.tell(problems=())
    page.wait_for_selector("h1:text('There is no such page')")
    until(page, lambda: len(shown.tabs) == 1)
    shown.tell(problems=(ERROR,))
    page.wait_for_selector("h1:text('Not shown yet because of')")
    until(page, lambda: len(shown.tabs) == 1)
    shown.now = shown.now._replace(problems=())
    shown.put(MASS, made)
    page.wait_for_selector("article.case")


def test_a_narrow_window_names_what_stands_in_each_cell(visit: Any, shown: Previewed) -> None:
    shown.now = EMPTY._replace(cases=_cards(shown))
    page = visit("_sitegen/", viewport={"width": 320, "height": 700})
    assert "Problems\nnone" in page.inner_text("tbody tr >> nth=0")
    page.set_viewport_size({"width": 1280, "height": 700})
    until(page, "!document.querySelector('tbody').innerText.includes('Problems')")


def test_the_keyboard_alone_reaches_hides_and_opens_the_overlay(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.tell(problems=(ERROR, WARNING))
    page.wait_for_selector("#panel:visible")
    page.keyboard.press("Tab")
    is_now(page, FOCUSED, "hide")
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="hidden")
    is_now(page, FOCUSED, "badge")
    shown.tell(problems=(ERROR,))  # the same error does not come back by itself
    until(page, f"{SHADOW}.querySelector('#badge').textContent === '1 error'")
    assert page.is_hidden("#panel")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel:visible")
    is_now(page, FOCUSED, "hide")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel", state="hidden")
    shown.tell(problems=(ERROR, OTHER))  # another one does
    page.wait_for_selector("#panel:visible")
    assert page.evaluate(FOCUSED) == "badge" or page.evaluate("document.activeElement === document.body")


def test_what_has_the_focus_is_not_covered(visit: Any, shown: Previewed) -> None:
    page = visit("", viewport={"width": 320, "height": 480})
    shown.tell(problems=(ERROR, OTHER))
    page.wait_for_selector("#panel:visible")
    page.evaluate("document.querySelector('main a').focus()")
    for _ in range(30):
        page.keyboard.press("Tab")
        page.evaluate(SETTLED)
        covered = page.evaluate(
            f"document.activeElement !== document.body && !document.activeElement.shadowRoot && document.activeElement.getBoundingClientRect().top >= {SHADOW}.querySelector('#panel').getBoundingClientRect().top"
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize(("scheme", "width"), WAYS)
def test_axe_has_nothing_to_say_and_nothing_sticks_out(
    visit: Any, shown: Previewed, axe: str, scheme: str, width: int
) -> None:
    cards = _cards(shown)
    shown.now = EMPTY._replace(problems=(ERROR, OTHER, WARNING, *PLACES), cases=cards, work=UnderWay("make", 3, 10))
    page = visit(silent=False, color_scheme=scheme, viewport={"width": width, "height": 700})
    page.wait_for_selector("#panel:visible")
    page.click("#list summary")
    assert _examined(page, axe) == ([], 0)
    page.click("#hide")
    assert _examined(page, axe) == ([], 0)
    page.goto(shown.url + "_sitegen/?rule=orcid")
    page.wait_for_selector("#badge")
    page.click("tbody summary")
    assert _examined(page, axe) == ([], 0)
    shown.now = shown.now._replace(whole=False)
    for path in ("", "nothing/", "cases/other/", "_sitegen/?q=zzz"):
        page.goto(shown.url + path)
        assert _examined(page, axe) == ([], 0)


def _examined(page: Any, axe: str) -> tuple[list[str], int]:
    page.evaluate(axe)
    page.evaluate(SETTLED)
    found = page.evaluate(AXE, TAGS)["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]], page.evaluate(OVERFLOW)


def _cards(shown: Previewed) -> tuple[Card, ...]:
    cases = (samples.rich_case(), samples.arabic_case(), samples.small_case())
    shown.cases = {case.slug: case for case in cases}
    return tuple(
        Card(
            slug=case.slug,
            digest="",
            title=case.title,
            title_text=case.meta.title,
            lang=case.meta.lang,
            status=case.meta.status,
        )
        for case in cases
    )


def test_large_text_forced_colours_and_print(visit: Any, shown: Previewed) -> None:
    shown.now = EMPTY._replace(problems=(ERROR, WARNING))
    page = visit(forced_colors="active", viewport={"width": 640, "height": 700})
    page.wait_for_selector("#panel:visible")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate(SETTLED)
    assert page.evaluate(OVERFLOW) == 0
    assert page.evaluate(f"{SHADOW}.querySelector('#panel').scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    page.wait_for_selector("#panel", state="hidden")
    page.wait_for_selector("#badge", state="hidden")


def test_hostile_words_are_words(visit: Any, shown: Previewed) -> None:
    words = "<img src=x onerror=alert(1)></script><b>"
    page = visit()
    shown.tell(
        problems=(
            Diagnostic(
                file=f"content/{words}", rule=words, message=words, hint=words, source=words, span=Span(1, 3, 4)
            ),
        )
    )
    page.wait_for_selector("#panel:visible")
    assert page.inner_text("#panel").count(words) == 5
    assert page.locator("#panel :is(img, b, script)").count() == 0


def test_the_case_being_edited_is_followed_and_only_when_it_is_saved(visit: Any, shown: Previewed) -> None:
    shown.follow = True
    shown.now = EMPTY._replace(edited="/cases/small/")
    page = visit()
    shown.tell(work=UnderWay("make", 1, 2))
    page.wait_for_timeout(200)
    assert page.url.endswith("/cases/mass/")
    shown.tell(edited="/cases/small/", saves=1)
    page.wait_for_url("**/cases/small/")


def test_a_preview_that_stopped_is_told_and_found_again(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.hang_up()
    until(page, f"{SHADOW}.querySelector('#badge').textContent === 'Preview stopped'")
    shown.put(MASS, shown.files[MASS].replace(b'<h1 id="title">', b'<h1 id="title">meanwhile '), quietly=True)
    shown.deaf = False
    titled(page, "meanwhile")
    until(page, f"{SHADOW}.querySelector('#badge').textContent === 'Preview'")


def test_a_tab_listens_once_however_often_it_connects(visit: Any, shown: Previewed) -> None:
    page = visit()
    for _ in range(3):
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    page.wait_for_timeout(300)  # as long as a second one would take to be there
    until(page, lambda: len(shown.tabs) == 1)
    edit(shown, '<h1 id="title">', '<h1 id="title">edited ')
    titled(page, "edited")
    assert page.inner_text("#badge") == "Preview"


def test_a_tab_whose_memory_is_full_shows_edits_all_the_same(visit: Any, shown: Previewed) -> None:
    page = visit()
    shown.files["static/more.js"] = b"document.documentElement.dataset.more = 'ran'"
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') })")
    edit(shown, "</head>", '<script src="../../static/more.js" defer></script></head>')
    until(page, "document.documentElement.dataset.more === 'ran'")


def test_a_page_that_is_waited_for_comes_by_itself(visit: Any, shown: Previewed) -> None:
    made = shown.files.pop(SMALL)
    shown.now = EMPTY._replace(whole=False, work=UnderWay("read", 10, 100))
    page = visit("cases/small/")
    until(page, "document.querySelector('progress')?.value === 10")
    shown.tell(work=UnderWay("read", 50, 100))
    until(page, "document.querySelector('progress')?.value === 50")
    shown.put(SMALL, made)
    page.wait_for_selector("article.case")


def test_a_page_that_is_deleted_gives_way_and_comes_back(visit: Any, shown: Previewed) -> None:
    page = visit("cases/small/")
    made = shown.files.pop(SMALL)
    shown.send({"command": "reload", "path": f"/{SMALL}"}, {"command": "state"})
    page.wait_for_selector("h1:text('There is no such page')")
    until(page, lambda: len(shown.tabs) == 1)
    shown.put(SMALL, made)
    page.wait_for_selector("article.case")


def test_the_page_of_all_cases_follows_the_state_and_keeps_what_is_typed(visit: Any, shown: Previewed) -> None:
    cards = _cards(shown)
    shown.now = EMPTY._replace(cases=cards)
    page = visit("_sitegen/")
    page.fill("#q", "mas")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    shown.tell(problems=(ERROR,))
    page.wait_for_selector("tbody .error")
    assert page.input_value("#q") == "mas"
    assert page.evaluate("document.activeElement.selectionStart") == 1
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Enter")
    page.wait_for_url("**q=mas**")
    assert page.locator("tbody tr").count() == 1
    page.click("tbody th a")
    page.wait_for_url("**/cases/mass/")
