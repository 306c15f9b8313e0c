"""What the overlay and the badge tell."""

import json

from hypothesis import given, strategies as st

from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.serve.beneath import LAST_GOOD
from sitegen.serve.problems import ERRORS, OTHERS, in_the_way, state_json, words_of
from sitegen.serve.shown import State, UnderWay


def problem(slug: str, severity: str = "error", **more: object) -> Diagnostic:
    known = {"file": f"content/cases/{slug}/index.md", "rule": "r", "message": "m", "source": "text", **more}
    return Diagnostic(severity=severity, **known)


def state(*problems: Diagnostic, **more: object) -> State:
    return State(1, problems, None, "", (), True)._replace(**more)


def told(now: State, page: str = "/cases/b/", **more: object) -> dict:
    return json.loads(state_json(now, page, **more))


def test_errors_come_first_and_those_of_the_page_before_others():
    found = told(state(problem("a", "warning"), problem("b", "warning"), problem("a"), problem("b")))
    assert [(one["severity"], one["here"]) for one in found["problems"]] == [
        ("error", True), ("error", False), ("warning", True), ("warning", False)
    ]  # fmt: skip
    assert (found["errors"], found["warnings"], found["notes"]) == (2, 2, 0)


def test_a_problem_has_its_place_its_frame_and_its_hint():
    (one,) = told(state(problem("b", span=Span(3, 8, 4), source="orcid: 0000", hint="h")))["problems"]
    assert one["place"] == "content/cases/b/index.md:3:8"
    assert one["frame"] == ["orcid: ", "0000", "", "       ^^^^"]
    assert (one["rule"], one["message"], one["hint"]) == ("r", "m", "h")


def test_a_problem_of_a_whole_file_has_neither_line_nor_frame():
    (one,) = told(state(problem("b", source="")))["problems"]
    assert (one["place"], one["frame"]) == ("content/cases/b/index.md", None)


def test_of_very_many_only_the_number_is_told_and_none_of_the_page_is_lost():
    many = [problem(f"a{n}", kind) for kind in ("error", "warning") for n in range(100)]
    found = told(state(*many, problem("b"), problem("b", "warning")))
    assert len(found["problems"]) == ERRORS + OTHERS
    assert found["more"] == 202 - ERRORS - OTHERS
    assert sum(one["here"] for one in found["problems"]) == 2


def test_places_to_fill_in_are_told_apart_those_of_the_page_each_and_the_others_by_their_number():
    place = {"rule": "unfilled", "span": Span(3, 8, 12), "source": "title: [FILL IN: x]", "message": "to be filled in"}
    notes = [problem(slug, "info", **place) for slug in "aab" for _ in range(20)]
    found = told(state(*notes, problem("a", "info"), problem("a"), problem("b", rule="unfilled")))
    assert [one["severity"] for one in found["problems"]] == ["error", "error", "info"]
    assert (found["errors"], found["notes"], found["more"], found["elsewhere"]) == (2, 1, 0, 40)
    assert len(found["places"]) == 20
    assert found["places"][0] == {
        "place": "content/cases/b/index.md:3:8", "message": "to be filled in", "words": "[FILL IN: x]"
    }  # fmt: skip


def test_the_edited_page_is_named_only_with_follow():
    now = state(edited="/cases/a/", saves=3)
    assert told(now)["follow"] == ""
    assert (told(now, follow=True)["follow"], told(now, follow=True)["saves"]) == ("/cases/a/", 3)


def test_what_is_under_way_is_told_in_words():
    assert told(state(work=UnderWay("read", 1, 9)))["work"] == {"words": "Reading cases", "done": 1, "total": 9}
    assert words_of(UnderWay("unheard-of", 0, 0)) == "Working"


def test_of_a_page_that_is_not_there_it_is_told_whether_mistakes_are_in_the_way():
    now = state(problem("b"), problem("c", "warning"))
    assert told(now)["broken"]
    assert not told(now, digest="d")["broken"]
    assert not told(now, "/cases/c/")["broken"]
    assert not told(now, "/cases/d/")["broken"]


def test_what_lies_beneath_is_told_of_a_page_that_is_there():
    now = state(problem("b"), kept=frozenset({"/cases/b/"}))
    assert told(now, "/cases/%62/index.html", digest="d")["beneath"] == LAST_GOOD
    assert told(now)["beneath"] == ""


def test_a_page_that_cannot_be_made_is_kept_back_by_its_template():
    why = Diagnostic(file="themes/own/templates/case.html", rule="template", message="m")
    assert told(state(unmade={"/cases/b/": why}))["broken"]
    assert not told(state(unmade={"/cases/b/": why}), "/cases/c/")["broken"]


def test_a_folder_of_much_the_same_name_is_in_the_way_when_there_is_none_of_just_this():
    other, same, image = problem("Swollen Knee"), problem("swollen-knee"), problem("swollen-knees")
    for page in ("/cases/swollen-knee/", "/cases/swollen-knee", "/cases/Swollen_Knee/"):
        assert in_the_way([other, image], page) == [other]
    assert in_the_way([other, same], "/cases/swollen-knee/") == [same]
    assert in_the_way([problem("症例")], "/cases/症例/") == [problem("症例")]
    assert in_the_way([problem("症例")], "/cases/例/") == []


def test_an_address_is_the_page_whatever_the_browser_calls_it():
    now = state(problem("été"))
    assert told(now, "/cases/%C3%A9t%C3%A9/index.html")["problems"][0]["here"]


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_words_are_json_and_hide_nothing(words: str, page: str):
    found = told(state(problem("b", message=words, hint=words, source=words, rule=words)), page, digest="d")
    assert "\x1b" not in found["problems"][0]["message"]
    assert found["digest"] == "d"
