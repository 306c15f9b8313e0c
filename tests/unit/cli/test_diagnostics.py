"""Problems in words, and in the forms other programs read."""

import json

import pytest

from sitegen.cli.diagnostics import render
from sitegen.model.diagnostic import Diagnostic, SourceText, Span

ORCID = Diagnostic(
    file="content/cases/a/index.md", rule="orcid", message="'0000-0002' is not an ORCID iD", span=Span(6, 12, 9),
    hint="16 digits in groups of four, e.g. 0000-0002-1825-0097", source="    orcid: 0000-0002",
)  # fmt: skip


def test_text_has_place_frame_caret_and_hint():
    assert render([ORCID], "text") == (
        "content/cases/a/index.md:6:12: error[orcid]: '0000-0002' is not an ORCID iD\n"
        "          orcid: 0000-0002\n"
        "                 ^^^^^^^^^\n"
        "  hint: 16 digits in groups of four, e.g. 0000-0002-1825-0097\n"
    )


def test_of_many_warnings_of_a_rule_the_first_are_told_and_of_errors_all():
    def item(number: int, severity: str, rule: str) -> Diagnostic:
        return Diagnostic(file=f"f{number}", rule=rule, severity=severity, message="m")

    many = [*(item(n, "warning", "w") for n in range(5)), item(5, "info", "i"), *(item(n, "error", "e") for n in "678")]
    told = render(many, "text", most=2).splitlines()
    assert [line.partition(":")[0] for line in told] == ["f0", "f1", "f5", "f6", "f7", "f8", "[w]"]
    assert told[-1] == "[w]: 3 more are not shown here; sitegen check lists all"
    assert len(render(many, "text").splitlines()) == len(many)


def test_the_caret_stands_under_wide_and_combining_letters():
    item = Diagnostic(file="f", rule="r", message="m", span=Span(1, 3, 1), source="漢e\u0301x"[:2] + "\u0301x")
    frame = render([Diagnostic(file="f", rule="r", message="m", span=Span(1, 3, 1), source="漢字x")], "text")
    assert frame.split("\n")[2] == "      " + " " * 4 + "^"
    assert "^" in render([item], "text")


def test_a_long_line_is_cut_around_the_place():
    item = Diagnostic(file="f", rule="r", message="m", span=Span(1, 5001, 3), source="x" * 5000 + "abc" + "y" * 5000)
    _, shown, caret, _ = render([item], "text").split("\n")
    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("abc")


def test_control_characters_cannot_reach_the_terminal():
    item = Diagnostic(file="f", rule="r", message="\x1b[2Jm", source="\x1b]0;x\x07 text")
    assert "\x1b" not in render([item], "text")


def test_json_is_one_record_a_line():
    (line,) = render([ORCID], "json").splitlines()
    assert json.loads(line) == {
        "file": "content/cases/a/index.md", "line": 6, "column": 12, "length": 9, "severity": "error",
        "rule": "orcid", "message": "'0000-0002' is not an ORCID iD",
        "hint": "16 digits in groups of four, e.g. 0000-0002-1825-0097",
    }  # fmt: skip


def test_github_annotations_cannot_be_broken_out_of():
    item = Diagnostic(file="a,b:c.md", rule="r", message="one\n::error::two")
    text = render([item], "github")
    assert text.count("\n") == 1
    assert text.startswith("::error file=a%2Cb%3Ac.md,line=1,col=1,title=r::one%0A::error::two")


def test_sarif_names_rule_place_and_level():
    log = json.loads(render([ORCID], "sarif"))
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "orcid"
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 6, "startColumn": 12, "endColumn": 21,
    }  # fmt: skip


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_to_say_is_nothing(form: str):
    assert render([], form) == ""


def test_the_caret_stands_right_in_a_window_of_a_long_line():
    source = SourceText(file="f", text="x" * 5000 + "abc" + "y" * 5000)
    _, shown, caret, _ = render([source.diagnostic(Span(1, 5001, 3), "r", "m")], "text").split("\n")
    assert shown[caret.index("^") :].startswith("abcy")
    assert caret.count("^") == 3


@pytest.mark.parametrize("name", ["a\n::error::forged.md", "a\r::error::forged.md", "a\x1b[2J.md", "a\u2028b.md"])
def test_a_file_name_cannot_make_a_line_of_its_own(name: str):
    item = Diagnostic(file=name, rule="r", message="m")
    github = render([item], "github")
    assert (github.count("\n"), github.count("\r")) == (1, 0)
    text = render([item], "text")
    assert (len(text.splitlines()), "\x1b" in text, text.isprintable()) == (1, False, False)
    assert len(render([item], "json").split("\n")) == 2


def test_places_to_fill_in_are_a_list_of_one_line_each_below_the_first():
    first = Diagnostic(
        file="f",
        rule="unfilled",
        severity="info",
        message="m",
        hint="write it",
        span=Span(3, 4, 9),
        source="a: [FILL IN: x]",
    )
    others = [
        Diagnostic(file="f", rule="unfilled", severity="info", message=f"m{n}", span=Span(n), source="a: b")
        for n in (4, 5)
    ]
    published = Diagnostic(file="f", rule="unfilled", severity="error", message="m6", span=Span(6), source="a: b")
    told = render([first, *others, published], "text").splitlines()
    assert told[4:6] == ["f:4:1: info[unfilled]: m4", "f:5:1: info[unfilled]: m5"]
    assert len(told) == 4 + 2 + 3  # with their lines, carets and the hint
