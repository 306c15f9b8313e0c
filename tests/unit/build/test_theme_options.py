"""What a site chooses of its theme is of the kind it should be, and is told at its line when it is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.memory import Memory
from sitegen.build.prepare import Prepared, prepare
from sitegen.build.report import Options
from sitegen.build.sources import digest_sources
from sitegen.build.stamp import scan_sources
from sitegen.model.site import NavItem
from sitegen.render.palette import Colour


def look(root: Path, options: str, **themes: str) -> Prepared:
    name = next(iter(themes), "default")
    lines = "".join(f"    {line}\n" for line in options.split("\n"))
    files.write(root / "content/site.yml", f"title: Cases\ntheme:\n  name: {name}\n  options:\n{lines}".encode())
    for theme, text in themes.items():
        files.write(root / f"themes/{theme}/theme.yml", text.encode())
    sources = digest_sources(root, scan_sources(root), Memory())
    options_ = Options(base_url="https://x.example/")
    return prepare(root, Store(root / "store"), Store(root / "pictures"), sources, options_)


def told(root: Path, options: str, **themes: str) -> tuple[str, int, str, str]:
    (problem,) = look(root, options, **themes).diagnostics
    assert problem.severity == "error"
    return problem.file, problem.span.line, problem.message, problem.hint


def css(prepared: Prepared) -> str:
    return prepared.context.theme_files["static/site.css"].decode()


@pytest.mark.parametrize(
    ("options", "line", "message", "hint"),
    [
        ("acent: '#0b5563'", 5, "the theme 'default' has no option called 'acent'", "did you mean 'accent'?"),
        ("accent: teal", 5, "'teal' is not a colour that 'accent' understands", 'accent: "#0b5563"'),
        ("accent: {light: '#0b5563', dark: '#86cfe'}", 5, "'#86cfe' is not a colour", 'dark: "#0b5563"'),
        ("footer: x\naccent: [teal]", 6, "'accent' takes a colour", "{light: "),
        ("accent: {bright: teal}", 5, "'accent' takes a colour", "{light: "),
        ("accent: #a6192e", 5, "without quotes, #a6192e is a remark, and 'accent' has no value", 'write accent: "#a6192e"'),
        ("accent:\n  light: '#0b5563'\n  dark: #86cfe0", 7, "without quotes, #86cfe0 is a remark", 'write dark: "#86cfe0"'),
        ("banner_tone: lowd", 5, "'banner_tone' cannot be 'lowd'", "write one of: quiet, strong, warning"),
        ("banner_tone: warnin", 5, "'banner_tone' cannot be 'warnin'", "did you mean 'warning'?"),
        ("banner: {text: Hello}", 5, "'banner' takes a text", "write banner: and the text"),
        ("footer_links: /about/", 5, "'footer_links' takes a list of links", "[{label: About us, path: /about/}]"),
        ("footer_links: {label: About, path: /about/}", 5, "'footer_links' takes a list of links", "[{label"),
        ("logo: lgoo.svg", 5, "there is no file 'lgoo.svg' in content/", "put the picture right into content/"),
        ("logo: ../secret.svg", 5, "there is no file '../secret.svg' in content/", "put the picture"),
        ("logo: {file: logo.svg, drak: x.svg}", 5, "'drak' says nothing of a picture", "dark: logo-dark.svg"),
        ("logo: {alt: Hospital}", 5, "'logo' takes a picture of content/", "write logo: logo.svg"),
    ],
)  # fmt: skip
def test_a_slip_is_told_at_its_line_with_what_to_type(tmp_path: Path, options: str, line: int, message: str, hint: str):
    file, number, words, cure = told(tmp_path, options)
    assert (file, number) == ("content/site.yml", line)
    assert message in words
    assert hint in cure


def test_a_name_that_is_nearly_that_of_a_picture_is_told(tmp_path: Path):
    files.write(tmp_path / "content/logo.svg", b"<svg/>")
    problems = look(tmp_path, "logo: lgoo.svg").diagnostics
    assert [item.hint for item in problems if item.rule == "theme"] == ["did you mean 'logo.svg'?"]


def test_a_colour_that_cannot_be_read_is_told_with_the_ratio_and_the_nearest_that_can(tmp_path: Path):
    file, line, message, hint = told(tmp_path, "link: '#8fb8c2'")
    assert (file, line) == ("content/site.yml", 5)
    assert message.startswith("'link' on 'paper' has a contrast of 2.08 to 1 in light; 4.5 to 1 is needed")
    found = re.fullmatch(r'write link: "(#[0-9a-f]{6})"', hint)
    assert found is not None
    assert look(tmp_path, f"link: '{found[1]}'").diagnostics == []


def test_a_dark_colour_that_cannot_be_read_is_told_at_its_own_line(tmp_path: Path):
    _, line, message, hint = told(tmp_path, "link:\n  light: '#0b5563'\n  dark: '#0b5563'")
    assert line == 7
    assert "in the dark" in message
    assert re.fullmatch(r'write link: \{light: "#0b5563", dark: "#[0-9a-f]{6}"\}', hint)


def test_the_hint_keeps_the_other_colour_of_a_pair_and_can_be_typed_as_it_is(tmp_path: Path):
    hint = told(tmp_path, "link: {light: '#8fb8c2', dark: '#86cfe0'}")[3]
    assert re.fullmatch(r'write link: \{light: "#[0-9a-f]{6}", dark: "#86cfe0"\}', hint)
    assert look(tmp_path, hint.removeprefix("write ")).diagnostics == []


def test_a_dark_ground_alone_is_told_once_with_what_to_do(tmp_path: Path):
    _, line, message, hint = told(tmp_path, "paper: '#102030'")
    assert line == 5
    assert "on 'paper'" in message
    found = re.match(r"for the dark scheme alone, write (paper: \{light: \"#\w{6}\", dark: \"#102030\"\});", hint)
    assert found is not None
    assert look(tmp_path, found[1]).diagnostics == []


def test_grounds_that_no_text_can_stand_on_are_told_at_their_line(tmp_path: Path):
    problems = look(tmp_path, "paper: '#ffffff'\nsurface: '#000000'").diagnostics
    assert {(item.rule, item.span.line) for item in problems} == {("contrast", 5)}
    assert "all light, or all dark" in problems[0].hint


def test_the_colours_of_a_theme_are_told_in_its_own_file(tmp_path: Path):
    theme = "extends: default\noptions:\n  link: '#8fb8c2'\n"
    file, line, message, _ = told(tmp_path, "footer: x", mine=theme)
    assert (file, line) == ("themes/mine/theme.yml", 3)
    assert "'link' on 'paper'" in message
    assert told(tmp_path, "footer: x", mine="extends: default\noptions: {link: blue}\n")[0] == "themes/mine/theme.yml"


def test_chosen_colours_stand_at_the_end_of_the_sheet_and_others_follow(tmp_path: Path):
    prepared = look(tmp_path, "accent: '#A6192E'")
    assert prepared.diagnostics == []
    last = css(prepared).split("\n")[-3:]
    assert "prefers-color-scheme: light) { :root { --accent: #a6192e; --link: #a6192e; --link-hover: #" in last[0]
    assert "prefers-color-scheme: dark) { :root { --accent: #" in last[1]
    assert prepared.context.theme_options["accent"] == Colour(light="#a6192e", dark="#e6586d")


def test_without_colours_the_sheet_is_that_of_the_theme(tmp_path: Path):
    assert css(look(tmp_path, "footer: x")).count("prefers-color-scheme: light") == 0


def test_a_theme_sets_colours_for_its_sites_and_a_site_overrides_them(tmp_path: Path):
    theme = "extends: default\noptions: {accent: '#a6192e', paper: {default: '#ffffff', dark: '#000000'}}\n"
    assert "--paper: #000000" in css(look(tmp_path, "footer: x", mine=theme))
    prepared = look(tmp_path, "accent: '#004d40'", mine=theme)
    assert prepared.diagnostics == []
    assert "--accent: #004d40" in css(prepared)
    assert "--paper: #ffffff" in css(prepared)


def test_links_are_followed_and_labelled(tmp_path: Path):
    prepared = look(
        tmp_path, "footer_links:\n  - {label: Us, path: /about/}\n  - path: /for-authors/\n  - https://x.example/"
    )
    assert prepared.context.theme_options["footer_links"][:2] == (
        NavItem(label="Us", path="/about/"), NavItem(label="For authors", path="/for-authors/"),
    )  # fmt: skip
    assert [(link.href, link.span.line) for link in prepared.links] == [("/about/", 6), ("/for-authors/", 7)]


def test_options_are_a_part_of_every_page(tmp_path: Path):
    digests = {look(tmp_path, option).context.theme_digest for option in ("footer: a", "footer: b", "banner: a")}
    assert len(digests) == 3


@pytest.mark.parametrize(
    ("option", "message", "hint"),
    [
        ("{type: choice, choices: [round, square], default: ruond}", "'ruond' is none of the choices of 'x'", "did you mean 'round'?"),
        ("{type: links, default: /about/}", "'x' has no default", "remove it"),
        ("{type: colour, default: '#000', on: [papre]}", "there is no colour called 'papre'", "did you mean 'paper'?"),
        ("{type: colour, default: '#000', follows: [paper, inc, 3]}", "there is no colour called 'inc'", "did you mean 'ink'?"),
        ("{type: colour, default: '#000', follows: [paper, ink, half]}", "'half' is no share", "follows: [paper, ink, 6]"),
        ("{type: colour}", "the colour 'x' has no default", 'add default: "#0b5563"'),
        ("{type: colour, default: black}", "'black' is not a colour that 'x' understands", 'default: "#0b5563"'),
    ],
)  # fmt: skip
def test_what_a_theme_says_of_its_options_is_told_in_its_file(tmp_path: Path, option: str, message: str, hint: str):
    file, line, words, cure = told(tmp_path, "accent: '#0b5563'", mine=f"extends: default\noptions:\n  x: {option}\n")
    assert (file, line) == ("themes/mine/theme.yml", 3)
    assert message in words
    assert hint in cure


def test_colours_of_a_theme_of_its_own_reach_the_style_sheet_and_are_held_to_its_grounds(tmp_path: Path):
    theme = (
        "extends: default\noptions:\n  ribbon: {type: colour, default: '#000', dark: '#fff', on: [mark], contrast: 3}\n"
    )
    assert "--ribbon: #000000" in css(look(tmp_path, "footer: x", mine=theme))
    assert "--ribbon: #123456" in css(look(tmp_path, "ribbon: '#123456'", mine=theme))
    assert "'ribbon' on 'mark'" in told(tmp_path, "ribbon: '#ffff00'", mine=theme)[2]
