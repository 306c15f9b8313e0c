"""The search with a real index: what is found, linked, narrowed down and said, and what is left without it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.rulers import AXE, OVERFLOW, TAGS
from tests.browser.served import serve
from tests.places import REPO

pytestmark = pytest.mark.browser

SHIFTS = """() => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries().filter(shift => !shift.hadRecentInput)
        .reduce((sum, shift) => sum + shift.value, 0))).observe({type: "layout-shift", buffered: true})
    setTimeout(() => done(0), 500)
})"""
CASE = """---
title: {title}
date: 20{year}-01-02
status: {status}
authors: [Jane Doe]
lang: {lang}
specialty: [{specialty}]
keywords: [{keyword}]
type: {type}
---

## Case

{text}
"""
HOSTILE = "'Ampoule <img src=x onerror=\"document.title=1\"> & the marsh <mark>fever</mark>'"
CASES = {
    **{
        f"case-{number}": {"title": f"Pneumonia number {number}", "year": 10 + number % 3, "lang": "en", "specialty": "Pulmonology" if number % 2 else "Cardiology", "keyword": "lung", "type": "case-report", "text": "A cough that lasted."}
        for number in range(23)
    },
    "abscess": {"title": "An abscess", "year": 20, "lang": "en", "specialty": "Surgery", "keyword": "pus", "type": "clinical-image", "text": "Drained at once. Zebra."},
    "absceso": {"title": "Un absceso", "year": 21, "lang": "es", "specialty": "Cirugía", "keyword": "pus", "type": "case-report", "status": "withdrawn", "text": "Se drenó. Cebra."},
    "hostile": {"title": HOSTILE, "year": 22, "lang": "en", "specialty": "Surgery", "keyword": "quinine", "type": "case-report", "text": "Ampoule 1 < 2 was given."},
}  # fmt: skip


@pytest.fixture(scope="module")
def searched_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("searched")
    for slug, facts in CASES.items():
        folder = project / "content/cases" / slug
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(CASE.format(**{"status": "published", **facts}), "utf-8")
    (project / "content/site.yml").write_text("title: Cases\nurl: https://cases.example/\n", "utf-8")
    command = [sys.executable, "-m", "sitegen", "build", "-C", str(project)]
    told = subprocess.run(command, cwd=REPO, capture_output=True, text=True, timeout=300, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return project / "public"


@pytest.fixture(scope="module")
def searched_url(searched_dir: Path) -> Iterator[str]:
    """The site under a sub-path, as on GitHub Pages."""
    with serve(searched_dir.parent) as url:
        yield f"{url}public/"


@pytest.fixture
def visit(window: Any, searched_url: str) -> Any:
    def open_page(path: str, width: int = 1280, **options: Any) -> Any:
        page = window(viewport={"width": width, "height": 900}, locale="en", **options)
        page.wrong = []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("console", lambda said: page.wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.goto(searched_url + path, wait_until="load")
        return page

    return open_page


def _said(page: Any, words: str) -> None:
    page.locator(".search-status").filter(has_text=re.compile(f"^{words}$")).wait_for(timeout=15000)


def _titles(page: Any) -> list[str]:
    found: list[str] = page.locator(".search-list h2").all_text_contents()
    return found


def test_a_query_finds_marks_and_leads_to_the_case(visit: Any) -> None:
    page = visit("search/index.html")
    page.fill("#q", "zebra")
    page.keyboard.press("Enter")
    _said(page, "Cases found: 1")
    assert _titles(page) == ["An abscess"]
    assert page.text_content(".search-list mark") == "Zebra."
    assert page.text_content(".search-list .card-facts") == "Clinical image · 2020"
    assert page.url.endswith("/search/index.html?q=zebra")
    assert not page.is_visible(".search-cases")
    page.click(".search-list h2 a")
    assert page.url.endswith("/public/cases/abscess/index.html")
    assert page.text_content("h1") == "An abscess"
    page.go_back()
    _said(page, "Cases found: 1")
    assert page.input_value("#q") == "zebra"
    assert page.wrong == []


def test_a_result_says_that_a_case_is_withdrawn(visit: Any) -> None:
    page = visit("search/?q=absceso")
    _said(page, "Cases found: 1")
    assert page.text_content(".search-list .card-facts") == "Case report · Withdrawn · 2021 · español"


def test_a_host_that_sends_no_headers_will_do(browser: Any, searched_dir: Path) -> None:
    with serve(searched_dir, headers=False) as url:
        page = browser.new_page()
        page.goto(f"{url}search/?q=zebra")
        _said(page, "Cases found: 1")
        page.close()


def test_an_address_holds_a_search(visit: Any) -> None:
    page = visit("search/?q=pneumonia&specialty=Cardiology&year=2010&n=20")
    _said(page, "Cases found: 4")
    assert page.input_value("#q") == "pneumonia"
    assert page.is_checked("text=Cardiology")
    assert page.is_checked("text=2010")
    assert page.title().startswith("pneumonia – Search")


def test_the_front_page_leads_to_results(visit: Any) -> None:
    page = visit("index.html")
    page.fill("#q", "abscess")
    page.click(".search-form button")
    _said(page, "Cases found: \\d+")
    assert "An abscess" in _titles(page)


def test_every_language_is_searched_by_its_own_rules(visit: Any) -> None:
    page = visit("search/?q=abscesos")  # a plural of Spanish; English has no such word
    _said(page, "Cases found: 1")
    assert _titles(page) == ["Un absceso"]
    assert page.get_attribute(".search-list h2", "lang") == "es"


def test_filters_narrow_down_and_count_what_each_would_leave(visit: Any) -> None:
    page = visit("search/?q=pneumonia")
    _said(page, "Cases found: 23")
    page.click("summary")
    label = page.locator("[data-group=specialty] label", has_text="Pulmonology")
    assert label.locator(".count").text_content() == "11"
    label.locator("input").check()
    _said(page, "Cases found: 11")
    assert "specialty=Pulmonology" in page.url
    assert page.locator("[data-group=specialty] label", has_text="Cardiology").locator(".count").text_content() == "12"
    assert page.locator("[data-group=type]").is_hidden()  # there is nothing to choose
    page.go_back()
    _said(page, "Cases found: 23")
    assert not label.locator("input").is_checked()
    page.go_back()


def test_filters_alone_list_the_newest_first(visit: Any) -> None:
    page = visit("search/?specialty=Surgery")
    _said(page, "Cases found: 2")
    assert _titles(page)[1] == "An abscess"


def test_more_results_follow_and_the_focus_with_them(visit: Any) -> None:
    page = visit("search/?q=pneumonia")
    _said(page, "Cases found: 23")
    assert len(_titles(page)) == 10
    page.click(".search-more")
    page.locator(".search-list li:nth-child(11) a:focus").wait_for()
    assert len(_titles(page)) == 20
    assert "n=20" in page.url
    page.click(".search-more")
    page.locator(".search-list li:nth-child(21) a:focus").wait_for()
    assert page.locator(".search-more").is_hidden()


@pytest.mark.parametrize("query", ["xylophone", "pneumonia xylophone", "zzzz"])
def test_nothing_found_is_said_with_advice(visit: Any, query: str) -> None:
    page = visit(f"search/?q={query}")
    _said(page, "No case was found.")
    assert page.is_visible(".search-advice")
    assert _titles(page) == []


def test_the_keyboard_alone_searches(visit: Any) -> None:
    page = visit("search/index.html")
    while page.locator("#q:focus").count() == 0:
        page.keyboard.press("Tab")
    page.keyboard.type("pneumonia")
    page.keyboard.press("Enter")
    _said(page, "Cases found: 23")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator("summary:focus").count() == 1
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    _said(page, "Cases found: 12")
    assert page.locator(".search-filters input:focus").count() == 1


def test_signs_of_html_in_a_title_are_text(visit: Any) -> None:
    page = visit("search/?q=ampoule")
    _said(page, "Cases found: 1")
    assert page.locator(".search-list img").count() == 0
    assert "<img src=x" in _titles(page)[0]
    assert "1 < 2" in page.text_content(".search-list .card-summary")
    assert page.wrong == []


def test_without_javascript_the_cases_are_links(visit: Any, searched_url: str) -> None:
    page = visit("search/?q=zebra", java_script_enabled=False)
    assert page.is_visible("noscript p")
    assert len(page.locator(".search-cases .titles a").all()) == len(CASES)
    assert page.locator(".search-found").is_hidden()
    page.click(".titles a >> text=An abscess")
    assert page.url == f"{searched_url}cases/abscess/index.html"


def test_without_an_index_it_is_said_and_the_cases_are_links(browser: Any, searched_url: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{searched_url}search/?q=zebra")
    _said(page, "The search index could not be loaded.*")
    assert page.is_visible(".search-cases a")
    page.close()


def test_from_a_disk_it_is_said_and_the_cases_are_links(browser: Any, searched_dir: Path) -> None:
    page = browser.new_page()
    page.goto(f"file://{searched_dir}/search/index.html?q=zebra")
    _said(page, "The search index could not be loaded.*")
    assert page.is_visible(".search-cases a")
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["pneumonia&specialty=Cardiology", "xylophone"])
def test_axe_has_nothing_to_say_of_results(visit: Any, axe: str, query: str, scheme: str, width: int) -> None:
    page = visit(f"search/?q={query}", width, color_scheme=scheme, bypass_csp=True)
    _said(page, "Cases found: \\d+|No case was found.")
    page.evaluate(axe)
    found = page.evaluate(AXE, TAGS)["violations"]
    assert [f"{item['id']}: {node['html']}" for item in found for node in item["nodes"]] == []
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_results_come(visit: Any, width: int) -> None:
    page = visit("search/?q=pneumonia", width, bypass_csp=True)
    _said(page, "Cases found: 23")
    assert page.evaluate(SHIFTS) < 0.02


def test_results_show_themselves_to_assistive_technology(visit: Any) -> None:
    page = visit("search/?q=abscess")
    _said(page, "Cases found: \\d+")
    tree = page.locator("main").aria_snapshot()
    assert "- search:" in tree
    assert '- searchbox "Search the cases": abscess' in tree
    assert "- status:" in tree
    assert re.search(r"- list:\n +- listitem:", tree)
    assert '- heading "An abscess" [level=2]' in tree


def test_filters_that_leave_nothing_can_be_dropped(visit: Any) -> None:
    page = visit("search/index.html?q=zebra&type=case-report&year=1887")
    _said(page, "No case was found with these filters.")
    assert page.locator(".search-advice .ways a").count() >= 3
    page.click("text=Search without filters")
    _said(page, "Cases found: 1")
    assert page.url.endswith("/search/index.html?q=zebra")
    assert not page.is_visible(".search-widen")
    assert page.evaluate("document.activeElement.id") == "q"
    page.go_back()
    _said(page, "No case was found with these filters.")
    assert page.wrong == []


def test_filters_that_no_case_has_are_no_filters(visit: Any) -> None:
    page = visit("search/index.html?q=zebra&type=nonsense")
    _said(page, "Cases found: 1")
    page = visit("search/index.html?year=1887")
    page.locator(".search-cases").wait_for()
    assert not page.is_visible(".search-found")
    assert page.wrong == []


def test_results_in_another_language_say_so_in_its_own_name(visit: Any) -> None:
    page = visit("search/index.html?q=cebra")
    _said(page, "Cases found: 1")
    name = page.locator(".search-list .card-facts bdi")
    assert (name.text_content(), name.get_attribute("lang")) == ("espa\u00f1ol", "es")
    assert page.locator(".search-list h2").get_attribute("lang") == "es"
