from __future__ import annotations

from sitegen.serve.pushes import MOST, STATE, push_of
from sitegen.serve.shown import Change

PAGE = frozenset({"cases/x/index.html"})


def told(change: Change, pages: frozenset[str] = PAGE) -> list[object]:
    return [message.get("path", message["command"]) for message in push_of(change).for_tab(pages)]


def test_a_page_that_is_different_is_loaded_again_and_only_that() -> None:
    change = Change(frozenset({"cases/x/index.html", "static/site.css", "index.html"}))
    assert told(change) == ["/cases/x/index.html", "state"]


def test_a_style_sheet_is_exchanged_in_all_others() -> None:
    messages = push_of(Change(frozenset({"static/site.css", "index.html"}))).for_tab(PAGE)
    assert messages == ({"command": "reload", "path": "/static/site.css", "liveCSS": True}, STATE)


def test_a_page_is_told_of_pictures_and_scripts_and_of_no_other_file() -> None:
    paths = {"cases/x/fig a.webp", "static/viewer.js", "cases/x/x.ris", "feed.xml", "index.html", "cases/x/case.json"}
    assert told(Change(frozenset(paths))) == ["/cases/x/fig%20a.webp", "/static/viewer.js", "state"]


def test_of_many_pictures_it_is_told_once() -> None:
    paths = {f"cases/x/{number}.webp" for number in range(MOST + 1)} | {"static/site.css"}
    assert told(Change(frozenset(paths))) == ["/static/site.css", "*", "state"]


def test_a_change_of_the_state_alone_loads_nothing() -> None:
    assert told(Change()) == ["state"]


def test_pages_of_the_preview_itself_only_look_at_the_state() -> None:
    assert told(Change(frozenset({"static/site.css"})), frozenset()) == ["state"]


def test_a_tab_that_waits_for_a_page_is_told_when_it_is_there() -> None:
    waiting = frozenset({"cases/y", "cases/y/index.html"})
    assert told(Change(frozenset({"cases/y/index.html"})), waiting) == ["/cases/y/index.html", "state"]
