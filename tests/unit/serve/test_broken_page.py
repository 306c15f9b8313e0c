"""The page in place of one that cannot be shown for its mistakes."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.site import Card
from sitegen.serve.broken_page import MOST, broken_page
from sitegen.serve.shown import State
from tests.small_site import case
from tests.unit.serve.beside import Beside, project

STATE = State(7, (), None, "", (), True)


def problem(slug: str, **more: object) -> Diagnostic:
    return Diagnostic(**{"file": f"content/cases/{slug}/index.md", "rule": "yaml", "message": "m", **more})


def parsed(path: str, *problems: Diagnostic, **more: object) -> LexborHTMLParser:
    page = broken_page(STATE._replace(problems=problems, **more), path)
    assert page is not None
    return LexborHTMLParser(page.decode())


def test_it_tells_each_mistake_of_the_case_with_its_place_its_line_and_its_hint():
    one = problem("x", message="a quote is missing", hint="close it", source='title: "A', span=Span(2, 8, 1))
    tree = parsed("/cases/x/", one, problem("x", rule="orcid"), problem("y"), problem("x", severity="warning"))
    first, second = tree.css(".mistakes li")
    assert "Not shown yet because of" in tree.css_first("h1").text()
    assert "content/cases/x/index.md:2:8" in first.text()
    assert (first.css_first("mark").text(), first.css_first(".message").text()) == ('"', "a quote is missing")
    assert first.css_first(".hint").text() == "close it"
    assert second.css_first("pre") is None
    assert first.css_first("a").attributes["target"] == second.css_first("a").attributes["target"] == "sitegen-rule"


@pytest.mark.parametrize("looked", [True, False])
def test_a_case_that_was_broken_from_the_beginning_has_such_a_page_until_it_is_mended(tmp_path: Path, looked: bool):
    beside = project(tmp_path, a=case("A"), x='---\ntitle: "X\n---\n')
    if looked:
        beside.look()
    assert beside.open("cases/x/index.html") == ""
    assert "x/index.md:2:8" in (broken_page(beside.preview.state(), "/cases/x/") or b"").decode()
    beside.save("content/cases/x/index.md", case("Mended"))
    assert "Mended" in beside.open("cases/x/index.html")
    assert broken_page(beside.preview.state(), "/cases/x/") is None


def test_a_folder_that_gets_a_name_that_is_none_to_publish_is_told_at_its_old_address(tmp_path: Path):
    beside = project(tmp_path, **{"swollen-knee": case("A")})
    beside.look()
    (tmp_path / "content/cases/swollen-knee").rename(tmp_path / "content/cases/Swollen Knee")
    beside.saved("content/cases/swollen-knee", "content/cases/Swollen Knee/index.md")
    for looked in (False, True):
        if looked:
            beside.look()
        assert beside.open("cases/swollen-knee/index.html") == ""
        page = broken_page(beside.preview.state(), "/cases/swollen-knee/")
        assert b"rename the folder to &#39;swollen-knee&#39;" in (page or b"")


def test_where_nothing_is_wrong_there_is_no_such_page():
    assert broken_page(STATE, "/cases/x/") is None
    assert broken_page(STATE._replace(problems=(problem("y"), problem("x", severity="warning"))), "/cases/x/") is None


def test_a_folder_whose_name_is_none_to_publish_is_told_with_where_the_case_is_meanwhile():
    card = Card(slug="Swollen Knee", digest="", title=(), title_text="")
    tree = parsed("/cases/swollen-knee/", problem("Swollen Knee", rule="slug"), cases=(card,))
    assert tree.css("main a")[-1].attributes["href"] == "/cases/Swollen%20Knee/"
    assert len(parsed("/cases/x/", problem("x"), cases=(card,)).css("main a")) == 1


def test_the_script_knows_that_it_gives_way_and_that_it_lists_what_is_wrong():
    attributes = parsed("/cases/x/", problem("x")).css_first("script").attributes
    assert (attributes["data-digest"], attributes["data-version"], "data-lists" in attributes) == ("", "7", True)


def test_of_very_many_the_first_are_told():
    tree = parsed("/cases/x/", *(problem("x") for _ in range(MOST + 2)))
    assert len(tree.css(".mistakes li")) == MOST
    assert "2 more" in tree.body.text()


@given(st.text(max_size=60))
def test_hostile_words_are_words(words: str):
    hostile = f"{words}<img src=x>\"'><script>".replace("/", "")
    tree = parsed(
        f"/cases/{hostile.replace('%', '')}/",
        problem(hostile.replace("%", ""), rule=hostile, message=hostile, hint=hostile, source=hostile),
    )
    assert len(tree.css("script")) == 1
    assert not tree.css("img")


def test_a_page_that_its_template_fails_on_from_the_beginning_tells_why_and_is_not_called_missing(tmp_path: Path):
    beside = project(tmp_path / "journal", a=case("A"))
    beside.write("themes/own/theme.yml", "name: own\nextends: default\n")
    beside.write("content/site.yml", "title: Cases\nlang: en\nsearch: off\ntheme: own\n")
    template = beside.write(
        "themes/own/templates/case.html", "{% extends 'default:case.html' %}{% block main %}{{ 1 // 0 }}{% endblock %}"
    )
    beside = Beside(beside.root)
    beside.look()
    assert beside.open("cases/a/index.html") == ""
    assert template in (broken_page(beside.preview.state(), "/cases/a/") or b"").decode()
    assert broken_page(beside.preview.state(), "/cases/b/") is None
    beside.save(template, "{% extends 'default:case.html' %}")
    assert beside.open("cases/a/index.html")
    assert broken_page(beside.preview.state(), "/cases/a/") is None
