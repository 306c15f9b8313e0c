from __future__ import annotations

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.render.manifest import Option, ThemeInfo, default_value, read_manifest, theme_info
from sitegen.render.palette import Colour


def _problems(text: str) -> tuple[Diagnostic, ...]:
    return read_manifest(SourceText(file="themes/mine/theme.yml", text=text)).diagnostics


def test_name_parent_and_options() -> None:
    found = theme_info(b"name: mine\nextends: default\noptions:\n  accent: teal\n  logo: ''\n", {"accent": "red"})
    assert found == ThemeInfo(name="mine", extends="default", options={"accent": "red", "logo": ""})


def test_empty_or_broken_manifest_is_a_theme_without_a_name() -> None:
    for data in (b"", b"- a\n- b\n", b"\xff", b"name: [\n"):
        assert theme_info(data, {"accent": "red"}) == ThemeInfo(options={"accent": "red"})


def test_unknown_key_is_told_with_the_nearest() -> None:
    (problem,) = _problems("name: mine\nextend: default\n")
    assert (problem.file, problem.rule, problem.span.line, problem.span.column) == (
        "themes/mine/theme.yml", "unknown-key", 2, 1,
    )  # fmt: skip
    assert problem.hint == "did you mean 'extends'?"


def test_all_mistakes_of_the_file_are_told_at_their_places() -> None:
    problems = _problems("name: [a, b]\nextends: default\noptions: teal\nextends: other\n")
    assert [(it.rule, it.span.line, it.span.column) for it in problems] == [
        ("duplicate-key", 4, 1), ("wrong-type", 1, 7), ("wrong-type", 3, 10),
    ]  # fmt: skip


def test_a_new_default_keeps_what_the_extended_theme_says_of_an_option() -> None:
    base = Option(type="colour", default="#000", dark="#fff", on=("paper",), contrast=3.0)
    assert Option(default="#123456").over(base) == Option(
        type="colour", default="#123456", dark="#fff", on=("paper",), contrast=3.0
    )
    assert Option(type="text", default="x").over(base) == Option(type="text", default="x")
    assert Option(default="x").over(None).type is None


def test_options_without_a_choice_are_what_a_template_can_ask() -> None:
    assert default_value(Option(type="links")) == ()
    assert default_value(Option(type="picture", default="x")) == ""
    assert default_value(Option(type="colour", default="#ABC")) == Colour(light="#aabbcc", dark="#aabbcc")
    assert default_value(Option(default="x")) == "x"
