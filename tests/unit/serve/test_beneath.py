"""What is said of the page behind its errors is what is there."""

from pathlib import Path

import pytest

from sitegen.model.diagnostic import Diagnostic
from sitegen.serve.beneath import (
    AS_IT_STANDS,
    ELSEWHERE,
    ELSEWHERE_ONE,
    LAST_GOOD,
    OLD_SETTINGS,
    READABLE_SETTINGS,
    beneath,
)
from sitegen.serve.shown import State
from tests.small_site import SITE, case
from tests.unit.serve.beside import Beside, project

A, ABOUT = "cases/a/index.html", "about/index.html"
A_TEXT, ABOUT_TEXT, SETTINGS = "content/cases/a/index.md", "content/pages/about.md", "content/site.yml"
OF_A = Diagnostic(file=A_TEXT, rule="yaml", message="m")
OF_B = Diagnostic(file="content/cases/b/index.md", rule="yaml", message="m")
FAILS = "{% extends 'default:case.html' %}{% block main %}{{ 1 // 0 }}{% endblock %}"


def misspelt(words: str) -> str:
    """A text with a mistake that can be read all the same."""
    return case("Alpha", text=words).replace("keywords", "keywrods")


def prose(words: str, key: str = "title") -> str:
    return (
        f"---\ntitle: About\n{key}: About\n---\n\n{words}\n"
        if key != "title"
        else f"---\ntitle: About\n---\n\n{words}\n"
    )


def told(beside: Beside, page: str = "/cases/a/") -> str:
    return beneath(beside.preview.state(), page)


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    found = project(tmp_path / "journal", a=case("Alpha"), b=case("Beta"))
    found.write(ABOUT_TEXT, prose("Sound."))
    return Beside(found.root)


def test_nothing_is_said_without_an_error():
    warning = Diagnostic(file=A_TEXT, rule="x", message="m", severity="warning")
    assert beneath(State(1, (warning,), None, "", (), True), "/cases/a/") == ""


@pytest.mark.parametrize(("errors", "words"), [((OF_B,), ELSEWHERE_ONE), ((OF_B, OF_B), ELSEWHERE), ((OF_B, OF_A), AS_IT_STANDS)])  # fmt: skip
def test_errors_in_other_texts_say_nothing_against_this_one(errors: tuple[Diagnostic, ...], words: str):
    assert beneath(State(1, errors, None, "", (), True), "/cases/a/") == words


@pytest.mark.parametrize("looked", [False, True])
def test_a_preview_that_starts_with_a_broken_text_shows_it_as_it_stands_and_says_so(beside: Beside, looked: bool):
    beside.write(A_TEXT, misspelt("First."))
    beside = Beside(beside.root)
    if looked:
        beside.look()
    assert "First." in beside.open(A)
    assert told(beside) == AS_IT_STANDS
    beside.save(A_TEXT, misspelt("Second."))
    assert "Second." in beside.open(A), "nobody has seen a better version that could be kept"
    assert told(beside) == AS_IT_STANDS
    beside.look()
    assert "Second." in beside.open(A)
    assert told(beside) == AS_IT_STANDS


@pytest.mark.parametrize("broken", [misspelt("Broken."), case("[unclosed")])
def test_the_last_good_version_is_kept_and_told_as_such(beside: Beside, broken: str):
    beside.look()
    good = beside.open(A)
    beside.save(A_TEXT, broken)
    for step in (lambda: None, beside.look, lambda: beside.save(A_TEXT, f"{broken}\nMore."), beside.look):
        step()
        assert (beside.open(A), told(beside)) == (good, LAST_GOOD)
    assert told(beside, "/cases/b/") == ELSEWHERE_ONE
    beside.save(A_TEXT, case("Mended"))
    assert told(beside) == ""


def test_a_text_that_was_mended_once_is_kept_from_then_on(beside: Beside):
    beside.write(A_TEXT, misspelt("First."))
    beside = Beside(beside.root)
    beside.look()
    beside.save(A_TEXT, case("Alpha", text="Mended."))
    beside.save(A_TEXT, misspelt("Again."))
    assert "Mended." in beside.open(A)
    assert told(beside) == LAST_GOOD


def test_a_new_case_with_mistakes_is_shown_as_it_stands(beside: Beside):
    beside.look()
    beside.save("content/cases/c/index.md", misspelt("New."))
    assert "New." in beside.open("cases/c/index.html")
    assert told(beside, "/cases/c/") == AS_IT_STANDS


def test_a_link_to_nowhere_is_in_the_page_that_is_shown(beside: Beside):
    beside.look()
    beside.save(A_TEXT, case("Alpha", text="[gone](/cases/gone/)"))
    beside.look()
    assert "/cases/gone/" in beside.open(A) or ">gone" in beside.open(A)
    assert told(beside) == AS_IT_STANDS


def test_what_was_left_is_not_shown_beneath_the_mistakes_of_another_text(beside: Beside):
    beside.look()
    left = {A: next(iter(beside.preview.targets.found))}
    beside.write(A_TEXT, misspelt("Later."))
    again = Beside(beside.root)
    again.preview.early.last = left
    again.preview.early.target("cases/a/other")
    assert "Later." in again.open(A)
    assert told(again) == AS_IT_STANDS


def test_a_prose_page_is_kept_when_it_was_good_and_shown_as_it_stands_when_not(beside: Beside):
    beside.look()
    good = beside.open(ABOUT)
    beside.save(ABOUT_TEXT, prose("Broken.", "titel"))
    for step in (lambda: None, beside.look, beside.look):
        step()
        assert (beside.open(ABOUT), told(beside, "/about/")) == (good, LAST_GOOD)
    again = Beside(beside.root)
    again.look()
    assert "Broken." in again.open(ABOUT)
    assert told(again, "/about/") == AS_IT_STANDS
    again.save(ABOUT_TEXT, prose("Still broken.", "titel"))
    assert "Still broken." in again.open(ABOUT)
    again.look()
    assert "Still broken." in again.open(ABOUT)
    assert told(again, "/about/") == AS_IT_STANDS


def test_a_prose_page_with_a_link_to_nowhere_is_shown_with_it(beside: Beside):
    beside.look()
    beside.save(ABOUT_TEXT, prose("New words and [a link](/cases/gone/)."))
    beside.look()
    assert "New words" in beside.open(ABOUT)
    assert told(beside, "/about/") == AS_IT_STANDS


def test_settings_with_mistakes_are_those_of_before_or_what_can_be_read(beside: Beside):
    beside.look()
    beside.save(SETTINGS, "title: [Cases\n")
    assert told(beside) == OLD_SETTINGS
    again = Beside(beside.root)
    again.look()
    assert again.open(A)
    assert told(again) == READABLE_SETTINGS
    again.save(SETTINGS, SITE)
    again.look()
    assert told(again) == ""
    again.save(SETTINGS, "title: [Cases\n")
    assert told(again) == OLD_SETTINGS


def test_a_template_that_fails_on_a_page_leaves_its_last_good_version(beside: Beside):
    beside.write("themes/own/theme.yml", "name: own\nextends: default\n")
    beside.write(SETTINGS, f"{SITE}theme: own\n")
    beside = Beside(beside.root)
    beside.look()
    good = beside.open(A)
    beside.save("themes/own/templates/case.html", FAILS)
    assert (beside.open(A), told(beside)) == (good, LAST_GOOD)
    beside.open(ABOUT)
    assert told(beside, "/about/") == ELSEWHERE_ONE
